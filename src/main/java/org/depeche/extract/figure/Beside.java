package org.depeche.extract.figure;

import java.util.stream.Stream;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Tells by the table of nouns alone what stands beside a number. */
final class Beside {
  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final WordScanner words;

  Beside(AnalysedText text, Lexicon lexicon) {
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.words = new WordScanner(lower);
  }

  /** Whether a noun of money, percent or measure follows. */
  boolean isMeasured(int end) {
    Unit unit = unit(end);
    return unit != null && unit.kind() != Unit.Kind.COUNT || lexicon.isPercent(lower, end) || hasSign(end) || hasSymbol(end) || isGlued(end);
  }

  /** Whether a symbol follows that is no word of a language for its capital, as "ha" and "mi" are: "225 kV". */
  private boolean hasSymbol(int end) {
    int from = words.spaces(end);
    String symbol = normal.substring(from, words.wordEnd(from));
    boolean capital = symbol.chars().skip(1).anyMatch(Character::isUpperCase);
    return capital && Signs.all().measure(symbol) != null;
  }

  /** Whether the symbol of a unit is written as one with the number: "60MVA", "12pc". */
  private boolean isGlued(int end) {
    String written = normal.substring(end, words.wordEnd(end));
    return Signs.all().measure(written) != null || Signs.all().isPercent(written);
  }

  /** Whether a noun of the table follows. */
  boolean hasNoun(int end) {
    return unit(end) != null;
  }

  /** Whether a noun that may be counted follows in the plural. */
  boolean isCounted(int end) {
    int from = words.skip(words.spaces(end), lexicon.words().links());
    String word = lower.substring(from, words.wordEnd(from));
    Unit unit = lexicon.noun(word);
    return unit != null && unit.kind() == Unit.Kind.COUNT && isSeveral(from, from + word.length());
  }

  /** Whether a noun that is counted follows in the singular, so that a number before it is its name: "the 999 centre". */
  boolean isNamed(int end) {
    int from = words.spaces(end);
    int to = words.wordEnd(from);
    String word = lower.substring(from, to);
    boolean whole = from > end && !lexicon.isStop(word) && (lexicon.capitalisesNouns() || lexicon.simple(word) != null); // "17 helemaal", 17 wholly, is no compound
    Unit unit = whole ? lexicon.noun(word) : null;
    int next = words.nextWordEnd(to);
    String second = next < 0 ? "" : normal.substring(words.spaces(to), next);
    boolean compound = next > 0 && lexicon.mayBeSeveral(second) && !lexicon.isStop(second);
    return unit != null && unit.kind() == Unit.Kind.COUNT && !isSeveral(from, to) && !compound;
  }

  private boolean isSeveral(int start, int end) {
    return lexicon.mayBeSeveral(normal.substring(start, words.pluralEnd(end, lexicon.hasApostrophePlural())));
  }

  /** Whether a measure, a size or what belongs to the number is tied to it by a hyphen: "900-acre", "300-bed", "60-odd". */
  boolean isTied(int end) {
    return lexicon.attribute(lower.substring(end + 1, words.wordEnd(end + 1))) != null || Stream.concat(lexicon.words().tails().stream(), lexicon.words().aboutTails().stream()).anyMatch(t -> lower.startsWith(t, end));
  }

  boolean hasSign(int end) {
    int at = words.spaces(end);
    return at < lower.length() && (lower.charAt(at) == '%' || Character.getType(lower.charAt(at)) == Character.CURRENCY_SYMBOL);
  }

  /** Whether a word like "to" or "and" is all that stands between two numbers, but for an article: "fra le 24 e le 26mila". */
  boolean joins(int end, int start) {
    String between = end < start ? lower.substring(end, start).replace('\'', ' ').strip() : "";
    int space = between.indexOf(' ');
    String joint = space > 0 && lexicon.isArticle(between.substring(space + 1)) ? between.substring(0, space) : between;
    return lexicon.words().to().contains(joint) || lexicon.words().and().contains(joint);
  }

  /** Whether words like "of the" are all that stands between two numbers. */
  boolean isPartOf(int end, int start) {
    return end < start && lexicon.words().partitives().contains(lower.substring(end, start).strip());
  }

  private @Nullable Unit unit(int end) {
    int from = words.spaces(end);
    return lexicon.noun(lower.substring(from, words.wordEnd(from)));
  }
}
