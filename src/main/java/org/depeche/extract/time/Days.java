package org.depeche.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves dates of a day, the nearest that fits where several do. */
final class Days {
  private static final int STORY = 60; // days that what is told of a far day may spread over

  private final Scene scene;
  private final UnderspecifiedTimes underspecified;

  Days(Scene scene, UnderspecifiedTimes underspecified) {
    this.scene = scene;
    this.underspecified = underspecified;
  }

  /** What is known of the day: the date itself, or a value with open parts. */
  record Day(@Nullable LocalDate date, String value, boolean named) {
    static Day of(LocalDate date) {
      return new Day(date, date.toString(), true);
    }

    static Day unnamed(LocalDate date) {
      return new Day(date, date.toString(), false);
    }

    static Day open(String value) {
      return new Day(null, value, true);
    }
  }

  Day of(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.holiday != null) {
      return holiday(d, context);
    }
    if (d.day != null) {
      return calendarDay(d, context);
    }
    if (d.sceneOffset != null) {
      LocalDate from = scene.date(context);
      return from == null ? Day.open("XXXX-XX-XX") : Day.of(from.plusDays(d.sceneOffset));
    }
    if (d.dayOffset != null) {
      boolean night = "NI".equals(d.part) && d.dayOffset == 0 && !d.comingNight && scene.isLastNight(context);
      return today == null ? Day.open("XXXX-XX-XX") : Day.of(today.plusDays(d.dayOffset - (night ? 1 : 0)));
    }
    if (d.weekday != null) {
      return weekday(d, context);
    }
    if (d.year != null && d.month != null) {
      return Day.open(String.format(Locale.ROOT, "%04d-%02d-XX", d.year, d.month));
    }
    return today == null ? Day.open("XXXX-XX-XX") : Day.of(today);
  }

  private Day weekday(Draft d, Reading context) {
    LocalDate spoken = d.fromScene ? scene.date() : null;
    LocalDate told = d.told && d.direction == 0 && d.weeksOn == 0 ? scene.date(context.sentence()) : null;
    if (told != null && !told.equals(scene.today())) {
      return Day.of(told.minusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(d.weekday))));
    }
    LocalDate today = spoken == null ? scene.today() : spoken;
    if (today == null) {
      return Day.open("XXXX-WXX-" + d.weekday);
    }
    DayOfWeek weekday = DayOfWeek.of(d.weekday);
    if ("W".equals(d.unit) && (d.direction != 0 || d.here)) {
      LocalDate week = today.plusWeeks(d.direction).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Day.of(week.plusDays(d.weekday - 1L));
    }
    if (d.weeksOn > 0) {
      return Day.of(today.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(d.weeksOn));
    }
    if (d.direction > 0) {
      return Day.of(today.with(TemporalAdjusters.next(weekday)).plusWeeks(d.direction - 1L));
    }
    if (d.direction < 0) {
      return Day.of(today.with(TemporalAdjusters.previous(weekday)).plusWeeks(d.direction + 1L));
    }
    if (context.future()) {
      return Day.of(today.with(isAhead(today, weekday, context) ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday)));
    }
    LocalDate ruled = today.with(TemporalAdjusters.previousOrSame(weekday));
    return Day.of(underspecified.date("weekday", d, context, ruled, Stream.of(-1, 0, 1).map(ruled::plusWeeks)));
  }

  /** Whether a weekday of what is to come is the coming one: that of yesterday only where it ends something or another that is to come was told before it. */
  private boolean isAhead(LocalDate today, DayOfWeek weekday, Reading context) {
    boolean coming = context.background() || scene.isAhead(context.sentence());
    return coming || today.minusDays(1).getDayOfWeek() != weekday;
  }

  private Day calendarDay(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.month == null) {
      return dayOfSomeMonth(d, context);
    }
    if (d.year == null && "Y".equals(d.unit) && today != null) {
      d.year = today.getYear() + d.direction;
    }
    if (d.year != null) {
      return Day.of(LocalDate.of(d.year, d.month, d.day));
    }
    LocalDate.of(2000, d.month, d.day);
    if (today == null) {
      return Day.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", d.month, d.day));
    }
    LocalDate near = nearTold(d, context);
    if (near != null) {
      return Day.of(near);
    }
    LocalDate best =
        around(today, d)
            .filter(date -> d.weekday == null || date.getDayOfWeek().getValue() == d.weekday)
            .min(Comparator.comparingLong(date -> distance(date, today, d, context)))
            .orElse(null);
    if (best == null && d.weekday != null) {
      d.weekday = null;
      return calendarDay(d, context);
    }
    return best == null ? Day.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", d.month, d.day)) : Day.of(best);
  }

  /** The day of a month near a far day that the text speaks of, unless what is told of it is so now or to come: "10 May 2025 … on 24 May". */
  private @Nullable LocalDate nearTold(Draft d, Reading context) {
    LocalDate told = scene.date(context.sentence());
    if (told == null || d.direction != 0 || d.weekday != null || context.open() || !scene.isFar(told)) {
      return null;
    }
    return around(told, d).filter(date -> Math.abs(date.toEpochDay() - told.toEpochDay()) <= STORY).findFirst().orElse(null);
  }

  /** The day of a month in the year of a date, the one before and the one after. */
  private static Stream<LocalDate> around(LocalDate about, Draft d) {
    return IntStream.rangeClosed(about.getYear() - 1, about.getYear() + 1)
        .filter(year -> isDate(year, d.month, d.day))
        .mapToObj(year -> LocalDate.of(year, d.month, d.day));
  }

  /** News looks back: what is to come counts as three times as far, unless the words say that it is to come. */
  private static long distance(LocalDate date, LocalDate today, Draft d, Reading context) {
    long days = date.toEpochDay() - today.toEpochDay();
    boolean future = d.direction > 0 || d.direction == 0 && context.future();
    if (d.direction < 0 && days >= 0 || d.direction > 0 && days <= 0) {
      return Long.MAX_VALUE;
    }
    return days > 0 ? days * (future ? 1 : 3) : -days * (future ? 3 : 1);
  }

  private static boolean isDate(int year, int month, int day) {
    return day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  private Day dayOfSomeMonth(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (today == null) {
      return Day.open(String.format(Locale.ROOT, "XXXX-XX-%02d", d.day));
    }
    if ("M".equals(d.unit)) {
      return Day.of(today.withDayOfMonth(1).plusMonths(d.direction).withDayOfMonth(d.day));
    }
    LocalDate best = null;
    for (int months = -12; months <= 12; months++) {
      LocalDate first = today.withDayOfMonth(1).plusMonths(months);
      if (d.day <= first.lengthOfMonth()) {
        LocalDate date = first.withDayOfMonth(d.day);
        boolean fits = d.weekday == null || date.getDayOfWeek().getValue() == d.weekday;
        if (fits && (best == null || distance(date, today, d, context) < distance(best, today, d, context))) {
          best = date;
        }
      }
    }
    return best == null ? Day.open(String.format(Locale.ROOT, "XXXX-XX-%02d", d.day)) : Day.of(best);
  }

  /**
   * A feast that moves: of the year told, or nearest.
   *
   * @param around its dates about a day
   */
  private Day moving(Draft d, Reading context, Function<LocalDate, Stream<LocalDate>> around) {
    LocalDate today = scene.today();
    if (d.year == null && today == null) {
      return Day.open("XXXX-XX-XX");
    }
    int year = d.year != null ? d.year : today.getYear() + ("Y".equals(d.unit) ? d.direction : 0);
    boolean anyYear = d.year == null && !"Y".equals(d.unit);
    LocalDate about = anyYear ? today : LocalDate.of(year, 7, 1);
    return around.apply(about)
        .filter(date -> anyYear || date.getYear() == year)
        .min(Comparator.comparingLong(date -> distance(date, about, d, context)))
        .map(Day::of)
        .orElse(Day.open(String.format(Locale.ROOT, "%04d-XX-XX", year)));
  }

  /** Dates of a feast some days after the nth weekday of a month, as {@code N11-4-4+1}. */
  private static Stream<LocalDate> nthWeekdays(LocalDate about, String holiday) {
    int[] parts = Arrays.stream(holiday.substring(1).split("[-+]")).mapToInt(Integer::parseInt).toArray();
    int later = parts.length > 3 ? parts[3] : 0;
    return IntStream.rangeClosed(about.getYear() - 1, about.getYear() + 1)
        .mapToObj(y -> LocalDate.of(y, parts[0], 1).with(TemporalAdjusters.dayOfWeekInMonth(parts[1], DayOfWeek.of(parts[2]))).plusDays(later));
  }

  private Day holiday(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.holiday.startsWith("H")) {
      return moving(d, context, about -> Hijri.around(about, d.holiday).stream());
    }
    if (d.holiday.startsWith("N")) {
      return moving(d, context, about -> nthWeekdays(about, d.holiday));
    }
    if (d.holiday.startsWith("E")) {
      int offset = Integer.parseInt(d.holiday.substring(1).replace("+", ""));
      if (d.year == null && today == null) {
        return Day.open("XXXX-XX-XX");
      }
      LocalDate date = Easter.of(d.year != null ? d.year : today.getYear()).plusDays(offset);
      boolean moves = d.year == null && ("Y".equals(d.unit) || d.direction * (date.toEpochDay() - today.toEpochDay()) < 0);
      return Day.of(moves ? Easter.of(date.getYear() + d.direction).plusDays(offset) : date);
    }
    if ("Y".equals(d.unit) && today != null) {
      d.year = today.getYear() + d.direction;
    }
    String[] parts = d.holiday.split("-");
    d.month = Integer.valueOf(parts[0]);
    d.day = Integer.valueOf(parts[1]);
    return calendarDay(d, context);
  }
}
