package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.jspecify.annotations.Nullable;

/** Reads "every fourth" as one in four. */
final class Everies {
  private Everies() {}

  /** The share that an ordinal states with the word before it. */
  static @Nullable NumberMention share(String lower, Lexicon lexicon, NumberMention number) {
    if (number.kind() != Kind.ORDINAL || number.has(Trait.DIGITS) || number.value() == null || number.value().signum() <= 0) {
      return null;
    }
    int end = number.start() - 1;
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && end - from < 12) {
      from--;
    }
    if (end <= 0 || lower.charAt(end) != ' ' || !lexicon.isEvery(lower.substring(from, end))) {
      return null;
    }
    BigDecimal value = BigDecimal.ONE.divide(number.value(), MathContext.DECIMAL64);
    return new NumberMention(from, number.end(), Kind.FRACTION, value, null, null, null, Set.of(Trait.RATIO));
  }
}
