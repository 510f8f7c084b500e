package org.depeche.extract.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What times are resolved against.
 *
 * @param published when the article came out, in the outlet's zone where it is known; at midnight where only the date is
 * @param zone the outlet's zone
 */
public record Anchor(@Nullable LocalDateTime published, @Nullable ZoneId zone) {
  /** Nothing known. */
  public static final Anchor NONE = new Anchor(null, null);

  /**
   * Reads an ISO 8601 date or date and time, and a zone name.
   *
   * @throws DateTimeException if either is none
   */
  public static Anchor of(@Nullable String published, @Nullable String zone) {
    ZoneId id =
        zone == null ? null : read(() -> ZoneId.of(zone), "zone", zone, "a zone such as Europe/Paris");
    LocalDateTime day =
        published == null
            ? null
            : read(
                () -> local(published, id), "published", published, "an ISO 8601 date or date and time");
    return new Anchor(day, id);
  }

  private static <T> T read(Supplier<T> reading, String field, String value, String wanted) {
    try {
      return reading.get();
    } catch (DateTimeException e) {
      throw new DateTimeException("%s \"%s\": %s is wanted".formatted(field, value, wanted), e);
    }
  }

  private static LocalDateTime local(String published, @Nullable ZoneId zone) {
    if (published.indexOf('T') < 0) {
      return LocalDate.parse(published).atStartOfDay();
    }
    if (!published.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
      return LocalDateTime.parse(published);
    }
    OffsetDateTime instant = OffsetDateTime.parse(published);
    return zone == null
        ? instant.toLocalDateTime()
        : instant.atZoneSameInstant(zone).toLocalDateTime();
  }
}
