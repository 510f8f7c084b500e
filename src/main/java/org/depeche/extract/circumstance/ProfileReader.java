package org.depeche.extract.circumstance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Reads what kind of incident it is, how far it reaches and where it stands, by weighing cues. */
final class ProfileReader {
  /** Cues of the first sentences tell what the article is about. */
  private static final int LEAD_SENTENCES = 2;

  private static final int LEAD = 3;
  private static final int NOUN = 2;

  /** A sign speaks louder than a noun that fits any incident. */
  private static final String GENERIC = "outage";

  private final Reading reading;
  private final Past past;

  ProfileReader(Reading reading, Past past) {
    this.reading = reading;
    this.past = past;
  }

  /** A value with the cue it was read from. */
  record Reason(String value, Span span) {}

  @Nullable Reason kind() {
    Map<String, Integer> scores = new LinkedHashMap<>();
    Map<String, Match<Cue>> first = new HashMap<>();
    weigh(Topic.KIND, NOUN, scores, first);
    boolean isIncident = !scores.isEmpty();
    Map<String, Match<Cue>> firstSign = new HashMap<>();
    Map<String, Integer> signs = new LinkedHashMap<>();
    weigh(Topic.SIGN, 1, signs, firstSign);
    if (!isIncident && reading.cues(Topic.STATE).stream().noneMatch(this::isBad)) {
      return null;
    }
    signs.forEach((kind, score) -> scores.merge(kind, score, Integer::sum));
    firstSign.forEach(first::putIfAbsent);
    boolean isSpecific = scores.entrySet().stream().anyMatch(e -> !e.getKey().equals(GENERIC) && e.getValue() >= 4);
    return scores.entrySet().stream()
        .filter(e -> !isSpecific || !e.getKey().equals(GENERIC))
        .max(Map.Entry.comparingByValue())
        .map(e -> new Reason(e.getKey(), reading.span(first.get(e.getKey()))))
        .orElse(null);
  }

  private boolean isBad(Match<Cue> state) {
    return state.payload().value().equals("down") || state.payload().value().equals("degraded");
  }

  private void weigh(
      Topic topic, int weight, Map<String, Integer> scores, Map<String, Match<Cue>> first) {
    for (Match<Cue> cue : reading.cues(topic)) {
      if (past.holds(cue.firstWord()) || isDoubtful(cue)) {
        continue;
      }
      int lead = reading.sentence(cue.firstWord()) < LEAD_SENTENCES ? LEAD : 1;
      scores.merge(cue.payload().value(), weight * lead, Integer::sum);
      first.putIfAbsent(cue.payload().value(), cue);
    }
  }

  /** An attack that is denied or suspected tells nothing of the kind. */
  private boolean isDoubtful(Match<Cue> cue) {
    return cue.payload().value().equals("cyberattack")
        && reading.inSegment(Topic.STANCE, cue.firstWord()).stream()
            .anyMatch(s -> !s.payload().value().equals(Stance.NONE.name()));
  }

  /** The widest scope that is told of. */
  @Nullable Reason scope() {
    for (String scope : List.of("worldwide", "international", "national", "regional", "local")) {
      for (Match<Cue> cue : reading.cues(Topic.SCOPE)) {
        if (cue.payload().value().equals(scope) && !past.holds(cue.firstWord())) {
          return new Reason(scope, reading.span(cue));
        }
      }
    }
    return null;
  }

  /** Resolved where the text says so, not as a hope, and nothing says that it goes on. */
  @Nullable Reason status() {
    Map<String, Match<Cue>> first = new HashMap<>();
    for (Match<Cue> cue : reading.cues(Topic.STATUS)) {
      String status = cue.payload().value();
      if (!status.equals("unsettled") && !past.holds(cue.firstWord())) {
        boolean isHope = status.equals("resolved") && isUnsettled(cue);
        first.putIfAbsent(isHope ? "hoped" : status, cue);
      }
    }
    for (String status : List.of("partially-resolved", "resolved", "ongoing", "hoped")) {
      Match<Cue> cue = first.get(status);
      if (cue != null) {
        return new Reason(status.equals("hoped") ? "ongoing" : status, reading.span(cue));
      }
    }
    return null;
  }

  private boolean isUnsettled(Match<Cue> resolved) {
    return reading.inSegment(Topic.STATUS, resolved.firstWord()).stream()
        .anyMatch(
            s ->
                s.payload().value().equals("unsettled")
                    && Math.abs(resolved.firstWord() - s.lastWord()) <= 8);
  }
}
