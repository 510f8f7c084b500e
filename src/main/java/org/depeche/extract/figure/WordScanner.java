package org.depeche.extract.figure;

import java.util.List;
import java.util.function.Function;
import org.depeche.extract.figure.Lexicon.Unit;
import org.jspecify.annotations.Nullable;

/** Goes from word to word in a text in lower case, a few words at a time. */
final class WordScanner {
  private final String lower;

  WordScanner(String lower) {
    this.lower = lower;
  }

  /** Behind the spaces at {@code at}. */
  int spaces(int at) {
    int to = at;
    while (to < lower.length() && lower.charAt(to) == ' ' && to < at + 4) {
      to++;
    }
    return to;
  }

  /** Before the spaces that end at {@code at}. */
  int spacesBefore(int at) {
    int to = at;
    while (to > 0 && lower.charAt(to - 1) == ' ' && to > at - 4) {
      to--;
    }
    return to;
  }

  /** Where the word begins that ends at {@code end}. */
  int wordStart(int end) {
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && from > end - 60) {
      from--;
    }
    return from;
  }

  /** Whether a space, a hyphen or an apostrophe stands before {@code at}. */
  boolean isGap(int at) {
    char before = lower.charAt(at - 1);
    return before == ' ' || before == '-' || before == '\'';
  }

  /** Where the word at {@code at} ends; {@code at} where none begins there. */
  int wordEnd(int at) {
    int to = at;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to < at + 60) {
      to++;
    }
    return to;
  }

  /** Whether the text or a clause of it ends at {@code at}. */
  boolean isClauseEnd(int at) {
    return at == lower.length() || ".,;:!?)\"»\n".indexOf(lower.charAt(at)) >= 0;
  }

  /** Behind the "'s" of a plural like "foto's". */
  int pluralEnd(int end, boolean written) {
    boolean plural = written && lower.startsWith("'s", end) && wordEnd(end + 1) == end + 2;
    return plural ? end + 2 : end;
  }

  /** Where the word behind {@code end} and a space ends, or -1. */
  int nextWordEnd(int end) {
    int from = spaces(end);
    if (from == end || from >= lower.length()) {
      return -1;
    }
    int to = wordEnd(from);
    return to == from ? -1 : to;
  }

  /** Behind a noun of a unit that is told once more: "مترا ونصف متر", a metre and half a metre. */
  int again(int end, Unit unit, Function<String, @Nullable Unit> units) {
    int next = nextWordEnd(end);
    return next > 0 && unit.equals(units.apply(lower.substring(spaces(end), next))) ? next : end;
  }

  /** Behind one of {@code phrases}; {@code at} where none of them stands there. */
  int phraseEnd(int at, List<String> phrases) {
    for (String phrase : phrases) {
      int end = at + phrase.length();
      if (lower.startsWith(phrase, at) && wordEnd(end) == end) {
        return end;
      }
    }
    return at;
  }

  /** Behind a word of two parts tied by a hyphen: "e-mails". */
  int hyphenEnd(int end) {
    return end + 1 < lower.length() && lower.charAt(end) == '-' ? wordEnd(end + 1) : end;
  }

  /** Behind one of {@code words} and the spaces after it; {@code at} where none of them stands there. */
  int skip(int at, List<String> words) {
    for (String word : words) {
      if (lower.startsWith(word, at)) {
        int end = at + word.length();
        if (word.endsWith("'") || (end < lower.length() && lower.charAt(end) == ' ')) {
          return spaces(end);
        }
      }
    }
    return at;
  }
}
