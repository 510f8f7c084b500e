package org.depeche.extract.figure;

import java.math.BigDecimal;
import org.depeche.extract.number.NumberMention;
import org.jspecify.annotations.Nullable;

/**
 * One number or a range of two, before it is known what it counts.
 *
 * @param last the number at the range's end; the same as {@code first} where there is no range
 */
record Amount(
    int start,
    int end,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    NumberMention first,
    NumberMention last) {
  static Amount of(NumberMention number) {
    return new Amount(
        number.start(), number.end(), number.value(), number.low(), number.high(), number, number);
  }

  boolean isRange() {
    return first != last;
  }

  Amount at(int newStart, int newEnd) {
    return new Amount(newStart, newEnd, value, low, high, first, last);
  }

  /** The same place, with all its values so many times as much. */
  Amount times(BigDecimal factor) {
    return new Amount(start, end, times(value, factor), times(low, factor), times(high, factor), first, last);
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    BigDecimal product = value == null ? null : value.multiply(factor).stripTrailingZeros();
    return product == null || product.scale() >= 0 ? product : product.setScale(0);
  }

  Amount valued(BigDecimal newValue) {
    return new Amount(start, end, newValue, low, high, first, last);
  }
}
