package org.depeche.extract.circumstance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.model.Interval;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells where an incident stands: the opening, the end, and the last sentence with a word of it. */
final class StatusFeatures {
  private static final int OPENING = 4;
  private static final int END = 2;
  private static final int LONG_END = 4;

  /** How many sentences from an end something may be told that still fails. */
  private static final int AROUND = 2;

  private static final List<String> RESTORED = List.of("restore", "again");
  private static final List<String> COURSE =
      List.of(
          "again", "restore", "normal", "over", "full", "partly", "most", "some", "still", "expect", "future", "crew",
          "unclear", "backlog", "limited", "lasted", "aftermath", "now", "stable", "neg", "works", "fails", "halts", "slow",
          "spared", "impossible", "possible", "only", "manual");

  /** Without a word of these, an article says that something happened and no more. */
  private static final List<String> TOLD =
      List.of(
          "again", "restore", "normal", "over", "still", "expect", "crew", "unclear", "backlog", "lasted", "aftermath", "works", "spared",
          "stable", "manual");

  /** Without a word of these, nothing is over. */
  private static final List<String> OVER = List.of("again", "restore", "normal", "over", "aftermath");

  /** Words of these tell how a service that is back falls short. */
  private static final List<String> LIMITS = List.of("limited", "slow", "partly", "some", "still", "fails", "halts");

  private static final List<String> STEPS = List.of(MomentModel.FIRST_REPORT, "acknowledged", "peak", "fix", "explained");

  private final Telling telling;
  private final Reading reading;
  private final long course;
  private final long restored;

  /** A sentence by its words: the first and the one behind the last. */
  record Extent(int start, int end) {}

  StatusFeatures(Telling telling) {
    this.telling = telling;
    this.reading = telling.reading;
    this.course = course(telling);
    this.restored = telling.courseSet(RESTORED);
  }

  /** Whether a sentence tells that something works again and then how that falls short: "running again, but with delays". */
  boolean isLimited() {
    long but = telling.causeSet(List.of("but"));
    long falling = telling.courseSet(LIMITS);
    for (Extent sentence : sentences(reading)) {
      boolean isBack = false;
      boolean isBut = false;
      for (int w = sentence.start; w < sentence.end; w++) {
        isBut |= isBack && (telling.causing(w) & but) != 0;
        if (isBut && (telling.course(w) & falling) != 0) {
          return true;
        }
        isBack |= (telling.course(w) & restored) != 0;
      }
    }
    return false;
  }

  /** Whether around an end it is told that something still fails: "power was back in the centre at 2 am, but 4,000 are still without it". */
  boolean isUnfinished(MomentReader moments) {
    return remaining(moments).findAny().isPresent();
  }

  /** Whether what still fails is counted, or has a sentence of its own: no end then, as "restored at 1 pm, although some streets stayed dark" has one. */
  boolean isFarFromOver(MomentReader moments) {
    int end = reading.sentence(reading.word(moments.ended().span()));
    return remaining(moments).anyMatch(w -> reading.sentence(w) > end || reading.sentence(w) == end && isCounted(w));
  }

  private IntStream remaining(MomentReader moments) {
    int end = reading.sentence(reading.word(moments.ended().span()));
    long still = telling.courseSet(List.of("still"));
    return IntStream.range(0, telling.count())
        .filter(w -> Math.abs(reading.sentence(w) - end) <= AROUND && (telling.course(w) & still) != 0);
  }

  private boolean isCounted(int word) {
    return telling.figures.stream()
        .filter(f -> f.unit() != null)
        .map(f -> reading.word(f.span()))
        .anyMatch(f -> reading.clauseStart(word) <= f && f <= reading.clauseEnd(word));
  }

  /** The senses that tell an incident's course. */
  static long course(Telling telling) {
    return telling.courseSet(COURSE);
  }

  /** Whether anything is said of where the incident stands. */
  boolean isTold(MomentReader moments) {
    return telling.hasCourse(TOLD) || moments.ended() != null || moments.duration() != null || !telling.cues(Topic.STATUS).isEmpty() || isSince(moments);
  }

  /** Whether it is told since when it lasts: "without water since Sunday". */
  private boolean isSince(MomentReader moments) {
    int word = moments.started() == null ? 0 : reading.word(moments.started().span());
    return word > 0 && (telling.course(word - 1) & telling.courseSet(List.of("now"))) != 0;
  }

  /** Whether anything is said of an end. */
  boolean isOver(MomentReader moments) {
    return telling.hasCourse(OVER)
        || moments.ended() != null
        || moments.duration() != null
        || telling.cues(Topic.STATUS).stream().anyMatch(m -> m.payload().value().equals("resolved"));
  }

  Facts of(MomentReader moments, @Nullable String kind) {
    Facts features = telling.facts();
    features.add("ended", moments.ended() != null, moments.duration() != null);
    features.add("kind", kind);
    moments(moments, features);
    title(features);
    int last = cues(features);
    lag(features);
    for (Extent sentence : sentences(reading)) {
      int number = reading.sentence(sentence.start);
      boolean speaks = number < OPENING || number >= telling.sentences - LONG_END || number == last;
      if (speaks && !telling.past.holds(sentence.start)) {
        sentence(sentence, features, number == last);
      }
    }
    times(features);
    return features;
  }

  /** What is told of the course, and how long before the publication it began and ended. */
  private void moments(MomentReader moments, Facts features) {
    Set<String> told = moments.times().stream().map(TimeMention::role).filter(Objects::nonNull).collect(Collectors.toSet());
    for (String step : STEPS) {
      features.add("told", step, told.contains(step));
    }
    Optional<LocalDateTime> ended = start(moments.ended());
    features.add("end", moments.ended() == null ? "" : moments.ended().value().contains("T") ? "clock" : "day");
    features.add("start", moments.started() != null);
    if (reading.published == null) {
      return;
    }
    start(moments.started()).ifPresent(started -> {
      String since = since(started);
      features.add("since", since);
      features.add("since", since, ended.isPresent());
      features.add("since", since, ended.isPresent(), moments.duration() != null);
    });
    ended.ifPresent(end -> features.add("sinceEnd", since(end)));
    boolean isFuture =
        reading.times.stream().anyMatch(t -> Interval.of(Dates.day(t.value())).filter(i -> i.start().isAfter(reading.published)).isPresent());
    features.add("future", isFuture);
  }

  private static Optional<LocalDateTime> start(@Nullable Moment moment) {
    return Optional.ofNullable(moment).map(Moment::value).flatMap(v -> Interval.of(v).or(() -> Interval.of(Dates.day(v)))).map(Interval::start);
  }

  /** How many hours before the publication. */
  private String since(LocalDateTime moment) {
    long hours = ChronoUnit.HOURS.between(moment, reading.published);
    return (hours < 0 ? "-" : "+") + Facts.atLeast((int) Math.min(Math.abs(hours), 100_000), 0, 2, 6, 12, 24, 48, 96, 240, 720, 5_000);
  }

  static List<Extent> sentences(Reading reading) {
    List<Extent> found = new ArrayList<>();
    for (int start = 0; start < reading.words.count(); ) {
      int end = start + 1;
      while (end < reading.words.count() && reading.sameSentence(start, end)) {
        end++;
      }
      found.add(new Extent(start, end));
      start = end;
    }
    return found;
  }

  private void title(Facts features) {
    telling.titleCues(Topic.STATUS).forEach(m -> features.add("STT", m.payload().value()));
    features.each("T", telling.courseNames(telling.titleCourse() & course));
    features.pairs("T", telling.courseNames(telling.titleCourse() & course));
    String last = "^";
    for (String word : telling.titleWords()) {
      features.own("T", word);
      features.own("*", word);
      features.own("T2" + Facts.stem(last) + " ", word);
      last = word;
    }
  }

  /** Lead, end or body. */
  private String place(int word) {
    int sentence = reading.sentence(word);
    return sentence < 2 ? "L" : sentence >= telling.sentences - END ? "E" : "B";
  }

  /** Adds the cues; the last sentence that has one, or -1. */
  private int cues(Facts features) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List.of("resolved", "partially-resolved", "ongoing", "hoped").forEach(v -> counts.put(v, 0));
    String last = "none";
    int sentence = -1;
    for (Match<Cue> m : telling.cues(Topic.STATUS)) {
      String value = m.payload().value();
      if (value.equals("unsettled")) {
        continue;
      }
      last = value.equals("resolved") && reading.isHope(m) ? "hoped" : value;
      sentence = reading.sentence(m.firstWord());
      features.add("ST", place(m.firstWord()), last);
      features.add("ST*", last);
      counts.merge(last, 1, Integer::sum);
    }
    features.add("last=", last);
    counts.forEach((value, n) -> features.add("nST", value, Math.min(n, 3)));
    return sentence;
  }

  /** How long before the last day told of the lead's days are: an article long after the event looks back. */
  private void lag(Facts features) {
    LocalDate last = null;
    LocalDate lead = null;
    for (TimeMention t : reading.times) {
      LocalDate day = t.type() == TimeMention.Type.DURATION ? null : Dates.firstDay(t.value()).orElse(null);
      if (day == null) {
        continue;
      }
      last = last == null || day.isAfter(last) ? day : last;
      boolean isLead = reading.sentence(reading.word(t.span())) < Telling.LEAD;
      lead = isLead && (lead == null || day.isBefore(lead)) ? day : lead;
    }
    features.add(
        last == null || lead == null
            ? "lag?"
            : "lag" + Facts.atLeast((int) ChronoUnit.DAYS.between(lead, last), 0, 1, 2, 4, 11, 61));
  }

  private void sentence(Extent sentence, Facts to, boolean isLast) {
    int number = reading.sentence(sentence.start);
    String place =
        number < Telling.LEAD ? "L" : number >= telling.sentences - Telling.LEAD ? "E" : "B";
    long set = 0;
    for (int w = sentence.start; w < sentence.end; w++) {
      set |= telling.course(w) & course;
    }
    List<String> senses = telling.courseNames(set);
    boolean isRestored = (set & restored) != 0;
    if (isRestored) {
      to.each("r" + place, senses);
      to.each("r*", senses);
    }
    to.pairs("*", senses);
    if (!place.equals("B")) {
      to.each(place, senses);
      to.pairs(place, senses);
    }
    if (isLast) {
      to.each("last", senses);
      to.pairs("last", senses);
    }
    if (isRestored || !place.equals("B")) {
      words(sentence, place, to);
    }
  }

  private void words(Extent sentence, String place, Facts to) {
    String last = "^";
    for (int w = sentence.start; w < sentence.end; w++) {
      String word = telling.word(w);
      to.own("w", word);
      if (!place.equals("B")) {
        to.own(place, word);
      }
      to.own("2" + last + " ", word);
      last = Facts.stem(word);
    }
  }

  private void times(Facts features) {
    for (TimeMention t : reading.times) {
      if (t.type() == TimeMention.Type.DURATION) {
        features.add("dur", place(reading.word(t.span())));
      }
    }
  }

  /** What one sentence alone says. */
  Facts of(Extent sentence) {
    Facts alone = telling.facts();
    for (Match<Cue> m : reading.inSentence(Topic.STATUS, sentence.start)) {
      alone.add("ST*", (m.payload().value().equals("resolved") && reading.isHope(m) ? "hoped" : m.payload().value()));
    }
    sentence(sentence, alone, false);
    return alone;
  }
}
