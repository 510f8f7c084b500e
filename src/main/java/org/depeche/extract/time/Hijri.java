package org.depeche.extract.time;

import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Days of the Islamic year by the calendar of Umm al-Qura; where the moon is sighted they may be a day off. */
final class Hijri {
  private static final ULocale UMM_AL_QURA = new ULocale("@calendar=islamic-umalqura");

  private Hijri() {}

  /** When a day such as {@code H10-01} was or will be in the years around a date, in order. */
  static List<LocalDate> around(LocalDate date, String monthAndDay) {
    int month = Integer.parseInt(monthAndDay.substring(1, 3));
    int day = Integer.parseInt(monthAndDay.substring(4));
    int year = (int) ((date.getYear() - 622) * 33L / 32);
    return IntStream.rangeClosed(year - 2, year + 2).mapToObj(y -> date(y, month, day)).toList();
  }

  private static LocalDate date(int year, int month, int day) {
    IslamicCalendar calendar = new IslamicCalendar(UMM_AL_QURA);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    calendar.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }
}
