package org.depeche.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depeche.extract.time.Matching.Step;
import org.depeche.model.Interval;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/**
 * The nth or last day, week, month or weekday of a longer time: "the third week of May", "the last Sunday in October". A
 * week belongs to the month and year of its Thursday, as ISO 8601 has it.
 */
final class Nth {
  private final CalendarResolver calendar;

  Nth(CalendarResolver calendar) {
    this.calendar = calendar;
  }

  /** What units tell that count something and then name what it is part of. */
  @Nullable Timex of(List<Step> steps, Reading reading) {
    int count = 0;
    int code = 0;
    for (int i = 0; i < steps.size() && code == 0; i++) {
      String category = steps.get(i).unit().category();
      count = category.equals("nth") || category.equals("last") && count == 0 ? i : count;
      code = category.equals("counted") || category.equals("weekday") ? i : 0;
    }
    Unit number = steps.get(count).unit();
    Unit counted = steps.get(code).unit();
    int n = number.category().equals("last") ? -1 : number.count();
    Timex whole = calendar.resolve(Draft.of(steps.subList(code + 1, steps.size())), reading);
    Optional<Interval> period = whole == null ? Optional.empty() : Interval.of(whole.value());
    if (period.isEmpty() || n == 0 || n > 366) {
      return null;
    }
    LocalDate from = period.get().start().toLocalDate();
    LocalDate to = period.get().end().toLocalDate().minusDays(1);
    String value = counted.category().equals("weekday") ? weekday(n, counted.number(), from, to) : part(n, counted.value(), from, to);
    return value == null ? null : new Timex(Type.DATE, value, null);
  }

  private static @Nullable String weekday(int n, int weekday, LocalDate from, LocalDate to) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return within(n < 0 ? to.with(TemporalAdjusters.previousOrSame(day)) : from.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(n - 1L), from, to);
  }

  private static @Nullable String part(int n, String unit, LocalDate from, LocalDate to) {
    return switch (unit) {
      case "D" -> within(n < 0 ? to : from.plusDays(n - 1L), from, to);
      case "W" -> {
        LocalDate thursday =
            n < 0
                ? to.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).plusWeeks(n - 1L);
        yield within(thursday, from, to) == null ? null : CalendarResolver.week(thursday);
      }
      case "WE" -> {
        String saturday = weekday(n, 6, from, to);
        yield saturday == null ? null : CalendarResolver.week(LocalDate.parse(saturday)) + "-WE";
      }
      case "M" -> month(n < 0 ? to : from.plusMonths(n - 1L), from, to);
      case "Q" -> {
        LocalDate there = n < 0 ? to : from.plusMonths(3L * (n - 1));
        yield month(there, from, to) == null
            ? null
            : String.format(Locale.ROOT, "%04d-Q%d", there.getYear(), (there.getMonthValue() + 2) / 3);
      }
      default -> null;
    };
  }

  private static @Nullable String within(LocalDate date, LocalDate from, LocalDate to) {
    return date.isBefore(from) || date.isAfter(to) ? null : date.toString();
  }

  private static @Nullable String month(LocalDate date, LocalDate from, LocalDate to) {
    return within(date, from, to) == null || from.plusMonths(1).isAfter(to) ? null : date.toString().substring(0, 7);
  }
}
