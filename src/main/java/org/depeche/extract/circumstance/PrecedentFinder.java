package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.depeche.model.Cause;
import org.depeche.model.Precedent;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;

/** Reads earlier incidents: what the segment of their date says belongs to them. */
final class PrecedentFinder {
  private final Reading reading;

  PrecedentFinder(Reading reading) {
    this.reading = reading;
  }

  /**
   * Earlier incidents in order, one a segment.
   *
   * @param dates theirs
   * @param claims what is said of the causes of earlier incidents
   */
  List<Precedent> find(List<TimeMention> dates, List<Claim> claims, Function<Claim, Cause> causes) {
    Past told = new Past(reading);
    List<Precedent> found = new ArrayList<>();
    for (TimeMention date : dates) {
      int word = reading.word(date.span());
      if (!told.holds(word)) {
        told.add(word);
        found.add(precedent(date, word, claims, causes));
      }
    }
    return found;
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
        boolean isInside = reading.inSegment(Topic.ALIKE, word).stream().anyMatch(m -> m.firstWord() == cue.firstWord()); // "a similar attack"
        return isInside ? first : cue.firstWord();
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
