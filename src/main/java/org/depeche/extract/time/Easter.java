package org.depeche.extract.time;

import java.time.LocalDate;

/** The date of Easter, by the Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
final class Easter {
  private Easter() {}

  static LocalDate of(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
