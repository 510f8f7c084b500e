package org.depeche.extract.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a date or clock time says of itself, before it is resolved. Filled unit by unit, then only read. */
final class Draft {
  @Nullable Integer year;
  @Nullable String vagueYear; // a decade's or century's first digits
  @Nullable Integer month;
  @Nullable Integer day;
  @Nullable Integer weekday;
  @Nullable Integer dayOffset;
  @Nullable Integer sceneOffset;
  @Nullable String part;
  @Nullable String modifier;
  @Nullable Integer hour;
  @Nullable Integer minute;
  @Nullable Integer second;
  @Nullable String zone;
  @Nullable String unit;
  @Nullable String season;
  @Nullable String fraction; // Q1, H2
  @Nullable String holiday;
  @Nullable String century;
  @Nullable Integer number;
  boolean dayAfter; // midnight at the end of a day
  boolean spelledHour;
  boolean fixedHalf; // the text says which half of the day
  int weeksOn; // after the next weekday, which may be today: "Friday week"
  int direction; // -1 last, +1 next
  boolean here; // this
  boolean comingNight; // "tonight", which is never the night that is over
  boolean told; // "that Thursday": of the time that the text tells of
  boolean fromScene; // counted from the day spoken of, not from today
  @Nullable Integer yearOffset; // "of last year"
  boolean absoluteDate;
  int from; // its first token
  int to; // the token after its last
  private int sign;

  static Draft of(List<Matching.Step> steps) {
    Draft draft = new Draft();
    List<Matching.Step> inner = Extraction.inner(steps);
    List<Matching.Step> own = inner.isEmpty() ? steps : inner;
    draft.from = own.getFirst().unit().from();
    draft.to = own.getLast().unit().to();
    for (Matching.Step step : steps) {
      draft.read(step.unit(), step.outside());
    }
    draft.finish();
    return draft;
  }

  private void read(Unit unit, boolean outside) {
    int plus = unit.category().indexOf('+');
    if (plus > 0) {
      String[] values = unit.value().split(" ", 2);
      read(part(unit, unit.category().substring(0, plus), values[0]), outside);
      read(part(unit, unit.category().substring(plus + 1), values[1]), outside);
      return;
    }
    switch (unit.category()) {
      case "isodate", "shortdate", "paddeddate", "dottedshort", "dashedshort" -> date(unit.value());
      case "month", "wmonth" -> month = month == null ? unit.number() : month;
      case "weekday", "wweekday" -> weekday = weekday == null ? unit.number() : weekday;
      case "year", "year3", "isomonth" -> year(unit);
      case "centuries" -> centuries = unit.count();
      case "hhmm", "earlyclock" -> clock(unit.value().substring(0, 2) + ":" + unit.value().substring(2));
      case "yy", "yyquoted" -> year = Integer.parseInt(DigitShapes.fullYear(unit.value().length() == 1 ? "0" + unit.value() : unit.value()));
      case "day", "wday" -> dayOffset = unit.number();
      case "ctxday" -> sceneOffset = unit.number();
      case "ctxpart" -> {
        String[] values = unit.value().split(" ", 2);
        sceneOffset = Integer.valueOf(values[0]);
        part(values[1]);
      }
      case "part", "partadv", "partof" -> part(unit.value());
      case "daypart" -> {
        String[] values = unit.value().split(" ", 2);
        dayOffset = Integer.valueOf(values[0]);
        comingNight = values[0].equals("+0");
        part(values[1]);
      }
      case "edge" -> modifier = unit.value();
      case "colonclock", "dotclock", "commaclock" -> clock(unit.value());
      case "clockword" -> {
        clock(unit.value());
        fixedHalf = true;
      }
      case "ampm" -> half(unit.value());
      case "zone" -> zone = unit.value();
      case "unit", "units", "wunit" -> this.unit = this.unit == null ? unit.value() : this.unit;
      case "weekon" -> weeksOn = unit.number();
      case "weekend" -> this.unit = "WE";
      case "unitref", "unitadv" -> {
        String[] values = unit.value().split(" ");
        direction = Integer.parseInt(values[0]);
        this.unit = values[1];
      }
      case "minnoun" -> minutesNamed = true;
      case "third" -> minutes(20);
      case "weeknoun" -> week = true;
      case "season" -> season = unit.value();
      case "qcode" -> fraction = unit.value();
      case "quarternoun", "halfnoun" -> fraction = unit.value();
      case "holiday" -> holiday = unit.value();
      case "decyy" -> vagueYear = (unit.number() < 30 ? "20" : "19") + unit.value().charAt(0);
      case "decyear" -> vagueYear = unit.value().substring(0, 3);
      case "decnum", "decword", "decade" -> vagueYear = unit.value();
      case "centurynoun" -> century = "";
      case "det" -> {
        told |= unit.value().equals("that");
        impossible |= unit.value().equals("a") && hour != null; // "nine hours of a Saturday"
      }
      case "next" -> direction(unit, 1);
      case "last" -> direction(unit, -1);
      case "this" -> here = true;
      case "ctxunit" -> {
        told = true;
        this.unit = unit.value();
      }
      case "thatp" -> told = true;
      case "thatyear" -> yearTold = true;
      case "hour", "daynum", "min", "bareminute", "clocknum", "count" -> number(unit);
      case "half" -> minutes(30);
      case "quarter" -> minutes(15);
      case "threequarter" -> minutes(45);
      case "past" -> {
        sign = 1;
        relative = true;
      }
      case "before", "minus" -> {
        sign = -1;
        relative = true;
        fives = !minutesNamed && unit.value().equals("fives");
      }
      case "fusedhalf" -> {
        missing = 30;
        relative = true;
        hour(unit.number(), true);
      }
      case "halfto", "quarterto" -> {
        missing = unit.value().isEmpty() ? 30 : unit.number();
        relative = true;
      }
      default -> {}
    }
  }

  /** "Next" is one away; the value of "after next" says how many; "the following" is counted from the day spoken of. */
  private void direction(Unit unit, int sign) {
    fromScene = unit.value().equals("scene");
    direction = sign * (unit.value().isEmpty() || fromScene ? 1 : unit.number());
  }

  /** A year in figures or words: {@code 1986}, "two thousand and five", "nineteen" and then "eighty-six"; {@code 2015-12}. */
  private void year(Unit unit) {
    if (unit.value().indexOf('-') > 0) {
      year = Integer.valueOf(unit.value().substring(0, 4));
      month = Integer.valueOf(unit.value().substring(5));
      return;
    }
    int value = unit.count();
    if (centuries > 0) {
      impossible |= centuries < 11 || centuries > 20 || value < 1 || value > 99;
      value += centuries * 100;
    }
    impossible |= value < (unit.category().equals("year") ? 1000 : 100);
    year = value;
  }

  private int centuries; // the first half of a year in words: "nineteen" eighty-six
  boolean impossible;
  private boolean relative; // "ten past six": on the dial's twelve hours
  boolean week; // counted from the year's first
  private boolean yearTold;
  private int missing; // minutes to the hour told: 30 in "halb vier", 15 in "dreiviertel vier"
  private boolean minutesNamed;
  private boolean fives; // minutes without their noun come in fives: "two to four" is no clock time
  private @Nullable Integer pending; // minutes read before their hour

  private static Unit part(Unit whole, String category, String value) {
    return new Unit(category, value, whole.from(), whole.to(), whole.start());
  }

  /** Says the very day. */
  void date(LocalDate date) {
    sceneOffset = null;
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
  }

  private void date(String value) {
    int clock = value.indexOf('T');
    String[] parts = (clock < 0 ? value : value.substring(0, clock)).split("/");
    year = parts[0].isEmpty() ? null : Integer.valueOf(parts[0]);
    month = Integer.valueOf(parts[1]);
    day = Integer.valueOf(parts[2]);
    absoluteDate = year != null;
    if (clock >= 0) {
      clock(value.substring(clock + 1, clock + 6));
      fixedHalf = true;
      if (value.length() > clock + 6) {
        String offset = value.substring(clock + 6);
        zone = offset.equals("z") ? "+00:00" : offset;
      }
    }
  }

  private void part(String value) {
    String[] values = value.split(" ");
    part = values[0];
    if (values.length > 1 && modifier == null) {
      modifier = values[1];
    }
  }

  private void clock(String value) {
    String[] parts = value.split(":");
    hour = Integer.valueOf(parts[0]);
    minute = Integer.valueOf(parts[1]);
    second = parts.length > 2 ? Integer.valueOf(parts[2]) : null;
  }

  private void half(String value) {
    fixedHalf = true;
    if (hour != null) {
      if (value.equals("PM") && hour < 12) {
        hour += 12;
      } else if (value.equals("AM") && hour == 12) {
        hour = 0;
      }
    }
  }

  private void number(Unit unit) {
    int value;
    try {
      value = Integer.parseInt(unit.value());
    } catch (NumberFormatException e) {
      value = 99;
    }
    switch (unit.category()) {
      case "count" -> number = value;
      case "hour" -> hour(value, false);
      case "min", "bareminute" -> minutes(value);
      case "daynum" -> day = day == null ? Integer.valueOf(value) : day;
      case "clocknum" -> {
        hour(value, true);
        fixedHalf |= value == 0;
      }
      default -> {}
    }
  }

  /** A number whose role its rule tells: in a clock rule the hour, then minutes; else the day. */
  void hour(int value, boolean spelled) {
    if (hour == null) {
      hour = value;
      spelledHour = spelled;
    } else {
      minutes(value);
    }
  }

  private void minutes(int value) {
    if (hour == null) {
      pending = value;
    } else {
      minute = sign < 0 ? -value : value;
    }
  }

  private void finish() {
    if (yearTold || "Y".equals(unit) && month != null && day != null && !told) {
      yearOffset = direction;
      direction = 0;
    }
    if (hour == null && modifier == null && "MI".equals(part)) {
      hour = 12;
    }
    spelledHour |= relative && hour != null && hour <= 12;
    if (hour != null && (pending != null || missing > 0)) {
      int minutes = pending == null ? 0 : pending;
      minute = (sign < 0 ? -minutes : minutes) - missing;
      impossible |= fives && minutes % 5 != 0;
    }
    if (hour != null && minute != null && minute < 0) {
      minute += 60;
      hour = hour == 0 ? 23 : hour - 1;
      spelledHour |= hour < 12;
    }
    if (hour != null && part != null && !fixedHalf) {
      halfFromPart();
    }
    if (hour != null) {
      modifier = null; // "early" is said of the part of the day
    }
    if (hour != null && hour == 24) {
      hour = 0;
      dayAfter = true;
    }
    if (fraction != null && fraction.length() == 1 && number == null) {
      unit = fraction;
      fraction = null;
    }
    if (fraction != null && fraction.length() == 1) {
      fraction += number == null ? "" : number;
    }
    if (century != null && number != null) {
      vagueYear = String.format(java.util.Locale.ROOT, "%02d", number - 1);
    }
  }

  private void halfFromPart() {
    boolean afternoon = part.equals("AF") || part.equals("EV") || part.equals("MI") && hour < 5;
    if (hour < 12 && (afternoon || part.equals("NI") && hour > 5)) {
      hour += 12;
    } else if (hour == 12 && part.equals("MO")) {
      hour = 0;
    } else if (hour == 12 && part.equals("NI")) {
      hour = 24; // which ends the evening
    }
    fixedHalf = true;
  }

  /** Whether its place in the calendar does not depend on when it was written down or on what comes with it. */
  boolean isFixed() {
    return year != null || dayOffset != null || sceneOffset != null || direction != 0 || here;
  }

  /** Takes from the other end of a range what this end does not say itself. */
  void completeFrom(Draft other) {
    if (hasClock() && !hasDate() || part != null && !hasClock() && !hasDate()) {
      day = other.day;
      weekday = other.weekday;
      dayOffset = other.dayOffset;
      sceneOffset = other.sceneOffset;
      holiday = other.holiday;
      month = other.month;
      unit = unit == null ? other.unit : unit;
      direction = direction == 0 && "W".equals(other.unit) ? other.direction : direction;
      here |= other.here;
    }
    boolean someMonth = day != null && month == null;
    if (someMonth) {
      month = other.month;
      unit = unit == null ? other.unit : unit;
    }
    if (month != null || someMonth || fraction != null || season != null) {
      year = year == null && !isFixed() ? other.year : year;
    }
    if (someMonth || weekday != null && weekday.equals(other.weekday)) {
      direction = direction == 0 ? other.direction : direction;
    }
    if (hasClock()) {
      zone = zone == null ? other.zone : zone;
      if (part == null && !fixedHalf && other.part != null) {
        part = other.part;
        halfFromPart();
      }
    }
  }

  /** In "from 2 to 4 pm" both are in the afternoon; in "from 10.30 to 3" the last must be. */
  static void settleHalves(Draft first, Draft last) {
    if (!first.hasClock() || !last.hasClock()) {
      return;
    }
    if (!first.fixedHalf && last.fixedHalf && first.hour < 12 && first.hour + 12 <= last.hour) {
      first.hour += 12;
    } else if (!last.fixedHalf && last.hour < 12) {
      boolean wraps = first.hour < 12 && last.hour < first.hour;
      boolean sameHalf = first.fixedHalf && first.hour >= 12 && last.hour + 12 > first.hour;
      last.hour += wraps || sameHalf ? 12 : 0;
    }
  }

  boolean hasClock() {
    return hour != null;
  }

  /** Whether an hour is told on the dial's twelve, in either half of the day. */
  boolean isOnDial() {
    return spelledHour && !fixedHalf && hour < 12;
  }

  /** Whether a clock time says nothing of its day. */
  boolean isClockAlone() {
    return hasClock() && !hasDate() && !here && direction == 0;
  }

  /** Whether a day of the calendar or week is named without a clock time. */
  boolean isDayAlone() {
    return !hasClock() && (day != null || weekday != null || dayOffset != null);
  }

  boolean hasDate() {
    return day != null || month != null || weekday != null || dayOffset != null || sceneOffset != null || year != null
        || holiday != null;
  }
}
