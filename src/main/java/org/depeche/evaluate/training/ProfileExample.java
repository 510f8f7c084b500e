package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.ProfileModel;
import org.depeche.model.Component;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of its incident as a whole, with what models are told of it.
 *
 * @param subjects what is known of each name
 * @param parts the noun phrases
 * @param components the component that each is the first phrase of; null for other phrases
 * @param isFurther whether each is a further phrase of a component, which there is nothing to learn from
 */
record ProfileExample(
    Lesson lesson,
    Facts status,
    Facts scope,
    Map<String, Facts> subjects,
    List<Evidence.Part> parts,
    @Nullable Component[] components,
    boolean[] isFurther) {

  static ProfileExample of(Lesson lesson) {
    Evidence evidence = lesson.evidence();
    String kind = lesson.kind();
    List<Evidence.Part> parts = new ArrayList<>(evidence.parts(kind));
    parts.forEach(p -> p.state().complete());
    @Nullable Component[] components = new @Nullable Component[parts.size()];
    boolean[] isFurther = new boolean[parts.size()];
    for (Component component : lesson.gold().components()) {
      boolean found = false;
      for (int i = 0; i < components.length; i++) {
        if (Lesson.isOf(component.span(), parts.get(i).span())) {
          isFurther[i] = found;
          components[i] = found ? null : component;
          parts.set(i, kept(parts.get(i)));
          found = true;
        }
      }
    }
    return new ProfileExample(
        lesson, evidence.status(kind), evidence.scope(kind), evidence.subjects(kind), parts, components, isFurther);
  }

  /** What tells of no component's concept is hardly ever asked for, and takes room. */
  private static Evidence.Part kept(Evidence.Part part) {
    Facts concept = part.concept().get().complete();
    Supplier<Facts> known = () -> concept;
    return new Evidence.Part(part.span(), part.state(), known, part.isPlanned());
  }

  /** The name of the subject in lower case; empty where there is none. */
  String subject() {
    return lesson.gold().subject() == null ? "" : lesson.gold().subject().name().toLowerCase(Locale.ROOT);
  }

  /** All concepts with more than one part in some articles. */
  static List<String> concepts(List<ProfileExample> examples) {
    List<String> all = new ArrayList<>();
    for (ProfileExample example : examples) {
      Arrays.stream(example.components).filter(c -> c != null).forEach(c -> all.add(c.concept()));
    }
    TreeSet<String> once = new TreeSet<>(all);
    once.forEach(all::remove);
    return List.copyOf(new TreeSet<>(all));
  }

  /** What a part's state is to be learnt as. */
  String state(int part) {
    Component component = components[part];
    return component == null ? ProfileModel.NONE : component.state();
  }
}
