package org.depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A log-linear model of OpenNLP's in a {@link WeightTable}, much faster to ask. Features are known by their {@link StringHash hashes}.
 * Immutable.
 */
public final class LinearModel {
  private final List<String> outcomes;

  private final WeightTable weights;

  private LinearModel(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) data[1];
    outcomes = List.of((String[]) data[2]);
    weights =
        new WeightTable(
            features.keySet().stream().mapToLong(StringHash::keyOf).toArray(),
            features.values().stream().map(Context::getOutcomes).toArray(int[][]::new),
            features.values().stream().flatMapToDouble(c -> Arrays.stream(c.getParameters())).toArray());
  }

  /** The same model. */
  public static LinearModel of(AbstractModel model) {
    return new LinearModel(model);
  }

  /** The model that comes with the program at a class-path resource. */
  public static LinearModel at(String resource) {
    return Models.at(resource, LinearModel.class, LinearModel::read);
  }

  private static LinearModel read(InputStream in) throws IOException {
    return of((AbstractModel) new DoccatModel(in).getMaxentModel());
  }

  public List<String> outcomes() {
    return outcomes;
  }

  /** The sum of the weights for each outcome of features, given by their keys. */
  public double[] scores(long[] features) {
    double[] scores = new double[outcomes.size()];
    weights.add(features, features.length, scores);
    return scores;
  }

  /** The outcome with the highest score. */
  String likeliest(long[] features) {
    return outcomes.get(highest(scores(features)));
  }

  /** The place of the highest value; of the first of those that are the same. */
  public static int highest(double[] values) {
    int highest = 0;
    for (int i = 1; i < values.length; i++) {
      highest = values[i] > values[highest] ? i : highest;
    }
    return highest;
  }

  /** How likely each outcome is, by a multinomial logistic regression. */
  public double[] eval(long[] features) {
    double[] p = scores(features);
    double most = Double.NEGATIVE_INFINITY;
    for (double score : p) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int o = 0; o < p.length; o++) {
      p[o] = Math.exp(p[o] - most);
      sum += p[o];
    }
    for (int o = 0; o < p.length; o++) {
      p[o] /= sum;
    }
    return p;
  }

  /** What is held for most likely, and how likely. */
  public record Guess(String outcome, double probability) {}

  /** The likeliest outcome. */
  public Guess best(long[] features) {
    return best(features, "");
  }

  /** The likeliest outcome that isn't {@code none}. */
  public Guess best(long[] features, String none) {
    double[] all = eval(features);
    int best = -1;
    for (int i = 0; i < all.length; i++) {
      boolean isBetter = best < 0 || all[i] > all[best];
      best = isBetter && !outcomes.get(i).equals(none) ? i : best;
    }
    return new Guess(outcomes.get(best), all[best]);
  }

  /** How likely one outcome is. */
  public double probability(long[] features, String outcome) {
    int index = outcomes.indexOf(outcome);
    return index < 0 ? 0 : eval(features)[index];
  }
}
