package org.depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A log-linear model of OpenNLP's in flat tables, much faster to ask. Features are known by their {@link StringHash hashes}.
 * Immutable.
 */
public final class LinearModel {
  private final List<String> outcomes;

  /** Hashes of features, each at its {@link StringHash#place place}; 0 where there is none. */
  private final long[] keys;

  /** By place: where the feature's weights start among all. */
  private final int[] starts;

  /** By place: how many weights it has. */
  private final short[] counts;

  /** Of each weight: the outcome. */
  private final short[] of;

  private final float[] weights;

  private LinearModel(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) data[1];
    outcomes = List.of((String[]) data[2]);
    int size = Integer.highestOneBit(Math.max(8, features.size())) << 2;
    keys = new long[size];
    starts = new int[size];
    counts = new short[size];
    int all = features.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    of = new short[all];
    weights = new float[all];
    int at = 0;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      long key = StringHash.keyOf(feature.getKey());
      int place = StringHash.place(key, keys);
      keys[place] = key;
      starts[place] = at;
      counts[place] = (short) feature.getValue().getOutcomes().length;
      for (int i = 0; i < feature.getValue().getOutcomes().length; i++) {
        of[at] = (short) feature.getValue().getOutcomes()[i];
        weights[at++] = (float) feature.getValue().getParameters()[i];
      }
    }
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
    for (long key : features) {
      int place = StringHash.place(key, keys);
      int end = starts[place] + counts[place];
      for (int i = starts[place]; i < end; i++) {
        scores[of[i]] += weights[i];
      }
    }
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
