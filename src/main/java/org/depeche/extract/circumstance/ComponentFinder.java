package org.depeche.extract.circumstance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.model.Component;
import org.depeche.text.LinearModel;
import org.jspecify.annotations.Nullable;

/** Finds parts and services that are said to be in some state. */
final class ComponentFinder {
  /** How sure state and concept must be: the state's probability times the concept's. */
  private static final double LEAST = 0.25;

  private static final String RESTORED = "restored";

  /** What is still so of that which is only to be restored. */
  private static final String DOWN = "down";

  private ComponentFinder() {}

  /** A component with how sure it is. */
  private record Found(Component component, double score) {}

  /** One entry a concept and state, where it is surest; a part may be in several states, as what is down and then works again. */
  static List<Component> find(List<Evidence.Part> parts, ProfileModel model) {
    List<String> states = model.state().outcomes();
    Map<String, Found> found = new LinkedHashMap<>();
    for (Evidence.Part part : parts) {
      double[] chances = model.state().eval(part.state().hashes());
      int[] likely =
          IntStream.range(0, chances.length).filter(s -> chances[s] >= LEAST && !states.get(s).equals(ProfileModel.NONE)).toArray();
      if (likely.length == 0) {
        continue;
      }
      LinearModel.Guess concept = model.concept().best(part.concept().get().hashes());
      for (int s : likely) {
        double score = chances[s] * concept.probability();
        String state = part.isPlanned() && states.get(s).equals(RESTORED) ? DOWN : states.get(s);
        if (score >= LEAST) {
          found.merge(
              concept.outcome() + " " + state,
              new Found(new Component(part.span().text(), concept.outcome(), state, part.span()), score),
              (x, y) -> y.score > x.score ? y : x);
        }
      }
    }
    Set<List<Object>> told = new HashSet<>();
    return found.values().stream()
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .map(Found::component)
        .filter(c -> told.add(List.of(c.span(), c.state()))) // the same words are one part
        .sorted(Comparator.comparingInt(c -> c.span().start()))
        .toList();
  }

  /** The parts of an article of a known kind. */
  static List<Component> find(Evidence evidence, ProfileModel model, @Nullable Reason kind) {
    return find(evidence.parts(kind == null ? null : kind.value()), model);
  }
}
