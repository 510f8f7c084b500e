package org.depeche.extract.number;

import java.util.List;
import java.util.Set;
import org.depeche.extract.number.Morpheme.Kind;

/** The atoms of a text in order, and what stands between and around them. */
final class Atoms {
  private final NumberLexicon lexicon;
  private final String lower;
  private final List<Atom> list;

  /**
   * @param lower the text in lower case
   */
  Atoms(NumberLexicon lexicon, String lower, List<Atom> list) {
    this.lexicon = lexicon;
    this.lower = lower;
    this.list = list;
  }

  NumberLexicon lexicon() {
    return lexicon;
  }

  int size() {
    return list.size();
  }

  Atom get(int i) {
    return list.get(i);
  }

  /** Whether nothing but spaces or a hyphen stands between an atom and the next. */
  boolean near(int i) {
    int from = list.get(i).end();
    int to = list.get(i + 1).start();
    if (to - from > 4) {
      return false;
    }
    if (to > from + 1 && !lexicon.words().boundArticles().isEmpty()) {
      boolean joined = list.get(i).is(Kind.JOINER) && isArticle(from, to);
      if (joined || (lower.charAt(from) == ' ' && list.get(i + 1).is(Kind.MULTIPLIER) && isArticle(from + 1, to))) {
        return true;
      }
    }
    int hyphens = 0;
    for (int p = from; p < to; p++) {
      char c = lower.charAt(p);
      if (c == '-') {
        hyphens++;
      } else if (c != ' ') {
        return false;
      }
    }
    return hyphens == 0 || (hyphens == 1 && !list.get(i + 1).is(Kind.MINUS));
  }

  /** Whether a joiner is written onto what follows, or onto its article: "وأربعون", "والأربعون". */
  boolean isAttached(int joiner) {
    int from = list.get(joiner).end();
    int to = list.get(joiner + 1).start();
    return from == to || isArticle(from, to);
  }

  private boolean isArticle(int from, int to) {
    return lexicon.words().boundArticles().contains(lower.substring(from, to));
  }

  /** Whether just a slash stands between an atom and the next. */
  boolean isSlashed(int i) {
    int from = list.get(i).end();
    int to = list.get(i + 1).start();
    return to - from <= 3 && lower.substring(from, to).strip().equals("/");
  }

  /** Whether an atom begins a word that ends with one of these. */
  boolean beginsWordWith(int i, Set<Kind> ends) {
    boolean begins = i == 0 || list.get(i - 1).word() != list.get(i).word();
    return begins && lastOfWord(i) > i && ends.contains(list.get(lastOfWord(i)).kind());
  }

  /** The last atom of the word that an atom is of. */
  int lastOfWord(int i) {
    int last = i;
    while (last + 1 < list.size() && list.get(last + 1).word() == list.get(i).word()) {
      last++;
    }
    return last;
  }

  /** Whether nothing but a comma and spaces stands before an atom. */
  boolean isBehindComma(int i) {
    int from = list.get(i - 1).end();
    return lower.substring(from, Math.min(list.get(i).start(), from + 4)).strip().equals(",");
  }

  /** Whether just one word stands between an atom and the next. */
  boolean isOneWordApart(int i) {
    int from = list.get(i).end();
    int to = list.get(i + 1).start();
    if (to - from < 4 || to - from > 24 || lower.charAt(from) != ' ' || lower.charAt(to - 1) != ' ') {
      return false;
    }
    return lower.substring(from + 1, to - 1).chars().allMatch(Character::isLetter);
  }

  /** Whether a function word stands behind {@code end}, or no word. */
  boolean isClosed(int end) {
    String next = wordAfter(end);
    return next.isEmpty() || lexicon.isFunctionWord(next);
  }

  /** Whether degrees or a percentage stand behind {@code end}. */
  boolean isBeforeDegrees(int end) {
    int at = end < lower.length() && lower.charAt(end) == ' ' ? end + 1 : end;
    boolean sign = at < lower.length() && (lower.charAt(at) == '°' || lower.charAt(at) == '%');
    return sign || lexicon.words().degrees().contains(wordAfter(end));
  }

  /** Whether a word such as "of" stands behind {@code end}, or no word. */
  boolean isFollowedByLink(int end) {
    String word = wordAfter(end);
    return word.isEmpty() || lexicon.isLink(word);
  }

  /** Whether an ordinal that ends at {@code end} may be a part by what follows: "of", nothing, or where it needs no whole, no noun. */
  boolean mayEndPart(int end) {
    return isFollowedByLink(end) || lexicon.words().loneParts() && isClosed(end);
  }

  /** Whether a hyphen stands at {@code end}, as where the rest of a word is left out: "acht- bis zehntausend". */
  boolean isHyphened(int end) {
    return end < lower.length() && lower.charAt(end) == '-';
  }

  /** The word before a space, or an empty string. */
  String wordBefore(int start) {
    int end = start;
    while (end > 0 && lower.charAt(end - 1) == ' ' && start - end < 3) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && end - from < 20) {
      from--;
    }
    return lower.substring(from, end);
  }

  /** The word behind a space, or an empty string. */
  String wordAfter(int end) {
    int from = end;
    while (from < lower.length() && lower.charAt(from) == ' ' && from < end + 3) {
      from++;
    }
    int to = from;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to - from < 30) {
      to++;
    }
    return lower.substring(from, to);
  }
}
