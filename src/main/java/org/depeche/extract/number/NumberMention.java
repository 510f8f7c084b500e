package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param start first char in the normal form
 * @param end char after the last
 * @param value absent for a vague amount
 * @param low lower bound of a vague amount
 * @param high upper bound of a vague amount
 * @param other the other reading of a number whose mark may part decimals or thousands, like {@code 1.234}
 */
public record NumberMention(
    int start,
    int end,
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal other,
    Set<Trait> traits) {
  public enum Kind {
    CARDINAL,
    ORDINAL,
    FRACTION
  }

  /** What else is to be known of a number before it is used. */
  public enum Trait {
    /** A word for one that may as well be an article or pronoun. */
    ARTICLE,
    /** A round amount, such as a score or the French {@code trentaine}. */
    ROUND,
    /** Ends with a power from a million, or is vague: {@code deux millions}, {@code des centaines}. */
    POWER,
    /** So many of so many: "two out of five". */
    RATIO,
    /** Letters follow without a space: {@code 180ml}, {@code 5G}. */
    GLUED,
    /** Written in digits, at least at its start. */
    DIGITS
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether the decimal mark was a guess, made from the language. */
  public boolean isAmbiguous() {
    return other != null;
  }
}
