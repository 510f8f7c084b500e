package org.depeche.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One time expression, as TIMEX3 has it.
 *
 * @param value ISO 8601 with {@code X} for what stays open, e.g. {@code 2025-04-16T13:20+01:00}, {@code PT3H}, {@code
 *     XXXX-WXX-3TAF}
 * @param modifier TIMEX3's, in lower case: {@code approx start mid end before after less-than more-than …}
 * @param role what it means for the incident: {@code first-report started ended duration …}
 */
public record TimeMention(
    Type type, String value, @Nullable String modifier, @Nullable String role, Span span) {
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** The moment that it names; nothing unless date, clock time and offset are all known. */
  public Optional<Instant> instant() {
    try {
      return type == Type.TIME ? Optional.of(OffsetDateTime.parse(value).toInstant()) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The same mention, playing {@code role} in the incident. */
  public TimeMention withRole(String role) {
    return new TimeMention(type, value, modifier, role, span);
  }
}
