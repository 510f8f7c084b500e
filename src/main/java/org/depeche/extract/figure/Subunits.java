package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.Map;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Reads what a sum or measure has more of in a smaller unit: "3 euro e 50", "two metres and 20 centimetres". */
final class Subunits {
  private static final String METRE = "m";
  private static final char ACCUSATIVE = 'ا'; // of an indefinite noun, which alone is one of it
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  /** The smaller units of a measure, and how much of it each is. */
  private static final Map<String, Map<String, BigDecimal>> SMALLER =
      Map.of(
          METRE, Map.of("cm", HUNDREDTH, "mm", THOUSANDTH),
          "km", Map.of(METRE, THOUSANDTH),
          "kg", Map.of("g", THOUSANDTH),
          "t", Map.of("kg", THOUSANDTH));

  private final String lower;
  private final Lexicon lexicon;
  private final CountedReader reader;
  private final Identifiers identifiers;
  private final WordScanner words;

  Subunits(String lower, Lexicon lexicon, CountedReader reader, Identifiers identifiers) {
    this.lower = lower;
    this.lexicon = lexicon;
    this.reader = reader;
    this.identifiers = identifiers;
    this.words = new WordScanner(lower);
  }

  /** What the number behind an amount adds to it, and where both end; null where it is another amount. */
  CountedReader.@Nullable More more(Amount whole, Counted counted, Amount next) {
    boolean sum = counted.is(Unit.Kind.MONEY) || counted.is(Unit.Kind.MEASURE);
    boolean round = sum && isRound(whole) && !whole.last().has(Trait.POWER);
    if (!round || !isRound(next) || next.start() < counted.end()) {
      return null;
    }
    String between = lower.substring(counted.end(), next.start()).strip();
    boolean joined = lexicon.words().and().contains(between);
    if (!joined && !between.isEmpty()) {
      return null;
    }
    Counted part = reader.read(next);
    BigDecimal of = part.isBare() ? ofBare(counted, next, joined) : ofUnit(counted.unit(), part);
    boolean less = of != null && next.value().multiply(of).compareTo(BigDecimal.ONE) < 0;
    Counted both = new Counted(counted.start(), part.end(), counted.unit(), counted.noun());
    return less ? new CountedReader.More(next.value().multiply(of), both) : null;
  }

  /** Where one of a larger unit begins, a part of which a number counts: "un euro e 50 centesimi", "مترا و20 سنتيمترا"; null where there is none. */
  CountedReader.@Nullable More wholeBefore(Amount part, Counted counted, int from) {
    int noun = wordBefore(and(part.start()), from);
    int end = words.wordEnd(Math.max(noun, 0));
    boolean bound = !lexicon.words().boundArticles().isEmpty();
    boolean led = bound && noun >= 0 && lower.charAt(end - 1) != ACCUSATIVE && lexicon.words().clitics().contains(lower.substring(noun, noun + 1)); // "بدينار و200 مليم"
    noun += led ? 1 : 0;
    Unit unit = noun < 0 || bound && !led && lower.charAt(end - 1) != ACCUSATIVE ? null : lexicon.noun(lower.substring(noun, end));
    BigDecimal of = unit == null || !isRound(part) || part.last().has(Trait.POWER) ? null : ofUnit(unit, counted);
    int one = of == null ? -1 : wordBefore(noun, from);
    boolean article = one >= 0 && lexicon.isArticle(lower.substring(one, words.wordEnd(one)));
    if (of == null || part.value().multiply(of).compareTo(BigDecimal.ONE) >= 0 || !bound && !article) {
      return null;
    }
    int start = bound ? noun : one;
    return new CountedReader.More(BigDecimal.ONE.add(part.value().multiply(of)), new Counted(start, counted.end(), reader.local(unit), lower.substring(noun, end)));
  }

  /** Before the "and" that ends at a position, or the position itself. */
  private int and(int position) {
    String and = lexicon.words().and().stream().filter(word -> lower.startsWith(word, words.spacesBefore(position) - word.length())).findFirst().orElse("");
    return and.isEmpty() ? position : words.spacesBefore(position) - and.length();
  }

  /** Where the word begins that ends before the spaces at a position, or -1. */
  private int wordBefore(int position, int from) {
    int end = words.spacesBefore(position);
    int start = Math.max(from, words.wordStart(end));
    return end < position && start < end ? start : -1;
  }

  private static boolean isRound(Amount amount) {
    return !amount.isRange() && amount.value() != null && amount.value().stripTrailingZeros().scale() <= 0;
  }

  /** "dodici euro e cinquanta", "three pounds fifty", "deux mètres cinquante" */
  private @Nullable BigDecimal ofBare(Counted counted, Amount next, boolean joined) {
    boolean hundredths = counted.is(Unit.Kind.MONEY) || counted.unit().name().equals(METRE);
    boolean tens = next.value().compareTo(BigDecimal.TEN) >= 0 && next.value().compareTo(HUNDRED) < 0;
    boolean last = !next.first().has(Trait.DIGITS) || joined && reader.endsAt(next.end());
    return hundredths && tens && last && !identifiers.isTimeOrPlace(next.end()) ? HUNDREDTH : null;
  }

  private @Nullable BigDecimal ofUnit(Unit whole, Counted part) {
    if (whole.kind() == Unit.Kind.MONEY) {
      return part.noun() == null ? null : lexicon.ofMoney(AnalysedText.lowerCase(part.noun()), reader.local(whole));
    }
    return part.isBare() ? null : SMALLER.getOrDefault(whole.name(), Map.of()).get(part.unit().name());
  }
}
