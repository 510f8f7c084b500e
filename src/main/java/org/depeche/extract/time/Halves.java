package org.depeche.extract.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which half of the day an hour belongs to that is told on the dial's twelve hours, and which side of midnight a clock time. */
final class Halves {
  private static final int AFTERNOON = 16; // its second half
  private static final int MORNING = 6; // hours before it are of the night, which is told
  private static final int EVENING = 19;
  private static final int NIGHT = 21;
  static final int LATE = 22; // after it no hour of the same morning is told
  private static final int NOON = 12;

  private static final int AHEAD = 3; // hours

  private static final Map<String, Integer> FIRST_HOURS = Map.of("MO", 0, "MI", 12, "AF", 13);

  private final Scene scene;
  private @Nullable String part;
  private int partSentence = -9;
  private int lastHour = -1;
  private @Nullable LocalDate lastDate;
  private int lastSentence = -9;
  private boolean toNext; // the last of them was a night from one named day to the next

  Halves(Scene scene) {
    this.scene = scene;
  }

  /** A part of a day was named. */
  void part(String named, @Nullable LocalDate date, int sentence) {
    part = named;
    partSentence = sentence;
    if (named.equals("EV") || named.equals("NI")) {
      int first = named.equals("NI") ? NIGHT : EVENING;
      read(date != null && date.equals(lastDate) ? Math.max(first, lastHour) : first, date, sentence);
    }
  }

  /** A clock time was read. */
  void read(int hour, @Nullable LocalDate date, int sentence) {
    toNext = toNext && date != null && date.equals(lastDate);
    lastHour = hour;
    lastDate = date;
    lastSentence = sentence;
  }

  /** The night from a day to the next was named. */
  void night(LocalDate first, int sentence) {
    read(LATE, first, sentence);
    toNext = true;
  }

  /** The hour of 24: as the part of day named shortly before has it, else as is closer to the last clock time of the same day. */
  int hour(int hour, int minute, @Nullable LocalDate date, Reading context) {
    String named = context.sentence() - partSentence <= 1 ? part : null;
    if (named != null) {
      boolean afternoon = named.equals("AF") || named.equals("EV") || named.equals("NI") && hour > MORNING + 1;
      return afternoon ? hour + 12 : hour;
    }
    LocalDateTime now = scene.published();
    if (context.future() && now != null && date != null && date.equals(scene.today()) && date.atTime(hour, minute).isBefore(now)
        && date.atTime(hour + 12, minute).isAfter(now)) {
      return hour + 12;
    }
    if (lastHour < 0 || date == null || !date.equals(lastDate)) {
      return hour < MORNING && date != null && (context.future() || isOver(date.atTime(hour + 12, minute))) ? hour + 12 : hour;
    }
    if (lastHour >= NIGHT && hour < MORNING) {
      return hour;
    }
    LocalDateTime out = scene.cameOut();
    boolean tooLate = !context.future() && out != null && date.equals(out.toLocalDate()) && out.getHour() > 0
        && date.atTime(hour + 12, minute).isAfter(out);
    return !tooLate && Math.abs(hour + 12 - lastHour) < Math.abs(hour - lastHour) ? hour + 12 : hour;
  }

  /** Whether an earlier sentence told last of a day's small hours, whose night began the evening before. */
  boolean isOfSmallHours(LocalDate date, int sentence) {
    return lastHour >= 0 && lastHour < MORNING && lastSentence < sentence && date.equals(lastDate);
  }

  /** Whether a time was over when the text came out; where the outlet's zone isn't known, its clock may be some hours ahead. */
  private boolean isOver(LocalDateTime time) {
    LocalDateTime out = scene.cameOut();
    return out != null && !time.isAfter(out.plusHours(scene.outletsZone() == null ? AHEAD : 0));
  }

  /** The same for a part of the day. */
  boolean isPastMidnight(String named, LocalDate date, Reading context) {
    Integer first = FIRST_HOURS.get(named);
    return first != null && isPastMidnight(first, 0, date, context);
  }

  /**
   * News tell in order: what comes in the small hours after a late afternoon or evening, in the morning after a late hour, or by day after a night to the
   * next, or after a late hour where the next day's was over when the text came out, belongs to the day after.
   */
  boolean isPastMidnight(int hour, int minute, LocalDate date, Reading context) {
    LocalDate today = scene.today();
    boolean isLate = lastHour >= LATE && context.sentence() > partSentence;
    boolean isNextDayOver = toNext || scene.written() != null && !date.plusDays(1).atTime(hour, minute).isAfter(scene.written());
    int end = isLate && isNextDayOver ? EVENING : isLate ? NOON : MORNING;
    return hour < end && lastHour >= AFTERNOON && date.equals(lastDate) && (context.future() || today == null || date.isBefore(today));
  }
}
