package org.depeche.extract.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has been said of the time so far: times that name no day or zone take theirs from here. */
final class Scene {
  private static final int NOON = 12;
  private static final int EVENING = 20;

  /** A date further from the publication than this, in days, tells of something else and sets no scene. */
  private static final long NEAR = 45;

  /** How many days before publication one may lie to be that of a report on something else. */
  private static final int LATE = 3;

  /** How many days that must lie before it. */
  private static final int WELL_BEFORE = 6;

  /** Hours before UTC that most outlets are at most, or a time is to come all the same ("she had a train at nine"). */
  private static final int FARTHEST_EAST = 6;

  private final Anchor anchor;
  private @Nullable LocalDateTime now; // when what is read now was written
  private @Nullable LocalDate date;
  private @Nullable LocalDate over; // the last of them that was no later than the publication
  private @Nullable String told; // the last date's value, also of a month or year
  private @Nullable String open; // the date's value where it stays open
  private @Nullable LocalDate far; // tells of something else, unless the text sets out from it
  private int farSentence = -9;
  private boolean farHere; // told in this paragraph, and no nearer date behind it
  private @Nullable LocalDate main; // of the last clock time of a near day
  private @Nullable LocalDate undated; // of the last one in paragraphs that tell no day
  private @Nullable LocalDate farMain; // of the last clock time of a far day, while none of a near day has been told
  private @Nullable LocalDate lead; // the earliest near day of the first paragraph that tells one: what comes later there is of a report
  private boolean led;
  private int dateSentence = -9;
  private final Supplier<@Nullable String> localZone;
  private @Nullable String zone;
  private int sentence = -1;

  /** @param localZone whose time "local time" is, where it isn't the outlet's; asked only where the text tells it */
  Scene(Anchor anchor, Supplier<@Nullable String> localZone) {
    this.anchor = anchor;
    this.localZone = localZone;
    this.now = anchor.published();
    this.zone = outletsZone();
  }

  @Nullable String outletsZone() {
    return anchor.zone() == null ? null : anchor.zone().getId();
  }

  /** When what is read was written: the publication, or the entry of a live report. */
  @Nullable LocalDateTime published() {
    return now;
  }

  /** When all of it came out. */
  @Nullable LocalDateTime cameOut() {
    return anchor.published();
  }

  /** Whether "tonight" is the night that is over, as in news of the morning, or of the afternoon that tells what happened. */
  boolean isLastNight(Reading context) {
    int hour = now == null ? 0 : now.getHour();
    return context.since() || !context.future() && (hour < NOON || context.past() && hour < EVENING);
  }

  @Nullable LocalDate today() {
    return now == null ? null : now.toLocalDate();
  }

  /** When what is read was written, where more than the day is known. */
  @Nullable LocalDateTime written() {
    return now == null || now.toLocalTime().toSecondOfDay() == 0 ? null : now;
  }

  /** After which a time is still to come, wherever the outlet may be; null where the publication's time isn't known. */
  @Nullable LocalDateTime latest() {
    LocalDateTime written = written();
    return written == null ? null : written.plusHours(FARTHEST_EAST);
  }

  /** The day that the text speaks of, else that of publication. */
  @Nullable LocalDate date() {
    return date != null ? date : open == null ? today() : null;
  }

  /** The same in a sentence: a far date holds in its own, in its paragraph until a nearer one is told, and on where no nearer one has been told. */
  @Nullable LocalDate date(int inSentence) {
    boolean isFar = far != null && (farHere || inSentence == farSentence || date == null && open == null);
    return isFar ? far : date();
  }

  /** The same for what is told as over: the last day that wasn't still to come. */
  @Nullable LocalDate date(Reading context) {
    LocalDate spoken = date(context.sentence());
    LocalDate today = today();
    boolean ahead = context.past() && spoken != null && today != null && spoken.isAfter(today);
    return ahead ? over == null ? today : over : spoken;
  }

  /** Whether no day has been told, in what is no live report. */
  boolean isUntold() {
    return date == null && open == null && far == null && now != null && now.equals(anchor.published());
  }

  /** Whether a near day is the first that is told. */
  boolean isLead(@Nullable LocalDate day) {
    return day != null && lead == null && date == null && far == null && !isFar(day);
  }

  /** Whether a day is too far from the publication to be one that news are of. */
  boolean isFar(LocalDate day) {
    LocalDate today = today();
    return today != null && Math.abs(day.toEpochDay() - today.toEpochDay()) > NEAR;
  }

  /** The value of the day, month or year told last. */
  @Nullable String told() {
    return told;
  }

  /** Its year. */
  @Nullable Integer toldYear() {
    return told == null || !told.matches("\\d{4}.*") ? null : Integer.valueOf(told.substring(0, 4));
  }

  void tell(String value) {
    told = value;
  }

  /** Whether the day that the text speaks of was told before a sentence. */
  boolean isFromBefore(int thisSentence) {
    return dateSentence < thisSentence && farSentence != thisSentence;
  }

  /** Whether the last day that a sentence told is still to come. */
  boolean isAhead(int inSentence) {
    LocalDate today = today();
    return dateSentence == inSentence && date != null && today != null && date.isAfter(today);
  }

  /** The open value of the day that the text speaks of, such as {@code XXXX-WXX-3}. */
  @Nullable String open() {
    return open;
  }

  @Nullable String zone() {
    return zone;
  }

  /** A zone is told; empty where it is local time. */
  void zone(@Nullable String stated) {
    String told = "".equals(stated) ? localZone.get() : stated;
    zone = told == null ? zone : told;
  }

  /** Whose time "local time" is. */
  @Nullable String localZone() {
    return Optional.ofNullable(localZone.get()).orElseGet(this::outletsZone);
  }

  void set(@Nullable LocalDate day, @Nullable String openValue, int inSentence) {
    LocalDate today = today();
    if (day != null && isFar(day)) {
      far = day;
      farSentence = inSentence;
      farHere = true;
      return;
    }
    farHere = false;
    undated = null;
    date = day;
    if (day != null && today != null && !day.isAfter(today)) {
      over = day;
      lead = led || lead != null && lead.isBefore(day) ? lead : day;
    }
    dateSentence = inSentence;
    open = day == null ? openValue : null;
  }

  /** Whether a day tells when something was said: the day of publication behind an earlier one, or one just before it behind one well before. */
  boolean isOfReport(@Nullable LocalDate day) {
    LocalDate told = date != null && !farHere ? date : far;
    LocalDate today = today();
    if (day == null || told == null || today == null || day.isAfter(today)) {
      return false;
    }
    return isLate(day) && told.isBefore(day.minusDays(WELL_BEFORE)) || day.equals(today) && told.isBefore(day);
  }

  /** Whether a day is one of the last before the publication, or comes later. */
  private boolean isLate(LocalDate day) {
    LocalDate today = today();
    return today != null && !day.isBefore(today.minusDays(LATE));
  }

  /** A clock time of a day was told. */
  void clock(LocalDate day) {
    LocalDate today = today();
    boolean isOver = today != null && !day.isAfter(today);
    boolean near = isOver && !isFar(day);
    main = near && date != null ? day : main;
    undated = near && date == null ? day : undated;
    farMain = isOver && !near && main == null ? day : farMain;
  }

  /**
   * A new paragraph goes on with the day of the clock times, whatever days were named beside it, and before any clock time with
   * the day that the first paragraph tells of; with a far day where no near one is told but that of a report on it.
   */
  void paragraph() {
    LocalDate today = today();
    boolean reported = main == null && date != null && isLate(date);
    farHere = farHere && reported && far != null && today != null && far.isBefore(today);
    if (main == null && farMain != null) {
      far = farMain;
      farHere = true;
    }
    led = lead != null;
    main = main == null ? undated : main;
    LocalDate first = main == null ? lead : main;
    date = date != null && first != null ? first : date;
  }

  /** What comes was written then, as an entry of a live report. */
  void entry(LocalDateTime written) {
    now = written;
    main = null;
    reset();
  }

  /** What comes tells of the day of publication again. */
  void reset() {
    date = null;
    open = null;
  }

  int repeating() {
    return sentence;
  }

  /** A sentence that tells of what repeats: its clock times have no day. */
  void repeating(int inSentence) {
    sentence = inSentence;
  }
}
