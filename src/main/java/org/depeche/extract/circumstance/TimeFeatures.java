package org.depeche.extract.circumstance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells which part a time plays in the incident: where it stands, what stands beside it, and the other times. */
final class TimeFeatures {
  private static final List<Topic> TOPICS =
      List.of(
          Topic.ROLE, Topic.STATUS, Topic.STATE, Topic.KIND, Topic.PRECEDENT, Topic.SIGN, Topic.SAYING, Topic.LINK,
          Topic.EVENT, Topic.MONITOR);
  private static final Pattern CLOCK = Pattern.compile(".*T\\d\\d.*");
  private static final Pattern PART_OF_DAY = Pattern.compile(".*T[A-Z]+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int NEAR = 6;
  private static final int BESIDE = 2;

  private final Telling telling;
  private final ArticleWords words;
  private final Reading reading;
  private final List<TimeMention> times;
  private final TimeOrder order;
  private final @Nullable LocalDate lead;
  private final @Nullable LocalDate latest;

  private TimeFeatures(Telling telling, ArticleWords words) {
    this.telling = telling;
    this.words = words;
    this.reading = telling.reading;
    this.times = reading.times;
    this.order = new TimeOrder(times, reading.published);
    LocalDate lead = null;
    LocalDate latest = null;
    for (TimeMention time : times) {
      LocalDate day = day(time);
      if (day != null) {
        lead = lead == null && sentence(time) < Telling.LEAD ? day : lead;
        latest = latest == null || day.isAfter(latest) ? day : latest;
      }
    }
    this.lead = lead;
    this.latest = latest;
  }

  /** What is known of each time, in order. */
  static List<Facts> of(Telling telling, ArticleWords words) {
    TimeFeatures known = new TimeFeatures(telling, words);
    List<Facts> found = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < known.times.size(); i++) {
      found.add(known.facts(i, counts));
    }
    return found;
  }

  private static @Nullable LocalDate day(TimeMention time) {
    boolean isLong = time.type() == TimeMention.Type.DURATION || time.type() == TimeMention.Type.SET;
    return isLong ? null : Dates.firstDay(time.value()).orElse(null);
  }

  private int sentence(TimeMention time) {
    return reading.sentence(reading.word(time.span()));
  }

  private Facts facts(int i, Map<String, Integer> counts) {
    Facts f = telling.facts();
    TimeMention time = times.get(i);
    int first = reading.word(time.span());
    int last = reading.lastWord(time.span(), first);
    String form = form(time);
    f.again(form);
    place(time, form, first, counts, f);
    days(i, f);
    cues(first, last, f);
    senses(first, last, f);
    beside(first, last, f);
    f.again(null);
    order.facts(i, f);
    return f;
  }

  /** What a value is made of. */
  private static String form(TimeMention time) {
    String value = time.value();
    return switch (time.type()) {
      case DURATION, SET -> time.type().name();
      case TIME -> CLOCK.matcher(value).matches() ? "clock" : PART_OF_DAY.matcher(value).matches() ? "part" : "time";
      case DATE ->
          DAY.matcher(value).matches()
              ? "day"
              : MONTH.matcher(value).matches() ? "month" : YEAR.matcher(value).matches() ? "year" : "date";
    };
  }

  private void place(TimeMention time, String form, int first, Map<String, Integer> counts, Facts f) {
    int sentence = reading.sentence(first);
    int rank = counts.merge(form, 1, Integer::sum);
    f.add("bias");
    f.add("mod", time.modifier());
    f.add("sent", Facts.atLeast(sentence, 0, 1, 2, 3, 5, 8, 12));
    f.add("end", sentence >= telling.sentences - 2);
    f.add("rank", Math.min(rank, 4));
    f.add("rank", Math.min(rank, 3), "sent", Math.min(sentence, 3));
    f.add("quoted", words.quoted[first]);
    f.add("opens", first - reading.sentenceStart(first) < BESIDE);
    f.add("paragraph", reading.text.start(time.span()) == reading.text.paragraphs().get(words.paragraphs[first]).start());
  }

  /** How a time lies to the lead's, to the latest and to those beside it. */
  private void days(int i, Facts f) {
    TimeMention time = times.get(i);
    LocalDate day = day(time);
    if (day != null && lead != null && latest != null) {
      f.add("lead", distance(lead, day));
      f.add("latest", distance(day, latest));
      f.add("lead", distance(lead, day), "latest", distance(day, latest));
    }
    boolean isFrom = i + 1 < times.size() && reading.isRange(time.span(), times.get(i + 1).span());
    boolean isTo = i > 0 && reading.isRange(times.get(i - 1).span(), time.span());
    f.add("range", isFrom, isTo);
    int word = reading.word(time.span());
    f.add("alone", isApart(i - 1, word), isApart(i + 1, word));
    boolean isFirst = true;
    for (int k = 0; k < i && isFirst; k++) {
      isFirst = !times.get(k).value().equals(time.value());
    }
    f.add("told", !isFirst);
  }

  private boolean isApart(int other, int word) {
    return other < 0 || other >= times.size() || !reading.sameSegment(word, reading.word(times.get(other).span()));
  }

  private static String distance(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    int size = Facts.atLeast((int) Math.min(Math.abs(days), 100_000), 0, 1, 2, 4, 11, 61, 300);
    return (days < 0 ? "-" : "+") + size;
  }

  private void cues(int first, int last, Facts f) {
    for (Topic topic : TOPICS) {
      Match<Cue> nearest = null;
      int best = Integer.MAX_VALUE;
      for (Match<Cue> cue : reading.inSegment(topic, first)) {
        int distance = Math.max(0, Math.max(first - cue.lastWord(), cue.firstWord() - last));
        f.add("in", topic, cue.payload().value());
        if (distance < best) {
          best = distance;
          nearest = cue;
        }
      }
      if (nearest != null) {
        String side = nearest.lastWord() < first ? "<" : nearest.firstWord() > last ? ">" : "=";
        f.add("near", topic, side, nearest.payload().value());
        f.add("near", topic, nearest.payload().value(), Facts.atLeast(best, 0, 1, 2, 4, 7, 12));
        f.add("hope", topic, topic == Topic.STATUS && reading.isHope(nearest));
      }
    }
    for (Match<Cue> cue : reading.inSentence(Topic.PRECEDENT, first)) {
      f.add("sentence", cue.payload().topic(), cue.firstWord() < first);
    }
    int start = reading.sentenceStart(first);
    if (start > 0) {
      f.add("before", !reading.inSentence(Topic.PRECEDENT, start - 1).isEmpty());
    }
  }

  private void senses(int first, int last, Facts f) {
    long before = 0;
    long after = 0;
    long causesBefore = 0;
    long causesAfter = 0;
    for (int w = first - 1; w >= 0 && first - w <= NEAR && reading.sameSegment(w, first); w--) {
      before |= telling.course(w);
      causesBefore |= telling.causing(w);
    }
    for (int w = last + 1; w < telling.count() && w - last <= NEAR && reading.sameSegment(w, last); w++) {
      after |= telling.course(w);
      causesAfter |= telling.causing(w);
    }
    f.each("B:", telling.courseNames(before));
    f.each("A:", telling.courseNames(after));
    f.each("C:", telling.courseNames(before | after));
    f.each("CB:", telling.causeNames(causesBefore));
    f.each("CA:", telling.causeNames(causesAfter));
  }

  /** The words beside, and the nearest verb on either side. */
  private void beside(int first, int last, Facts f) {
    verb(first, -1, "v-", f);
    verb(last, 1, "v+", f);
    for (int d = 1; d <= BESIDE; d++) {
      word(first - d, first, "-" + d, f);
      word(last + d, last, "+" + d, f);
    }
    for (int w = first; w <= last; w++) {
      f.own("in", telling.word(w));
    }
  }

  private void verb(int from, int step, String name, Facts f) {
    for (int w = from + step; w >= 0 && w < telling.count() && reading.sameSegment(w, from); w += step) {
      if (words.isTagged(w, "VERB")) {
        f.own(name, telling.word(w));
        f.each(name + ":", telling.courseNames(telling.course(w)));
        return;
      }
    }
  }

  private void word(int w, int of, String name, Facts f) {
    if (w >= 0 && w < telling.count() && reading.sameSentence(w, of)) {
      f.own(name, telling.word(w));
      f.add(name, words.tags[w]);
    }
  }
}
