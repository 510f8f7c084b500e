package org.depeche.extract.figure;

import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.text.AnalysedText;

/** Tells where a counted noun ends, with what belongs to it: "600 bottles of water", "Kundinnen und Kunden". */
final class Complements {
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 2;
  private static final char FEMININE = 'ة';
  private static final char ACCUSATIVE = 'ا'; // what an indefinite noun ends with that nothing completes

  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;
  private final WordScanner words;
  private final WordTags tags;

  Complements(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.identifiers = identifiers;
    this.words = new WordScanner(lower);
    this.tags = new WordTags(text);
  }

  /** Behind all that belongs to a noun that ends at {@code end}. */
  int end(int end, Unit unit) {
    boolean container = Signs.all().isContainer(unit.name());
    boolean open = container || Signs.all().isIncomplete(unit.name());
    int last = paired(hyphened(end), unit);
    last = open ? complement(last) : last;
    last = container ? content(last) : last;
    return open && lower.charAt(last - 1) != ACCUSATIVE ? construct(last) : last;
  }

  /** Behind what is tied to a noun by a hyphen: "antennes-relais". */
  private int hyphened(int end) {
    return lexicon.words().roundLinks() ? words.hyphenEnd(end) : end;
  }

  /** Behind a second noun that counts in the same: "Kundinnen und Kunden". */
  private int paired(int end, Unit unit) {
    int from = words.spaces(end);
    int second = from == end ? from : words.skip(from, lexicon.words().and());
    second += second == from && second < lower.length() && lexicon.words().clitics().contains(lower.substring(second, second + 1)) ? 1 : 0; // "طالب وطالبة"
    int to = words.wordEnd(second);
    boolean joined = second > from && to > second;
    boolean same = joined && unit.equals(lexicon.noun(lower.substring(second, to)));
    return same || joined && isOfTwoGenders(end, second, to) ? to : end;
  }

  /** Whether a noun and the one that ends at {@code end} are the same but for the ending: "Pensionistinnen und Pensionisten". */
  private boolean isOfTwoGenders(int end, int second, int to) {
    int first = words.wordStart(end);
    int same = 0;
    while (first + same < end && second + same < to && lower.charAt(first + same) == lower.charAt(second + same)) {
      same++;
    }
    boolean feminine = !lexicon.words().boundArticles().isEmpty() && same == end - first && to - second == same + 1 && lower.charAt(to - 1) == FEMININE;
    return feminine || lexicon.words().compounds() && same >= SHORTEST_STEM && to - second - same <= LONGEST_ENDING;
  }

  /** A bare noun that says what is counted: "rapports de dysfonctionnements". */
  private int complement(int end) {
    int from = words.spaces(end);
    if (from == end) {
      return end;
    }
    int link = words.skip(from, lexicon.words().complements());
    int to = words.wordEnd(link);
    if (link == from || to == link) {
      return end;
    }
    String word = lower.substring(link, to);
    if (lexicon.isStop(word) || !Character.isLowerCase(normal.charAt(link)) && !isUncased(normal.charAt(link)) && !lexicon.words().compounds()) {
      return end;
    }
    int next = words.nextWordEnd(to);
    boolean described = next > 0 && tags.tag(words.spaces(to)).equals("ADJ") || next > 0 && tags.tag(words.spaces(to)).equals("NOUN");
    return tags.tag(link).equals("NOUN") && !described && !lexicon.isAdjective(word) ? to : end;
  }

  /** Behind a noun that says without a link what a container holds: "koppen koffie", "Flaschen Wasser". */
  private int content(int end) {
    int next = words.nextWordEnd(end);
    int from = next < 0 ? end : words.spaces(end);
    boolean linked = lexicon.words().roundLinks() || lexicon.words().headLast();
    boolean other = !linked && next > 0 && (identifiers.isInTime(from) || lexicon.isStop(lower.substring(from, next)));
    return !linked && next > 0 && !other && tags.tag(from).equals("NOUN") ? next : end;
  }

  /** Behind the bare noun that a noun in the construct state goes on with: "12 سيارة مياه", 12 water tankers. */
  int construct(int end) {
    int next = words.nextWordEnd(end);
    if (lexicon.words().boundArticles().isEmpty() || next < 0) {
      return end;
    }
    int from = words.spaces(end);
    String word = lower.substring(from, next);
    boolean joined = lexicon.words().clitics().contains(word.substring(0, 1));
    boolean bare = tags.tag(from).equals("NOUN") && !joined && !lexicon.isStop(word) && !lexicon.hasBoundArticle(word) && !identifiers.isInTime(from);
    int after = words.nextWordEnd(next);
    boolean verb = after > 0 && lexicon.isRelative(lower.substring(words.spaces(next), after)); // "سبعة أعضاء حضر منهم أربعة"
    boolean other = verb || lower.charAt(next - 1) == ACCUSATIVE || lexicon.isPossessed(word) || lexicon.isOther(word) || cues.modifierStarting(from) != null;
    return bare && !other ? next : end;
  }

  /** Where a phrase ends whose first word ends at {@code first}, without an adjective that makes no other thing of it: "11 رحلة جوية". */
  int withoutAdjective(int first, int end, Unit unit) {
    boolean same = !lexicon.words().boundArticles().isEmpty() && !lexicon.isPhrasal(unit) && unit.equals(lexicon.noun(lower.substring(lower.lastIndexOf(' ', first - 1) + 1, first)));
    return same && words.nextWordEnd(first) == end && tags.tag(words.spaces(first)).equals("ADJ") ? first : end;
  }

  private static boolean isUncased(char c) {
    return !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }
}
