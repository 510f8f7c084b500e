package org.depeche.extract.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param start first char in the normal form
 * @param end char after the last
 * @param value absent for a range or a vague amount
 * @param low lower bound of a range or vague amount
 * @param high upper bound of a range or vague amount
 */
public record NumberMention(
    int start,
    int end,
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high) {
  public enum Kind {
    CARDINAL,
    ORDINAL,
    FRACTION
  }
}
