package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count, amount, percentage or measure that is not part of a time.
 *
 * @param value the number; absent for a range, which has {@code low} and {@code high} instead
 * @param otherValue the other reading of a number whose mark may part decimals or thousands: 1.234 is 1.234 or 1234
 * @param unit what is counted: a concept or lemma as an English singular ({@code report}), an ISO 4217 code, {@code
 *     percent} or a UCUM code
 * @param noun what is counted, as written
 * @param role its part in the incident, {@code user-reports customers-affected injured …}; none if the text says that the number is wrong
 * @param source who gives the figure
 * @param asOf when it was so, as its sentence tells
 * @param span number and noun, without modifier words
 */
public record Figure(
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal otherValue,
    Modifier modifier,
    @Nullable String unit,
    @Nullable String noun,
    @Nullable String role,
    @Nullable String source,
    @Nullable Moment asOf,
    Span span) {
  public Figure {
    if ((value == null) == (low == null && high == null)) {
      throw new IllegalArgumentException("a figure has a value, or low and high: " + span.text());
    }
  }

  public enum Modifier {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("near")
    NEAR,
    @JsonProperty("about")
    ABOUT,
    @JsonProperty("over")
    OVER,
    @JsonProperty("under")
    UNDER,
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST
  }
}
