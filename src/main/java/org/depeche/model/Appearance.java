package org.depeche.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a text came out.
 *
 * @param id of the article there
 * @param published ISO 8601 date, or date and time
 */
public record Appearance(String id, @Nullable String url, @Nullable String site, @Nullable String published) {
  private static final DateTimeFormatter PUBLISHED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);

  /** The first publisher first; those without a date last. */
  public static final Comparator<Appearance> BY_PUBLICATION = Comparator.comparing(a -> instant(a.published));

  /**
   * Checks the date.
   *
   * @throws DateTimeException if it is none
   */
  public Appearance {
    instant(published);
  }

  /** A date alone counts from its start, a time without an offset as UTC; what has neither comes last. */
  private static Instant instant(@Nullable String published) {
    if (published == null) {
      return Instant.MAX;
    }
    TemporalAccessor read = PUBLISHED.parseBest(published, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (read) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }
}
