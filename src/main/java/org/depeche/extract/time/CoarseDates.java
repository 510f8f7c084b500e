package org.depeche.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves dates that are longer than a day: weeks, months, seasons, quarters, years, decades, centuries. */
final class CoarseDates {
  private static final Pattern IN_MONTH = Pattern.compile("\\d{4}-\\d\\d(-.+)?");

  private final Scene scene;
  private final UnderspecifiedTimes underspecified;

  CoarseDates(Scene scene, UnderspecifiedTimes underspecified) {
    this.scene = scene;
    this.underspecified = underspecified;
  }

  @Nullable String value(Draft d, Reading context) {
    if (d.vagueYear != null) {
      return d.vagueYear;
    }
    if (d.week && d.number != null) {
      return week(d);
    }
    if (d.month != null) {
      return month(d, context);
    }
    if (d.season != null) {
      return withYear(d, d.season, context);
    }
    if (d.fraction != null) {
      return withYear(d, d.fraction, context);
    }
    if (d.year != null) {
      return String.format(Locale.ROOT, "%04d", d.year);
    }
    return d.unit == null ? null : unit(d, context);
  }

  private @Nullable String week(Draft d) {
    LocalDate today = scene.today();
    if (d.number < 1 || d.number > 53) {
      return null;
    }
    String year = d.year != null ? d.year.toString() : today == null ? "XXXX" : Integer.toString(today.getYear() + d.direction);
    return String.format(Locale.ROOT, "%s-W%02d", year, d.number);
  }

  private String month(Draft d, Reading context) {
    if (d.year != null) {
      return String.format(Locale.ROOT, "%04d-%02d", d.year, d.month);
    }
    LocalDate today = scene.today();
    if (today == null) {
      return String.format(Locale.ROOT, "XXXX-%02d", d.month);
    }
    if ("Y".equals(d.unit)) {
      return String.format(Locale.ROOT, "%04d-%02d", today.getYear() + d.direction, d.month);
    }
    if (d.here && d.direction == 0) {
      boolean nextYears = context.future() && today.getMonthValue() - d.month > 9;
      return String.format(Locale.ROOT, "%04d-%02d", today.getYear() + (nextYears ? 1 : 0), d.month);
    }
    int ahead = Math.floorMod(d.month - today.getMonthValue(), 12);
    int back = Math.floorMod(today.getMonthValue() - d.month, 12);
    boolean future;
    if (d.direction != 0) {
      future = d.direction > 0;
      ahead = ahead == 0 ? 12 : ahead;
      back = back == 0 ? 12 : back;
    } else {
      future = ahead != 0 && !context.past() && (context.future() ? ahead < (context.background() ? 11 : 9) : ahead * (context.open() ? 2 : 4) < back);
    }
    LocalDate ruled = (future ? today.plusMonths(ahead) : today.minusMonths(back)).withDayOfMonth(1);
    LocalDate date = d.direction == 0 ? underspecified.date("month", d, context, ruled, Stream.of(-1, 0, 1).map(ruled::plusYears)) : ruled;
    return String.format(Locale.ROOT, "%04d-%02d", date.getYear(), d.month);
  }

  private String withYear(Draft d, String part, Reading context) {
    LocalDate today = scene.today();
    if (d.year != null || today == null) {
      return (d.year == null ? "XXXX" : String.format(Locale.ROOT, "%04d", d.year)) + "-" + part;
    }
    int beyond = d.direction - Integer.signum(d.direction); // "the winter before last"
    int year = today.getYear() + ("Y".equals(d.unit) ? d.direction : beyond);
    int months = firstMonth(part) - today.getMonthValue();
    if (d.unit == null && d.direction < 0 && months >= -3) {
      year--;
    } else if (d.unit == null && d.direction > 0 && months <= 0) {
      year++;
    } else if (d.unit == null && d.direction == 0 && !d.here && (months > 4 || d.fraction != null && months > 0 && !context.future())) {
      year--;
    } else if (d.here && d.unit == null && months > 7) {
      year--; // this winter, which began last year
    }
    return String.format(Locale.ROOT, "%04d-%s", year, part);
  }

  private static int firstMonth(String part) {
    return switch (part) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "WI" -> 12;
      default -> part.length() < 2
          ? 1
          : (part.charAt(1) - '1') * (part.charAt(0) == 'Q' ? 3 : 6) + 1;
    };
  }

  private @Nullable String unit(Draft d, Reading context) {
    String told = d.told && d.direction == 0 && d.unit.equals("M") ? scene.told() : null;
    if (told != null && IN_MONTH.matcher(told).matches()) {
      return told.substring(0, 7);
    }
    LocalDate today = d.told && d.direction == 0 ? scene.date(context.sentence()) : scene.today();
    if (today == null) {
      return switch (d.unit) {
        case "W" -> "XXXX-WXX";
        case "WE" -> "XXXX-WXX-WE";
        case "M" -> "XXXX-XX";
        case "Q" -> "XXXX-QX";
        case "Y" -> "XXXX";
        default -> null;
      };
    }
    int n = d.direction;
    return switch (d.unit) {
      case "W" -> CalendarResolver.week(today.plusWeeks(n));
      case "WE" -> weekend(d, today, context) + "-WE";
      case "M" -> today.plusMonths(n).toString().substring(0, 7);
      case "Q" -> {
        LocalDate there = today.plusMonths(3L * n);
        yield String.format(Locale.ROOT, "%04d-Q%d", there.getYear(), there.get(IsoFields.QUARTER_OF_YEAR));
      }
      case "Y" -> Integer.toString(today.getYear() + n);
      case "DE" -> Integer.toString(today.getYear() / 10 + n);
      case "CE" -> String.format(Locale.ROOT, "%02d", today.getYear() / 100 + n);
      default -> null;
    };
  }

  private static String weekend(Draft d, LocalDate today, Reading context) {
    boolean ahead = d.direction > 0 || d.direction == 0 && (d.here ? today.getDayOfWeek().getValue() > 3 : context.future());
    LocalDate saturday =
        ahead
            ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
            : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return CalendarResolver.week(saturday);
  }
}
