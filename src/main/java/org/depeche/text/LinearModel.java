package org.depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A log-linear model of OpenNLP's in flat tables, much faster to ask. Features are known by their hashes over 64 bits, where two
 * hardly ever meet. Immutable.
 */
public final class LinearModel {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final List<String> outcomes;

  /** Hashes of features, each at its {@link #place}; 0 where there is none. */
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
      long key = hash(feature.getKey());
      int place = place(key, keys);
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

  /** The hash of a feature, never 0. */
  public static long hash(String feature) {
    return key(hash(0, feature));
  }

  /** The hash of a string with {@code text} behind it, of which {@code before} is the hash; 0 of the empty string. */
  public static long hash(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i) + 1;
    }
    return hash;
  }

  /** A hash as a key of tables, where 0 is no key. */
  public static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /** Where a key is in a table of keys or, being new, belongs: the first free place from where its bits point. */
  public static int place(long key, long[] table) {
    int mask = table.length - 1;
    int place = (int) ((key ^ key >>> 32) * BASE >>> 32) & mask;
    while (table[place] != 0 && table[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  /** The sum of the weights for each outcome of features, given by their keys. */
  public double[] scores(long[] features) {
    double[] scores = new double[outcomes.size()];
    for (long key : features) {
      int place = place(key, keys);
      int end = starts[place] + counts[place];
      for (int i = starts[place]; i < end; i++) {
        scores[of[i]] += weights[i];
      }
    }
    return scores;
  }

  /** The outcome with the highest score. */
  String likeliest(long[] features) {
    double[] scores = scores(features);
    int best = 0;
    for (int o = 1; o < scores.length; o++) {
      best = scores[o] > scores[best] ? o : best;
    }
    return outcomes.get(best);
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
