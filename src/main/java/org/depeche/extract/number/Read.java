package org.depeche.extract.number;

import java.math.BigDecimal;
import org.depeche.extract.number.NumberMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A number read.
 *
 * @param first its first atom
 * @param next the atom after its last
 * @param value where it has one
 * @param low of a vague amount
 * @param high of a vague amount
 */
record Read(
    Kind kind, int first, int next, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
  Read(Kind kind, int first, int next, BigDecimal value) {
    this(kind, first, next, value, null, null);
  }

  /** {@code value} without zeros behind the point and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
