package org.depeche.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/** Turns what an expression says of itself into a TIMEX3 value, with the help of the scene. */
final class CalendarResolver {
  private final Scene scene;

  CalendarResolver(Scene scene) {
    this.scene = scene;
  }

  /** What is known of the day: the date itself, or a value with open parts; {@code settled} if it sets the scene. */
  private record Day(@Nullable LocalDate date, String value, boolean named) {
    static Day of(LocalDate date) {
      return new Day(date, date.toString(), true);
    }

    static Day open(String value) {
      return new Day(null, value, true);
    }
  }

  /** The value, or null if there is no such time. */
  @Nullable Timex resolve(Draft d, Reading context) {
    if (!isPossible(d)) {
      return null;
    }
    try {
      if (d.hasClock() || d.part != null) {
        return time(d, context);
      }
      if (d.day != null || d.weekday != null || d.dayOffset != null || d.sceneOffset != null || d.holiday != null) {
        Day day = day(d, context);
        scene.set(day.date, day.value, null);
        return new Timex(Type.DATE, day.value, d.modifier);
      }
      String value = coarse(d, context);
      return value == null ? null : new Timex(Type.DATE, value, d.modifier);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isPossible(Draft d) {
    return !(d.hour != null && d.hour > 24
        || d.minute != null && d.minute > 59
        || d.day != null && (d.day < 1 || d.day > 31)
        || d.month != null && (d.month < 1 || d.month > 12));
  }

  private Timex time(Draft d, Reading context) {
    scene.zone(d.zone);
    Day day = d.hasDate() || d.direction != 0 && d.unit != null ? day(d, context) : contextDay(d, context);
    if (!d.hasClock()) {
      String part = "T" + (d.part.equals("MI") ? "12:00" : d.part);
      if (day.named) {
        scene.set(day.date, day.value, d.part);
      } else {
        scene.part(d.part);
      }
      return new Timex(Type.TIME, day.value + part, d.modifier);
    }
    int hour = d.hour;
    if (d.spelledHour && !d.fixedHalf && hour < 12) {
      hour = byScene(hour);
    }
    LocalDate date = day.date;
    LocalDate today = scene.today();
    if (date != null && d.dayAfter && (day.named || context.future() || today == null || date.isBefore(today))) {
      date = date.plusDays(1);
    }
    String clock = String.format(Locale.ROOT, "T%02d:%02d", hour, d.minute == null ? 0 : d.minute);
    if (d.second != null) {
      clock += String.format(Locale.ROOT, ":%02d", d.second);
    }
    String value = date == null ? day.value : date.toString();
    if (day.named) {
      scene.set(day.date, day.value, d.part);
    }
    String offset = offset(date, hour, d.minute == null ? 0 : d.minute);
    return new Timex(Type.TIME, value + clock + offset, d.modifier);
  }

  private int byScene(int hour) {
    String part = scene.part();
    boolean afternoon = part != null && (part.equals("AF") || part.equals("EV") || part.equals("NI") && hour > 5);
    return afternoon ? hour + 12 : hour;
  }

  private String offset(@Nullable LocalDate date, int hour, int minute) {
    String zone = scene.zone();
    if (zone == null) {
      return "";
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return zone;
    }
    if (date == null) {
      return "";
    }
    LocalDateTime local = date.atTime(hour, minute);
    ZoneOffset offset = ZoneId.of(zone).getRules().getOffset(local);
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }

  /** The day of a clock time or part of the day that names none. */
  private Day contextDay(Draft d, Reading context) {
    if (scene.repeating() == context.sentence() && !d.here) {
      return new Day(null, "XXXX-XX-XX", false);
    }
    LocalDate today = scene.today();
    if (d.here) {
      if (today == null) {
        return new Day(null, "XXXX-XX-XX", false);
      }
      boolean lastNight = "NI".equals(d.part) && !context.future();
      return Day.of(lastNight ? today.minusDays(1) : today);
    }
    LocalDate date = scene.date();
    if (date == null) {
      return new Day(null, scene.open() == null ? "XXXX-XX-XX" : scene.open(), false);
    }
    if ("NI".equals(d.part) && !d.hasClock() && date.equals(today) && !context.future()) {
      date = date.minusDays(1);
    }
    return new Day(date, date.toString(), false);
  }

  private Day day(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.holiday != null) {
      return holiday(d, context);
    }
    if (d.day != null) {
      return calendarDay(d, context);
    }
    if (d.sceneOffset != null) {
      LocalDate from = scene.date();
      return from == null ? Day.open("XXXX-XX-XX") : Day.of(from.plusDays(d.sceneOffset));
    }
    if (d.dayOffset != null) {
      boolean night = "NI".equals(d.part) && d.dayOffset == 0 && d.here && !context.future();
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
    LocalDate today = scene.today();
    if (today == null) {
      return Day.open("XXXX-WXX-" + d.weekday);
    }
    DayOfWeek weekday = DayOfWeek.of(d.weekday);
    if ("W".equals(d.unit) && (d.direction != 0 || d.here)) {
      LocalDate week = today.plusWeeks(d.direction).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Day.of(week.plusDays(d.weekday - 1L));
    }
    if (d.direction > 0) {
      return Day.of(today.with(TemporalAdjusters.next(weekday)));
    }
    if (d.direction < 0) {
      return Day.of(today.with(TemporalAdjusters.previous(weekday)));
    }
    return Day.of(
        today.with(context.future() ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday)));
  }

  private Day calendarDay(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.month == null) {
      return dayOfSomeMonth(d, context);
    }
    if (d.year != null) {
      return Day.of(LocalDate.of(d.year, d.month, d.day));
    }
    LocalDate.of(2000, d.month, d.day);
    if (today == null) {
      return Day.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", d.month, d.day));
    }
    LocalDate best = null;
    for (int year = today.getYear() - (d.weekday == null ? 1 : 3); year <= today.getYear() + 1; year++) {
      if (isDate(year, d.month, d.day)) {
        LocalDate date = LocalDate.of(year, d.month, d.day);
        boolean fits = d.weekday == null || date.getDayOfWeek().getValue() == d.weekday;
        if (fits && (best == null || distance(date, today, d, context) < distance(best, today, d, context))) {
          best = date;
        }
      }
    }
    if (best == null && d.weekday != null) {
      d.weekday = null;
      return calendarDay(d, context);
    }
    return best == null ? Day.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", d.month, d.day)) : Day.of(best);
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

  private Day holiday(Draft d, Reading context) {
    LocalDate today = scene.today();
    if (d.holiday.startsWith("E")) {
      int offset = Integer.parseInt(d.holiday.substring(1).replace("+", ""));
      if (d.year == null && today == null) {
        return Day.open("XXXX-XX-XX");
      }
      int year = d.year != null ? d.year : today.getYear();
      return Day.of(Easter.of(year).plusDays(offset));
    }
    String[] parts = d.holiday.split("-");
    d.month = Integer.valueOf(parts[0]);
    d.day = Integer.valueOf(parts[1]);
    return calendarDay(d, context);
  }

  private @Nullable String coarse(Draft d, Reading context) {
    return new CoarseDates(scene).value(d, context);
  }

  static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
