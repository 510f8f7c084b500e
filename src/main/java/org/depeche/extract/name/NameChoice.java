package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.model.Name;
import org.depeche.text.LinearModel;
import org.depeche.text.StringHash;

/**
 * Decides which stretches of words are names, and of which type, by a log-linear model of all that is known of each: the likeliest
 * first, as long as it overlaps none taken before.
 */
public final class NameChoice {
  /** The outcome for what is no name. */
  public static final String NONE = "none";

  /** Below even, since a name found that is none costs F1 less than half of what one missed does when few are found. */
  private static final double LEAST = 0.35;

  private final LinearModel model;
  private final int[] outcomes;

  private NameChoice(LinearModel model) {
    this.model = model;
    this.outcomes = new int[Name.Type.values().length];
    for (Name.Type type : Name.Type.values()) {
      outcomes[type.ordinal()] = model.outcomes().indexOf(type.name());
    }
  }

  /** The choice by the model that comes with the program. */
  static NameChoice shared() {
    return of(LinearModel.at("/models/name-choice.bin"));
  }

  public static NameChoice of(LinearModel model) {
    return new NameChoice(model);
  }

  /**
   * A name chosen.
   *
   * @param chance how likely it is one of its type
   */
  public record Chosen(int start, int end, Name.Type type, double chance) {}

  /** The names among the candidates, in order. */
  public List<Chosen> choose(List<NameCandidate> candidates) {
    List<Chosen> ranked = new ArrayList<>();
    for (NameCandidate c : candidates) {
      double[] chances = model.eval(c.known().stream().mapToLong(StringHash::keyOf).toArray());
      for (Name.Type type : Name.Type.values()) {
        ranked.add(new Chosen(c.start(), c.end(), type, chances[outcomes[type.ordinal()]]));
      }
    }
    ranked.sort(Comparator.comparingDouble((Chosen c) -> -c.chance()));
    TreeMap<Integer, Chosen> taken = new TreeMap<>();
    for (Chosen c : ranked) {
      Map.Entry<Integer, Chosen> before = taken.lowerEntry(c.end());
      if (c.chance() >= LEAST && (before == null || before.getValue().end() <= c.start())) {
        taken.put(c.start(), c);
      }
    }
    return List.copyOf(taken.values());
  }
}
