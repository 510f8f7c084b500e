package org.depeche.extract.circumstance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days out of TIMEX3 values. */
final class Dates {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:-(\\d\\d|SP|SU|FA|WI|Q\\d|H\\d)(?:-(\\d\\d))?)?(?:T.*)?");

  private Dates() {}

  /** A value without its time of day. */
  static String day(String value) {
    int time = value.indexOf('T');
    return time < 0 ? value : value.substring(0, time);
  }

  /** The first day that a value covers; empty where it names no year. */
  static Optional<LocalDate> firstDay(String value) {
    return day(value, false);
  }

  /** The last day that a value covers. */
  static Optional<LocalDate> lastDay(String value) {
    return day(value, true);
  }

  private static Optional<LocalDate> day(String value, boolean last) {
    Matcher m = DAY.matcher(value);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) == null || !Character.isDigit(m.group(2).charAt(0))) {
        return Optional.of(LocalDate.of(year, last ? 12 : 1, last ? 31 : 1));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
      if (m.group(3) != null) {
        return Optional.of(month.atDay(Integer.parseInt(m.group(3))));
      }
      return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
