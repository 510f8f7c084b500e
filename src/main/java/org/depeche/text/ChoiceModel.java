package org.depeche.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs options by their features: the one that weighs most is chosen. Its model has one outcome, how much an option weighs. */
public final class ChoiceModel {
  private final LinearModel model;

  private ChoiceModel(LinearModel model) {
    this.model = model;
  }

  /** A model that comes with the program. */
  public static ChoiceModel at(String resource) {
    return of(LinearModel.at(resource));
  }

  /** A model of one's own, for measuring it. */
  public static ChoiceModel of(LinearModel model) {
    return new ChoiceModel(model);
  }

  /** The place of the likeliest; of the first of those that weigh the same. */
  public int choose(List<List<String>> options) {
    return LinearModel.highest(weigh(options));
  }

  /** The place of the likeliest of those that mean the same as the likeliest meaning, whose chances add up. */
  public int choose(List<List<String>> options, List<String> meanings) {
    return choose(weigh(options), meanings);
  }

  /** The same of options that weigh so much. */
  public static int choose(double[] weights, List<?> meanings) {
    double most = weights[LinearModel.highest(weights)];
    Map<Object, Double> chances = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      chances.merge(meanings.get(i), Math.exp(weights[i] - most), Double::sum);
    }
    double best = Collections.max(chances.values());
    int chosen = -1;
    for (int i = 0; i < weights.length; i++) {
      boolean isLikeliest = chances.get(meanings.get(i)) >= best;
      chosen = isLikeliest && (chosen < 0 || weights[i] > weights[chosen]) ? i : chosen;
    }
    return chosen;
  }

  /** What each option weighs. */
  public double[] weigh(List<List<String>> options) {
    return options.stream().mapToDouble(this::weight).toArray();
  }

  /** What one option weighs. */
  public double weight(List<String> features) {
    return model.scores(features.stream().mapToLong(StringHash::keyOf).toArray())[0];
  }
}
