package org.depeche.extract.circumstance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Moment;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Reads what kind of incident it is and where it stands, by weighing cues. */
final class ProfileReader {
  /** Cues of the first sentences tell what the article is about. */
  private static final int LEAD_SENTENCES = 2;

  private static final int LEAD = 3;
  private static final int NOUN = 2;

  /** What any incident may be called, so its nouns weigh less than those of a kind of its own. */
  private static final String GENERIC = "outage";

  private static final double GENERIC_WEIGHT = 0.7;

  /** Nouns of such a kind alone count only where nothing else speaks. */
  private static final double NAMED_ONLY = 0.1;

  /** Kinds whose nouns are used of other incidents too ("in the dark"), unless something else speaks for them. */
  private static final Set<String> TOLD_BY_SIGNS =
      Set.of("power-cut", "transport-failure", "telecom-failure", "payment-failure");

  private static final Set<Stance> NOT_TOLD =
      EnumSet.of(Stance.CLAIM, Stance.DENIAL, Stance.REBUTTAL, Stance.DISMISSAL, Stance.NEGATION);

  private final Reading reading;
  private final Past past;

  ProfileReader(Reading reading, Past past) {
    this.reading = reading;
    this.past = past;
  }

  /** A value with the cue it was read from. */
  record Reason(String value, Span span) {}

  /** The kind with the most cues; one that only other incidents' words speak for is the general one. */
  @Nullable Reason kind(@Nullable String title) {
    Map<String, Match<Cue>> first = new HashMap<>();
    Map<String, Integer> nouns = weigh(Topic.KIND, NOUN, first);
    boolean isIncident = !nouns.isEmpty() || reading.cues(Topic.STATE).stream().anyMatch(this::isBad);
    Map<String, Integer> signs = weigh(Topic.SIGN, 1, first);
    if (!isIncident) {
      return null;
    }
    if (title != null) {
      weighTitle(title, nouns, signs);
    }
    String kind = null;
    double best = 0;
    for (String candidate : first.keySet()) {
      int sign = signs.getOrDefault(candidate, 0);
      boolean isNamedOnly = sign == 0 && TOLD_BY_SIGNS.contains(candidate);
      double score = nouns.getOrDefault(candidate, 0) * (isNamedOnly ? namedOnly(candidate) : 1) + 2 * sign;
      if (candidate.equals(GENERIC)) {
        score = GENERIC_WEIGHT * (nouns.getOrDefault(candidate, 0) + sign);
      }
      if (score > best) {
        best = score;
        kind = candidate;
      }
    }
    String told = kind == null ? GENERIC : kind;
    Match<Cue> cue = first.containsKey(told) ? first.get(told) : firstBad();
    return cue == null ? null : new Reason(told, reading.span(cue));
  }

  /** A power cut that nothing else speaks for may just be what another incident came from. */
  private static double namedOnly(String kind) {
    return kind.equals("power-cut") ? 0 : NAMED_ONLY;
  }

  private void weighTitle(String title, Map<String, Integer> nouns, Map<String, Integer> signs) {
    for (Match<Cue> cue : reading.find(title)) {
      switch (cue.payload().topic()) {
        case KIND -> nouns.merge(cue.payload().value(), NOUN * LEAD, Integer::sum);
        case SIGN -> signs.merge(cue.payload().value(), LEAD, Integer::sum);
        default -> {}
      }
    }
  }

  private @Nullable Match<Cue> firstBad() {
    return reading.cues(Topic.STATE).stream()
        .filter(s -> isBad(s) && !past.holds(s.firstWord()))
        .findFirst()
        .orElse(null);
  }

  private boolean isBad(Match<Cue> state) {
    return state.payload().value().equals("down") || state.payload().value().equals("degraded");
  }

  private Map<String, Integer> weigh(Topic topic, int weight, Map<String, Match<Cue>> first) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    for (Match<Cue> cue : reading.cues(topic)) {
      if (past.holds(cue.firstWord()) || isDoubtful(cue)) {
        continue;
      }
      int lead = reading.sentence(cue.firstWord()) < LEAD_SENTENCES ? LEAD : 1;
      scores.merge(cue.payload().value(), weight * lead, Integer::sum);
      first.putIfAbsent(cue.payload().value(), cue);
    }
    return scores;
  }

  /** An attack that is denied or suspected tells nothing of the kind. */
  private boolean isDoubtful(Match<Cue> cue) {
    return cue.payload().value().equals("cyberattack")
        && reading.inSegment(Topic.STANCE, cue.firstWord()).stream()
            .anyMatch(s -> NOT_TOLD.contains(Stance.valueOf(s.payload().value())));
  }

  /**
   * Resolved where the text says so, not as a hope, and nothing says that it goes on; or where it tells when it ended.
   *
   * <p>Where nothing of the kind is told, an incident with a length is over, and one without goes on.
   *
   * @param ended the incident's last moment
   * @param duration how long it took
   * @param kind the incident as it was read
   */
  @Nullable Reason status(
      @Nullable Moment ended, @Nullable Moment duration, @Nullable Reason kind) {
    Map<String, Match<Cue>> first = new HashMap<>();
    for (Match<Cue> cue : reading.cues(Topic.STATUS)) {
      String status = cue.payload().value();
      if (!status.equals("unsettled") && !past.holds(cue.firstWord())) {
        boolean isHope = status.equals("resolved") && reading.isHope(cue);
        first.putIfAbsent(isHope ? "hoped" : status, cue);
      }
    }
    if (ended != null && !first.containsKey("partially-resolved")) {
      return new Reason("resolved", ended.span());
    }
    for (String status : List.of("partially-resolved", "resolved", "ongoing", "hoped")) {
      Match<Cue> cue = first.get(status);
      if (cue != null) {
        return new Reason(status.equals("hoped") ? "ongoing" : status, reading.span(cue));
      }
    }
    if (duration != null) {
      return new Reason("resolved", duration.span());
    }
    return kind == null ? null : new Reason("ongoing", kind.span());
  }
}
