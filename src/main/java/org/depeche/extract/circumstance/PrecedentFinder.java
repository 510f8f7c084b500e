package org.depeche.extract.circumstance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.depeche.model.Cause;
import org.depeche.model.Precedent;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds earlier incidents: a date well before the article's, beside words that recall one or name one. What else their
 * segment says belongs to them.
 */
final class PrecedentFinder {
  /** An incident that began less than this before the article is the article's own. */
  private static final int DAYS = 10;

  private final Reading reading;
  private final @Nullable LocalDate now;
  private final Past past;

  PrecedentFinder(Reading reading) {
    this.reading = reading;
    this.now = now(reading.times).orElse(null);
    this.past = new Past(reading);
  }

  /** The latest day told of, which is about when the article was written. */
  private static Optional<LocalDate> now(List<TimeMention> times) {
    return times.stream()
        .map(t -> Dates.firstDay(t.value()))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** Earlier incidents in order, with those of {@code claims} that belong to them; {@link #past} then knows where they are told of. */
  List<Precedent> find(List<Claim> claims, Function<Claim, Cause> causes) {
    List<Precedent> found = new ArrayList<>();
    for (TimeMention time : reading.times) {
      int word = reading.words.count() == 0 ? 0 : reading.word(time.span());
      if (isEarlier(time) && (isRecalled(word) || hasClaim(word, claims)) && !past.holds(word)) {
        past.add(word);
        found.add(precedent(time, word, claims, causes));
      }
    }
    return found;
  }

  /** Where earlier incidents are told of, going by dates alone. */
  Past mark() {
    find(
        List.of(),
        c -> {
          throw new IllegalStateException("no claims, no causes");
        });
    return past;
  }

  Past past() {
    return past;
  }

  /** Where the article leaves its own day open, a dated incident told of later is an earlier one. */
  boolean isEarlier(TimeMention time) {
    if (time.type() != TimeMention.Type.DATE && time.type() != TimeMention.Type.TIME) {
      return false;
    }
    Optional<LocalDate> day = Dates.lastDay(time.value());
    return day.isPresent()
        && now != null
        && (day.get().isBefore(now.minusDays(DAYS)) || isAfterAnOpenDay(time));
  }

  private boolean isAfterAnOpenDay(TimeMention time) {
    return reading.times.stream()
        .takeWhile(t -> t != time)
        .anyMatch(t -> t.value().startsWith("XXXX-W"));
  }

  private boolean isRecalled(int word) {
    return !reading.inSentence(Topic.PRECEDENT, word).isEmpty()
        || !reading.inSentence(Topic.KIND, word).isEmpty()
        || reading.inSegment(Topic.STATE, word).stream()
            .anyMatch(s -> s.payload().value().equals("down"));
  }

  private boolean hasClaim(int word, List<Claim> claims) {
    return claims.stream().anyMatch(c -> reading.sameSegment(word, c.first()));
  }

  private Precedent precedent(
      TimeMention date, int word, List<Claim> claims, Function<Claim, Cause> causes) {
    String duration =
        reading.times.stream()
            .filter(t -> t.type() == TimeMention.Type.DURATION)
            .filter(t -> reading.sameSegment(word, reading.word(t.span())))
            .map(TimeMention::value)
            .findFirst()
            .orElse(null);
    Cause cause =
        claims.stream()
            .filter(c -> reading.sameSegment(word, c.first()))
            .min(Comparator.comparing(c -> c.first() < word))
            .map(causes)
            .orElse(null);
    return new Precedent(Dates.day(date.value()), duration, cause, reading.span(first(word), last(word)));
  }

  private int first(int word) {
    int first = word;
    while (first > 0 && reading.sameSegment(first - 1, word)) {
      first--;
    }
    for (Match<Cue> cue : reading.inSegment(Topic.PRECEDENT, word)) {
      if (cue.firstWord() <= word) {
        return cue.firstWord();
      }
    }
    return first;
  }

  private int last(int word) {
    int last = word;
    while (last + 1 < reading.words.count() && reading.sameSegment(last + 1, word)) {
      last++;
    }
    return last;
  }
}
