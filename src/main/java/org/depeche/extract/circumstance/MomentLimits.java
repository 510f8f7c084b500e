package org.depeche.extract.circumstance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.model.Interval;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;

/** Which parts a time can't play, whatever else speaks for them, and which it plays though no model says so. */
final class MomentLimits {
  /** What words say that tell of a return. */
  static final List<String> RETURNED = List.of("restore", "again", "normal", "over");

  /** Tells of a departure, of sales or of a warning. */
  private static final String BESIDE = "beside";

  /** Tells of a count. */
  private static final String COUNTED = "counted";

  /** How far behind a word of negation one of return may be that it belongs to. */
  private static final int NEAR = 4;

  /** How far from a time a word of return may be that belongs to it. */
  private static final int FAR = 10;

  /** How many words may open a sentence before a time, behind which a comma may stand. */
  private static final int OPENING = 2;

  /** The last sentence of an article's opening. */
  private static final int OPENING_SENTENCE = 1;

  /** The last word of an article that may belong to its dateline. */
  private static final int DATELINE = 4;

  /** Kinds and states that no outage has. */
  private static final Set<String> OTHER = Set.of("other", "working", "restored");

  /** Days before a publication within which what news begins with began. */
  private static final int LATELY = 7;

  /** Days before a publication before which what is told is another incident, where one of late is told, too. */
  private static final int LONG_AGO = 45;

  /** Chars of a week's value, longer than a month's. */
  private static final int WEEK = 8;

  /** Chars of a day's value. */
  private static final int DAY = 10;

  /** At most how many words on a clock time stands that says more of the time before. */
  private static final int BETWEEN = 5;

  private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(?:-\\d\\d)?");
  /** Signs that set a dateline off. */
  private static final String APART = "-\u2013\u2014:()\n.";

  private static final int NIGHTFALL = 18;
  private static final int MORNING = 9;
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
  private static final Pattern PART = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[A-Z]{2}");

  /** Hours that an outlet's clock may be ahead of a publication whose zone isn't known. */
  private static final int FARTHEST_EAST = 12;

  private final Telling telling;
  private final Reading reading;
  private final long negated;
  private final long returned;
  private final long works;
  private final long aftermath;
  private final long now;

  MomentLimits(Telling telling) {
    this.telling = telling;
    this.reading = telling.reading;
    this.negated = telling.courseSet(List.of("neg"));
    this.returned = telling.courseSet(RETURNED);
    this.now = telling.courseSet(List.of("now"));
    this.works = telling.courseSet(List.of("works"));
    this.aftermath = telling.courseSet(List.of("aftermath"));
  }

  /** Whether a time may play the part of a role. */
  boolean allow(int time, String role) {
    return switch (role) {
      case MomentModel.ENDED -> !refines(time) && !isToCome(time) && !isNotYet(time) && !isCued(time, BESIDE) && !isPlanned(time) && !isBeginning(time);
      case MomentModel.STARTED -> !isCued(time, BESIDE) && !isCued(time, COUNTED) && !reading.isLimit(reading.times.get(time).span());
      default -> true;
    };
  }

  /**
   * Hands a start on to the clock time that says more of it, and gives times without a part one that words tell by themselves: an earlier incident's, when it
   * is to be over, and, where no model finds a start, the start that the article opens with, be it years ago, as where an inquiry reports.
   */
  void complete(List<String> roles) {
    int[] free = IntStream.range(0, roles.size()).filter(i -> roles.get(i).equals(MomentModel.NONE)).toArray();
    for (int i = 1; i < roles.size(); i++) {
      if (roles.get(i - 1).equals(MomentModel.STARTED) && refines(i)) {
        roles.set(i - 1, MomentModel.NONE);
        roles.set(i, MomentModel.STARTED);
      }
    }
    Arrays.stream(free).filter(this::isRecalled).forEach(i -> roles.set(i, MomentModel.PRECEDENT));
    if (IntStream.range(0, roles.size()).anyMatch(i -> isStart(roles.get(i)) && isRecent(i))) {
      Arrays.stream(free).filter(i -> roles.get(i).equals(MomentModel.NONE) && isEarlier(i)).forEach(i -> roles.set(i, MomentModel.PRECEDENT));
    }
    Arrays.stream(free).filter(this::isExpected).forEach(i -> roles.set(i, MomentModel.EXPECTED));
    if (!roles.contains(MomentModel.STARTED) && !roles.contains(MomentModel.FIRST_REPORT)) {
      Arrays.stream(free)
          .filter(i -> roles.get(i).equals(MomentModel.NONE) && mayOpen(i))
          .findFirst()
          .ifPresent(i -> roles.set(i, MomentModel.STARTED));
    }
    if (!roles.contains(MomentModel.STARTED) && !roles.contains(MomentModel.FIRST_REPORT)) {
      IntStream.range(0, roles.size())
          .filter(i -> roles.get(i).equals(MomentModel.PRECEDENT) && reading.sentence(first(i)) == 0 && !isRecalled(i))
          .findFirst()
          .ifPresent(i -> roles.set(i, MomentModel.STARTED));
    }
  }

  /** Whether a year or month that is over dates an incident like this one: "a similar attack hit Royal Infirmary in 2021". */
  private boolean isRecalled(int time) {
    TimeMention date = reading.times.get(time);
    int first = first(time);
    return isOver(date, 0)
        && (first == 0 || (telling.course(first - 1) & now) == 0)
        && !reading.inSegment(Topic.ALIKE, first).isEmpty()
        && Stream.of(Topic.KIND, Topic.ACCIDENT, Topic.CAUSE).anyMatch(t -> !reading.inSegment(t, first).isEmpty());
  }

  /** Whether a time is a year or month that was over some days before the publication. */
  private boolean isOver(TimeMention time, int days) {
    return YEAR_OR_MONTH.matcher(time.value()).matches()
        && reading.published != null
        && Interval.of(time.value()).filter(i -> i.end().isBefore(reading.published.minusDays(days))).isPresent();
  }

  private static boolean isStart(String role) {
    return role.equals(MomentModel.STARTED) || role.equals(MomentModel.FIRST_REPORT);
  }

  /** Whether a time lies not long before the publication, or behind it. */
  private boolean isRecent(int time) {
    return reading.published != null
        && Interval.of(Dates.day(reading.times.get(time).value())).filter(i -> i.end().isAfter(reading.published.minusDays(LONG_AGO))).isPresent();
  }

  /** Whether an article opens with what failed long before: "In March 2023 an attack hit a clinic in Leeds. York's has been down since Sunday." */
  private boolean isEarlier(int time) {
    TimeMention date = reading.times.get(time);
    int first = first(time);
    return isOver(date, LONG_AGO)
        && (first == 0 || (telling.course(first - 1) & now) == 0)
        && Stream.of(Topic.KIND, Topic.ACCIDENT, Topic.CAUSE, Topic.STATE).anyMatch(t -> !reading.inSegment(t, first).isEmpty())
        && reading.sentence(first) <= OPENING_SENTENCE
        && IntStream.range(0, reading.times.size()).noneMatch(i -> reading.sentence(first(i)) <= reading.sentence(first) && isRecent(i));
  }

  /** Whether a clock time says more of the part of the day right before it: "in the night to Tuesday, at about 2.40 am". */
  private boolean refines(int time) {
    if (time == 0 || !CLOCK.matcher(reading.times.get(time).value()).lookingAt()) {
      return false;
    }
    TimeMention coarse = reading.times.get(time - 1);
    TimeMention clock = reading.times.get(time);
    int from = last(time - 1);
    int to = first(time);
    boolean isRange = reading.breaks(from, to) == 0 && reading.isRange(coarse.span(), clock.span()); // not "dans la nuit, à 2h40"
    boolean isBeside = to - from <= BETWEEN && reading.sameSegment(from, to) && !isRange && !reading.isLimit(clock.span());
    return isBeside && Interval.of(clock.value()).filter(i -> isPartOf(coarse.value(), i.start())).isPresent();
  }

  /** Whether a moment lies in a part of a day; a night goes on until the next morning. */
  private static boolean isPartOf(String part, LocalDateTime moment) {
    LocalDate day = PART.matcher(part).matches() ? Dates.firstDay(part).orElse(null) : null;
    if (day == null) {
      return false;
    }
    boolean isNight = part.endsWith("NI");
    return !moment.isBefore(day.atTime(isNight ? NIGHTFALL : 0, 0)) && moment.isBefore(day.plusDays(1).atTime(isNight ? MORNING : 0, 0));
  }

  /** Whether a time lies after the publication: an end then is a planned one. */
  boolean isToCome(int time) {
    String value = reading.times.get(time).value();
    Optional<LocalDateTime> start = Interval.of(value).map(i -> i.start().minusHours(FARTHEST_EAST)).or(() -> Interval.of(Dates.day(value)).map(Interval::start));
    return reading.published != null && start.filter(s -> s.isAfter(reading.published)).isPresent();
  }

  /** Whether the nearest word of a return in a time's clause is one of what is planned: "hopes to restore power at 8 pm". */
  private boolean isPlanned(int time) {
    int word = returned(time);
    return word >= 0 && reading.isPlanned(word);
  }

  /** Whether what returns at a time only begins to: "began to recover at 11 pm", but not "began to run again". */
  private boolean isBeginning(int time) {
    int word = returned(time);
    return word >= 0
        && reading.inSegment(Topic.BEGINNING, word).stream()
            .filter(m -> m.lastWord() < word && word - m.lastWord() <= NEAR && reading.breaks(m.lastWord(), word) == 0)
            .anyMatch(m -> IntStream.rangeClosed(m.lastWord() + 1, Math.min(word + 2, telling.count() - 1)).noneMatch(w -> (telling.course(w) & works) != 0));
  }

  /** Whether a return is told for a time: as planned, or for one after the publication: "closed until Thursday". */
  private boolean isExpected(int time) {
    TimeMention mention = reading.times.get(time);
    boolean isLong = mention.value().length() < WEEK || mention.type() == TimeMention.Type.DURATION || mention.type() == TimeMention.Type.SET;
    int word = returned(time);
    Span span = mention.span();
    boolean isUntil = reading.isLimit(span) && (isOfOutage(first(time)) || isCued(time, MomentModel.DURATION));
    boolean isReturn = word >= 0 && isNearest(time, word);
    return !isLong && (isReturn && reading.isPlanned(word) || (isReturn || isUntil) && isToCome(time));
  }

  /** Whether no other time is nearer to a word. */
  private boolean isNearest(int time, int word) {
    int away = Math.abs(first(time) - word);
    return IntStream.range(Math.max(0, time - 1), Math.min(reading.times.size(), time + 2))
        .allMatch(i -> i == time || Math.abs(first(i) - word) >= away);
  }

  /** Whether a time is told of the incident where the article begins, and is of the days before the publication: its start, if no other is told. */
  private boolean mayOpen(int time) {
    TimeMention mention = reading.times.get(time);
    int word = first(time);
    Optional<LocalDate> day = Dates.firstDay(mention.value());
    boolean isDay = mention.type() == TimeMention.Type.DATE && mention.value().length() == DAY || mention.type() == TimeMention.Type.TIME;
    return isDay
        && reading.published != null
        && reading.sentence(word) <= OPENING_SENTENCE
        && day.filter(d -> !d.isAfter(reading.published.toLocalDate()) && d.isAfter(reading.published.toLocalDate().minusDays(LATELY))).isPresent()
        && !isDateline(time, reading.published.toLocalDate())
        && (isOfOutage(word) || !reading.inClause(Topic.ACCIDENT, word).isEmpty() && !isLookBack(word))
        && returned(time) < 0
        && allow(time, MomentModel.STARTED);
  }

  /** Whether a word's sentence tells of an inquiry, a court or damages. */
  private boolean isLookBack(int word) {
    return IntStream.range(0, telling.count()).anyMatch(w -> reading.sameSentence(w, word) && (telling.course(w) & aftermath) != 0);
  }

  /** Whether it is the day of publication, set off by a dash or the like, or alone: "LEEDS, 12 March – ". */
  private boolean isDateline(int time, LocalDate published) {
    int last = last(time);
    String normal = reading.text.normal();
    int next = reading.words.end(last);
    while (next < normal.length() && normal.charAt(next) == ' ') {
      next++;
    }
    boolean isApart = next == normal.length() || APART.indexOf(normal.charAt(next)) >= 0;
    return last <= DATELINE && isApart && reading.times.get(time).value().equals(published.toString());
  }

  /** Whether a word's clause names what is down, or an incident of a kind that services have. */
  private boolean isOfOutage(int word) {
    return Stream.of(Topic.KIND, Topic.STATE).flatMap(topic -> reading.inClause(topic, word).stream()).anyMatch(m -> !OTHER.contains(m.payload().value()));
  }

  /** The nearest word of a return in a time's clause; -1 where there is none. */
  private int returned(int time) {
    int first = first(time);
    int last = last(time);
    for (int away = 1; away <= FAR; away++) {
      for (int w : new int[] {first - away, last + away}) {
        boolean isInside = w >= 0 && w < telling.count() && reading.sameSegment(w, first) && reading.breaks(Math.min(w, first), Math.max(w, first)) == 0;
        if (isInside && (telling.course(w) & returned) != 0) {
          return w;
        }
      }
    }
    return -1;
  }

  /** Whether it is told behind a time that something wasn't back then: "at 8 pm it was still not working". */
  private boolean isNotYet(int time) {
    int first = first(time);
    int last = last(time);
    if (time > 0 && reading.isRange(reading.times.get(time - 1).span(), reading.times.get(time).span())) {
      return false;
    }
    int commas = first - reading.sentenceStart(first) <= OPENING ? 1 : 0;
    int next = time + 1 < reading.times.size() ? reading.word(reading.times.get(time + 1).span()) : telling.count();
    for (int w = last + 1; w < next && reading.sameSegment(w, last) && reading.breaks(last, w) <= commas; w++) {
      if ((telling.course(w) & negated) != 0) {
        for (int v = w + 1; v < next && v <= w + NEAR && reading.sameSegment(v, last); v++) {
          if ((telling.course(v) & returned) != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the nearest word in a time's clause that tells of a part tells of something else. */
  private boolean isCued(int time, String value) {
    int first = first(time);
    int last = last(time);
    String nearest = "";
    int best = Integer.MAX_VALUE;
    for (Match<Cue> cue : reading.inSegment(Topic.ROLE, first)) {
      boolean isBefore = cue.lastWord() < first;
      int distance = isBefore ? first - cue.lastWord() : cue.firstWord() - last;
      int breaks = isBefore ? reading.breaks(cue.lastWord(), first) : reading.breaks(first, cue.firstWord());
      if (breaks == 0 && distance < best) {
        best = distance;
        nearest = cue.payload().value();
      }
    }
    return nearest.equals(value);
  }

  private int first(int time) {
    return reading.word(reading.times.get(time).span());
  }

  private int last(int time) {
    return reading.lastWord(reading.times.get(time).span(), first(time));
  }
}
