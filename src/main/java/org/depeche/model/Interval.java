package org.depeche.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of local time that a complete TIMEX3 date or time names.
 *
 * @param start its first moment
 * @param end the moment after its last
 */
public record Interval(LocalDateTime start, LocalDateTime end) {
  private static final Pattern YEARS = Pattern.compile("\\d{2,4}");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(?:-(WE|\\d))?");
  private static final Pattern PART_OF_YEAR = Pattern.compile("(\\d{4})-(Q(?=[1-4])|H(?=[12]))(\\d)");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(?::(\\d\\d))?(?::(\\d\\d))?(?:Z|[+-]\\d\\d:\\d\\d)?");

  /**
   * Reads a date ({@code 2025-04-16 2025-04 2025 202 20 2025-W16 2025-W16-WE 2025-Q2 2025-H1}) or a time of a date ({@code
   * 2025-04-16T13:20+01:00}, the offset left aside); a span of years is written without its last digits. Nothing where a part
   * stays open, for seasons and parts of day, which have no borders, and for what is no date.
   */
  public static Optional<Interval> of(String timex) {
    try {
      return read(timex);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Interval> read(String timex) {
    Matcher m = YEARS.matcher(timex);
    if (m.matches()) {
      int years = (int) Math.pow(10, 4 - timex.length());
      return Optional.of(from(LocalDate.of(Integer.parseInt(timex) * years, 1, 1), years, ChronoUnit.YEARS));
    }
    m = DAY.matcher(timex);
    if (m.matches()) {
      boolean whole = m.group(3) == null;
      LocalDate first = LocalDate.of(number(m, 1), number(m, 2), whole ? 1 : number(m, 3));
      return Optional.of(from(first, 1, whole ? ChronoUnit.MONTHS : ChronoUnit.DAYS));
    }
    m = WEEK.matcher(timex);
    if (m.matches()) {
      LocalDate monday =
          LocalDate.of(number(m, 1), 1, 4).with(WeekFields.ISO.weekOfYear(), number(m, 2)).with(WeekFields.ISO.dayOfWeek(), 1);
      String day = m.group(3);
      if (day == null) {
        return Optional.of(from(monday, 1, ChronoUnit.WEEKS));
      }
      return Optional.of(
          "WE".equals(day)
              ? from(monday.plusDays(5), 2, ChronoUnit.DAYS)
              : from(monday.plusDays(Integer.parseInt(day) - 1L), 1, ChronoUnit.DAYS));
    }
    m = PART_OF_YEAR.matcher(timex);
    if (m.matches()) {
      int quarters = "Q".equals(m.group(2)) ? 1 : 2;
      LocalDate first = LocalDate.of(number(m, 1), 1, 1).plus((number(m, 3) - 1L) * quarters, IsoFields.QUARTER_YEARS);
      return Optional.of(from(first, quarters, IsoFields.QUARTER_YEARS));
    }
    m = TIME.matcher(timex);
    return m.matches() ? Optional.of(moment(m)) : Optional.empty();
  }

  private static Interval moment(Matcher m) {
    LocalDateTime day = LocalDate.parse(m.group(1)).atStartOfDay();
    boolean toMidnight = "24".equals(m.group(2));
    LocalTime time =
        LocalTime.of(
            toMidnight ? 0 : number(m, 2), m.group(3) == null ? 0 : number(m, 3), m.group(4) == null ? 0 : number(m, 4));
    LocalDateTime start = day.with(time).plusDays(toMidnight ? 1 : 0);
    ChronoUnit unit = m.group(4) != null ? ChronoUnit.SECONDS : m.group(3) != null ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
    return new Interval(start, start.plus(1, unit));
  }

  private static Interval from(LocalDate first, int count, TemporalUnit unit) {
    return new Interval(first.atStartOfDay(), first.plus(count, unit).atStartOfDay());
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
