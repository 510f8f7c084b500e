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
    BigDecimal of = part.isBare() ? ofBare(counted, next, joined) : ofUnit(counted, part);
    boolean less = of != null && next.value().multiply(of).compareTo(BigDecimal.ONE) < 0;
    Counted both = new Counted(counted.start(), part.end(), counted.unit(), counted.noun());
    return less ? new CountedReader.More(next.value().multiply(of), both) : null;
  }

  private static boolean isRound(Amount amount) {
    return !amount.isRange() && amount.value() != null && amount.value().stripTrailingZeros().scale() <= 0;
  }

  /** "dodici euro e cinquanta", "three pounds fifty", "deux mètres cinquante" */
  private @Nullable BigDecimal ofBare(Counted counted, Amount next, boolean joined) {
    boolean hundredths = counted.is(Unit.Kind.MONEY) || counted.unit().name().equals(METRE);
    boolean tens = next.value().compareTo(BigDecimal.TEN) >= 0 && next.value().compareTo(HUNDRED) < 0;
    boolean last = !next.first().has(Trait.DIGITS) || joined && words.isClauseEnd(next.end());
    return hundredths && tens && last && !identifiers.isTimeOrPlace(next.end()) ? HUNDREDTH : null;
  }

  private @Nullable BigDecimal ofUnit(Counted counted, Counted part) {
    if (counted.is(Unit.Kind.MONEY)) {
      return part.noun() != null && lexicon.isCent(AnalysedText.lowerCase(part.noun())) ? HUNDREDTH : null;
    }
    return SMALLER.getOrDefault(counted.unit().name(), Map.of()).get(part.unit().name());
  }
}
