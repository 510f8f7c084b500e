package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Component;
import org.jspecify.annotations.Nullable;

/** Finds parts and services that are said to be in some state. */
final class ComponentFinder {
  /** How sure state and concept must be: the state's probability times the root of the concept's. */
  private static final double LEAST = 0.12;


  private ComponentFinder() {}

  /** A component with how sure it is. */
  private record Found(Component component, double score) {}

  /** One entry a concept and state, where it is surest. */
  static List<Component> find(List<ProfileEvidence.Part> parts, ProfileModel model) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (ProfileEvidence.Part part : parts) {
      ProfileModel.Guess state = ProfileModel.best(model.state(), part.state());
      if (state.probability() >= LEAST) {
        ProfileModel.Guess concept = ProfileModel.best(model.concept(), part.concept().get());
        double score = state.probability() * Math.sqrt(concept.probability());
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
  static List<Component> find(ProfileEvidence evidence, ProfileModel model, @Nullable Reason kind) {
    return find(evidence.parts(kind == null ? null : kind.value()), model);
  }
}
