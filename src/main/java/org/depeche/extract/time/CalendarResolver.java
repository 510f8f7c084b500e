package org.depeche.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/** Turns what an expression says of itself into a TIMEX3 value, with the help of the scene. */
final class CalendarResolver {
  private final Scene scene;
  private final Days days;
  private final Halves halves;
  private final UnderspecifiedTimes underspecified;

  CalendarResolver(Scene scene, UnderspecifiedTimes underspecified) {
    this.scene = scene;
    this.underspecified = underspecified;
    this.days = new Days(scene, underspecified);
    this.halves = new Halves(scene);
  }

  /** The value, or null if there is no such time. */
  @Nullable Timex resolve(Draft d, Reading context) {
    if (!isPossible(d)) {
      return null;
    }
    LocalDate now = scene.today();
    if (d.yearOffset != null && now != null) {
      d.year = now.getYear() + d.yearOffset;
    }
    if (d.told && d.year == null && d.direction == 0 && "Y".equals(d.unit)) {
      d.year = scene.toldYear();
    }
    try {
      if (d.hasClock() || d.part != null) {
        return time(d, context);
      }
      if (d.day != null || d.weekday != null || d.dayOffset != null || d.sceneOffset != null || d.holiday != null) {
        Days.Day day = days.of(d, context);
        if (day.date() != null) {
          underspecified.keep(d, context, day.date(), null);
        }
        if ((!context.background() || context.since() && scene.isLead(day.date())) && !scene.isOfReport(day.date())) {
          scene.set(day.date(), day.value(), context.sentence());
        }
        scene.tell(day.value());
        String value = "WE".equals(d.unit) && day.date() != null ? week(day.date()) + "-WE" : day.value();
        return new Timex(Type.DATE, value, d.modifier);
      }
      String value = coarse(d, context);
      if (value != null && (d.year != null || d.month != null)) {
        scene.tell(value);
      }
      return value == null ? null : new Timex(Type.DATE, value, d.modifier);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isPossible(Draft d) {
    return !(d.impossible || d.hour != null && d.hour > 24
        || d.minute != null && d.minute > 59
        || d.day != null && (d.day < 1 || d.day > 31)
        || d.month != null && (d.month < 1 || d.month > 12));
  }

  private Timex time(Draft d, Reading context) {
    scene.zone(d.zone);
    Days.Day day = d.hasDate() || d.direction != 0 && d.unit != null ? days.of(d, context) : contextDay(d, context);
    if (!d.hasClock()) {
      boolean unnamed = !day.named();
      if (day.date() != null && !day.named() && halves.isPastMidnight(d.part, day.date(), context)) {
        day = Days.Day.of(day.date().plusDays(1));
      }
      boolean told = !day.named() || d.sceneOffset != null && d.sceneOffset == 0;
      if ("NI".equals(d.part) && day.date() != null && told && halves.isOfSmallHours(day.date(), context.sentence())) {
        day = Days.Day.unnamed(day.date().minusDays(1));
      }
      if (day.date() != null) {
        LocalDate chosen = unnamed ? underspecified.part(d, context, day.date()) : day.date();
        day = chosen.equals(day.date()) ? day : Days.Day.of(chosen);
        underspecified.keep(d, context, chosen, null);
      }
      halves.part(d.part, day.date(), context.sentence());
      String part = "T" + d.part;
      if (day.named()) {
        scene.set(day.date(), day.value(), context.sentence());
      }
      return new Timex(Type.TIME, day.value() + part, d.modifier);
    }
    int hour = d.hour;
    if (d.isOnDial()) {
      hour = halves.hour(hour, d.minute == null ? 0 : d.minute, day.date(), context);
    }
    LocalDate date = day.date();
    boolean pastMidnight = date != null && !day.named() && !d.dayAfter && halves.isPastMidnight(hour, d.minute == null ? 0 : d.minute, date, context);
    if (d.part != null) {
      halves.part(d.part, date, context.sentence());
    }
    date = pastMidnight ? date.plusDays(1) : date;
    LocalDate today = scene.today();
    if (date != null && !day.named() && date.equals(today) && context.past() && isStillToCome(date.atTime(hour, 0))) {
      date = date.minusDays(1);
    }
    if (date != null && !d.dayAfter) {
      LocalDateTime chosen = underspecified.clock(d, context, date.atTime(hour, 0), day.named());
      hour = chosen.getHour();
      date = chosen.toLocalDate();
    }
    if (date != null && !day.named() && !date.equals(day.date())) {
      scene.set(date, date.toString(), context.sentence());
    }
    boolean ends = date != null && d.dayAfter && (day.named() || context.future() || today == null || date.isBefore(today));
    halves.read(ends ? 24 : hour, date, context.sentence());
    date = ends ? date.plusDays(1) : date;
    if (date != null) {
      underspecified.keep(d, context, date, hour);
    }
    String clock = String.format(Locale.ROOT, "T%02d:%02d", hour, d.minute == null ? 0 : d.minute);
    if (d.second != null) {
      clock += String.format(Locale.ROOT, ":%02d", d.second);
    }
    String value = date == null ? day.value() : date.toString();
    if (day.named()) {
      scene.set(day.date(), day.value(), context.sentence());
    }
    if (date != null) {
      scene.clock(date);
    }
    String zone = "".equals(d.zone) ? scene.localZone() : scene.zone();
    String offset = offset(zone, date, hour, d.minute == null ? 0 : d.minute);
    return new Timex(Type.TIME, value + clock + offset, d.modifier);
  }

  /** Whether a time is after the publication, wherever the outlet may be. */
  private boolean isStillToCome(LocalDateTime time) {
    LocalDateTime latest = scene.latest();
    return latest != null && time.isAfter(latest);
  }

  /** The offset of a zone at a local time, as it is written; empty where it can't be told. */
  static String offset(@Nullable String zone, @Nullable LocalDate date, int hour, int minute) {
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
  private Days.Day contextDay(Draft d, Reading context) {
    if (scene.repeating() == context.sentence() && !d.here) {
      return new Days.Day(null, "XXXX-XX-XX", false);
    }
    LocalDate today = scene.today();
    if (d.here) {
      if (today == null) {
        return new Days.Day(null, "XXXX-XX-XX", false);
      }
      boolean lastNight = "NI".equals(d.part) && scene.isLastNight(context);
      return Days.Day.of(lastNight ? today.minusDays(1) : today);
    }
    if (d.direction != 0 && today != null) {
      return Days.Day.of(today.plusDays(d.direction));
    }
    LocalDate date = lasts(d, context) ? today : spokenOf(context);
    if (date == null) {
      return new Days.Day(null, scene.open() == null ? "XXXX-XX-XX" : scene.open(), false);
    }
    if ("NI".equals(d.part) && !d.hasClock() && date.equals(today) && !context.future()) {
      date = date.minusDays(1);
    }
    return Days.Day.unnamed(date);
  }

  /** The night from one day to the next was named. */
  void night(LocalDate first, int sentence) {
    scene.set(first, first.toString(), sentence);
    halves.part("NI", first, sentence);
    halves.night(first, sentence);
  }

  /** Whether a clock time or morning before publication tells since when something is so, and nothing looks back: "trains are running since 7.30". */
  private boolean lasts(Draft d, Reading context) {
    LocalDateTime published = scene.published();
    boolean open = context.since() && !context.past() && published != null;
    return open && (d.hasClock() ? d.hour < published.getHour() : "MO".equals(d.part));
  }

  /** The day that the text speaks of, but today where that is over and what is told is still to come. */
  private @Nullable LocalDate spokenOf(Reading context) {
    LocalDate date = scene.date(context);
    LocalDate today = scene.today();
    boolean other = date != null && today != null && !context.past() && isPast(date, context);
    return other ? today : date;
  }

  private boolean isPast(LocalDate date, Reading context) {
    return context.future() && date.isBefore(scene.today()) && scene.isFromBefore(context.sentence());
  }

  private @Nullable String coarse(Draft d, Reading context) {
    return new CoarseDates(scene, underspecified).value(d, context);
  }

  static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
