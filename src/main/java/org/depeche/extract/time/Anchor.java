package org.depeche.extract.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
    ZoneId id = zone == null ? null : ZoneId.of(zone);
    if (published == null) {
      return new Anchor(null, id);
    }
    if (published.indexOf('T') < 0) {
      return new Anchor(LocalDate.parse(published).atStartOfDay(), id);
    }
    if (!published.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
      return new Anchor(LocalDateTime.parse(published), id);
    }
    OffsetDateTime instant = OffsetDateTime.parse(published);
    return new Anchor(
        id == null ? instant.toLocalDateTime() : instant.atZoneSameInstant(id).toLocalDateTime(), id);
  }
}
