package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Component;
import org.depeche.text.LinearModel;
import org.jspecify.annotations.Nullable;

/** Finds parts and services that are said to be in some state. */
final class ComponentFinder {
  /** How sure state and concept must be: the state's probability times the concept's. */
  private static final double LEAST = 0.25;

  private ComponentFinder() {}

  /** A component with how sure it is. */
  private record Found(Component component, double score) {}

  /** One entry a concept and state, where it is surest. */
  static List<Component> find(List<Evidence.Part> parts, ProfileModel model) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Evidence.Part part : parts) {
      LinearModel.Guess state = model.state().best(part.state().hashes(), ProfileModel.NONE);
      if (state.probability() >= LEAST) {
        LinearModel.Guess concept = model.concept().best(part.concept().get().hashes());
        double score = state.probability() * concept.probability();
        if (score >= LEAST) {
          Component component =
              new Component(part.span().text(), concept.outcome(), state.outcome(), part.span());
          found.merge(
              concept.outcome() + " " + state.outcome(),
              new Found(component, score),
              (a, b) -> b.score > a.score ? b : a);
        }
      }
    }
    List<Component> components = new ArrayList<>(found.values().stream().map(Found::component).toList());
    components.sort(Comparator.comparingInt(c -> c.span().start()));
    return components;
  }

  /** The parts of an article of a known kind. */
  static List<Component> find(Evidence evidence, ProfileModel model, @Nullable Reason kind) {
    return find(evidence.parts(kind == null ? null : kind.value()), model);
  }
}
