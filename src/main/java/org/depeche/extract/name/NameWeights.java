package org.depeche.extract.name;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/** A linear model's weights by feature, in flat tables: a quarter of the room of a map of strings, and much faster. */
final class NameWeights {
  private final int mask;

  /** Hashes of features, each at the first free place from where it belongs; 0 where there is none. */
  private final long[] keys;

  /** By place: where a feature's weights start in the row of all. */
  private final int[] starts;

  /** The row: for each feature how many weights, then the label of each; beside the labels the weights. */
  private final int[] labels;

  private final double[] weights;

  NameWeights(Map<String, Context> contexts) {
    int size = Integer.highestOneBit(Math.max(8, contexts.size())) << 2;
    mask = size - 1;
    keys = new long[size];
    starts = new int[size];
    int row = contexts.size();
    for (Context context : contexts.values()) {
      row += context.getOutcomes().length;
    }
    labels = new int[row];
    weights = new double[row];
    int at = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      long key = key(FeaturePart.of(entry.getKey()).hash());
      int place = place(key);
      keys[place] = key;
      starts[place] = at;
      int[] outcomes = entry.getValue().getOutcomes();
      labels[at] = outcomes.length;
      System.arraycopy(outcomes, 0, labels, at + 1, outcomes.length);
      System.arraycopy(entry.getValue().getParameters(), 0, weights, at + 1, outcomes.length);
      at += 1 + outcomes.length;
    }
  }

  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private int place(long key) {
    int place = (int) ((key ^ key >>> 32) * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  /** Whether the feature with this hash has weights. */
  boolean has(long hash) {
    return keys[place(key(hash))] != 0;
  }

  /** Adds the weights of the feature with this hash to the scores of their labels. */
  void add(long hash, double[] scores) {
    int place = place(key(hash));
    if (keys[place] == 0) {
      return;
    }
    int start = starts[place];
    int end = start + labels[start];
    for (int i = start + 1; i <= end; i++) {
      scores[labels[i]] += weights[i];
    }
  }
}
