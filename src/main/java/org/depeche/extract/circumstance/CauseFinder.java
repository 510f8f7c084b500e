package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Cause;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;

/** Reads claims into causes. */
final class CauseFinder {
  private final Reading reading;
  private final StatusReader statuses;
  private final HolderFinder holders;

  CauseFinder(Reading reading, HolderFinder holders) {
    this.reading = reading;
    this.statuses = new StatusReader(reading);
    this.holders = holders;
  }

  /** One cause a claim: mentions of the same category and status are one, with the first holder named. */
  List<Cause> find(List<Claim> claims) {
    Map<String, Cause> merged = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Cause cause = cause(claim);
      merged.merge(cause.category() + cause.status(), cause, CauseFinder::fuller);
    }
    return withoutDenied(List.copyOf(merged.values()));
  }

  Cause cause(Claim claim) {
    Span span = span(claim);
    Cause.Status status = statuses.read(claim);
    return new Cause(
        span.text(), claim.category(), status, holders.find(claim, status).orElse(null), span);
  }

  private Span span(Claim claim) {
    Match<Cue> cue = claim.cue();
    if (claim.isEvent()) {
      int first = Math.min(reading.clauseStart(cue.firstWord()), cue.firstWord());
      return reading.span(first, Math.max(cue.lastWord(), reading.clauseEnd(cue.lastWord())));
    }
    int floor = -1;
    for (Match<Cue> before : Arrays.asList(claim.link(), claim.stance())) {
      if (before != null && before.end() <= cue.start()) {
        floor = Math.max(floor, before.lastWord());
      }
    }
    NounPhrase phrase = NounPhrase.around(reading, cue, floor);
    int last = phrase.last();
    for (Match<Cue> behind : Arrays.asList(claim.link(), claim.stance())) {
      if (behind != null && behind.start() >= cue.end()) {
        last = Math.min(last, behind.firstWord() - 1);
      }
    }
    return reading.span(phrase.first(), Math.max(last, cue.lastWord()));
  }

  private static Cause fuller(Cause first, Cause second) {
    return first.holder() == null && second.holder() != null
        ? new Cause(first.text(), first.category(), first.status(), second.holder(), first.span())
        : first;
  }

  /** What is denied and nowhere stated as sure stays denied; a plain mention beside a denial is no fact. */
  private static List<Cause> withoutDenied(List<Cause> causes) {
    List<Cause> kept = new ArrayList<>();
    for (Cause cause : causes) {
      boolean isDeniedToo =
          cause.status() == Cause.Status.CONFIRMED
              && causes.stream()
                  .anyMatch(
                      c ->
                          c.status() == Cause.Status.DENIED
                              && c.category().equals(cause.category()));
      if (!isDeniedToo) {
        kept.add(cause);
      }
    }
    return kept;
  }
}
