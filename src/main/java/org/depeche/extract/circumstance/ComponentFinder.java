package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Component;
import org.depeche.text.PhraseMatcher.Match;

/** Finds parts and services with the state that their sentence says they were in. */
final class ComponentFinder {
  private static final int REACH = 20;

  /** How many words a comma counts for on the way from a part to its state. */
  private static final int BREAK = 1;

  private final Reading reading;

  ComponentFinder(Reading reading) {
    this.reading = reading;
  }

  /** One entry a concept and state, where first named, outside of what is told of earlier incidents. */
  List<Component> find(Past past) {
    Map<String, Component> found = new LinkedHashMap<>();
    for (Match<Cue> part : reading.cues(Topic.COMPONENT)) {
      if (past.holds(part.firstWord())) {
        continue;
      }
      String concept = part.payload().value();
      state(part)
          .ifPresent(
              state -> {
                Component component = component(part, concept, state);
                found.putIfAbsent(concept + " " + state, component);
              });
    }
    return new ArrayList<>(found.values());
  }

  private Component component(Match<Cue> part, String concept, String state) {
    return new Component(reading.span(part).text(), concept, state, reading.span(part));
  }

  private Optional<String> state(Match<Cue> part) {
    Match<Cue> nearest = null;
    int best = REACH + 1;
    for (Match<Cue> state : reading.inSegment(Topic.STATE, part.firstWord())) {
      int distance = distance(state, part);
      if (distance < best) {
        best = distance;
        nearest = state;
      }
    }
    return Optional.ofNullable(nearest).map(n -> n.payload().value());
  }

  private int distance(Match<Cue> a, Match<Cue> b) {
    Match<Cue> first = a.firstWord() <= b.firstWord() ? a : b;
    Match<Cue> second = first == a ? b : a;
    int words = Math.max(0, second.firstWord() - first.lastWord());
    return words + BREAK * reading.breaks(Math.min(first.lastWord(), second.firstWord()), second.firstWord());
  }
}
