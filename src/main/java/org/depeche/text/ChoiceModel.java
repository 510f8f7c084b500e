package org.depeche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs options by their features: the one that weighs most is chosen. */
public final class ChoiceModel {
  private final Map<String, Double> weights;

  private ChoiceModel(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** A model that comes with the program. */
  public static ChoiceModel at(String resource) {
    return Models.at(resource, ChoiceModel.class, ChoiceModel::read);
  }

  /** A model of one's own, for measuring it. */
  public static ChoiceModel of(Map<String, Double> weights) {
    return new ChoiceModel(Map.copyOf(weights));
  }

  private static ChoiceModel read(InputStream in) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    return of(weights);
  }

  /** What a feature weighs. */
  public double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /** The place of the likeliest; of the first of those that weigh the same. */
  public int choose(List<List<String>> options) {
    return highest(weigh(options));
  }

  /** The place of the likeliest of those that mean the same as the likeliest meaning, whose chances add up. */
  public int choose(List<List<String>> options, List<String> meanings) {
    return choose(weigh(options), meanings);
  }

  /** The same of options that weigh so much. */
  public static int choose(double[] weights, List<?> meanings) {
    double most = weights[highest(weights)];
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
    return options.stream().mapToDouble(o -> o.stream().mapToDouble(f -> weights.getOrDefault(f, 0.0)).sum()).toArray();
  }

  private static int highest(double[] weights) {
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    return best;
  }
}
