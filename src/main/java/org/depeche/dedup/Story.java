package org.depeche.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text under all the addresses and outlets that it came out at. */
public final class Story {
  private final List<Appearance> appearances = new ArrayList<>();
  final Shingles first;
  final long[] keys;

  Story(Shingles first, long[] keys) {
    this.first = first;
    this.keys = keys;
  }

  /**
   * Where a text came out.
   *
   * @param published ISO 8601 date, or date and time
   */
  public record Appearance(String id, @Nullable String site, @Nullable String published) {
    /**
     * Checks the date.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public Appearance {
      instant(published);
    }

    /** A date alone counts from its start, a time without an offset as UTC; what has neither comes last. */
    private static Instant instant(@Nullable String published) {
      if (published == null) {
        return Instant.MAX;
      }
      TemporalAccessor read =
          DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]")
              .parseBest(published, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (read) {
        case OffsetDateTime time -> time.toInstant();
        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
        default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
      };
    }
  }

  void add(Appearance appearance) {
    appearances.add(appearance);
  }

  /** Where it came out, the first publisher first. */
  public List<Appearance> appearances() {
    return appearances.stream().sorted(Comparator.comparing(a -> Appearance.instant(a.published()))).toList();
  }
}
