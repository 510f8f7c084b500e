package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * Multinomial logistic regression with squared weights held small, by averaged stochastic gradients (Léon Bottou,
 * Stochastic Gradient Descent Tricks, 2012). The same examples and seed give the same model.
 */
final class LogisticLearner {
  private final List<String> outcomes;
  private final ToDoubleFunction<String> trust;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> wanted = new ArrayList<>();
  private final List<Double> importance = new ArrayList<>();
  private double[] scales = new double[0];
  private float[] weights = new float[0];
  private double shrink = 1;

  /**
   * Of outcomes and how far to trust each feature: one trusted half as much needs a weight twice as large to say the
   * same.
   */
  LogisticLearner(List<String> outcomes, ToDoubleFunction<String> trust) {
    this.outcomes = outcomes;
    this.trust = trust;
  }

  /** Adds an example, given by what is known of it, which counts as {@code weight} examples. */
  void add(List<String> known, String outcome, double weight) {
    features.add(
        known.stream().distinct().mapToInt(f -> ids.computeIfAbsent(f, k -> ids.size())).toArray());
    wanted.add(outcomes.indexOf(outcome));
    importance.add(weight);
  }

  /**
   * Learns.
   *
   * @param least in how many examples a feature must have been seen
   * @param penalty on the sum of squared weights, beside the sum of the examples' losses
   * @param leastWeight what is smaller is left out
   */
  GISModel learn(int rounds, int least, double penalty, double leastWeight, long seed) {
    int n = outcomes.size();
    scales = new double[ids.size()];
    ids.forEach((f, i) -> scales[i] = trust.applyAsDouble(f));
    List<int[]> kept = kept(least);
    double total = importance.stream().mapToDouble(d -> d).sum();
    double norm = 0;
    for (int i = 0; i < kept.size(); i++) {
      norm += importance.get(i) * Arrays.stream(kept.get(i)).mapToDouble(f -> scales[f] * scales[f]).sum();
    }
    double first = 1 / Math.max(1e-9, norm / total);
    double decay = penalty / total;
    weights = new float[ids.size() * n];
    float[] sums = new float[weights.length];
    shrink = 1;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    int step = 0;
    int averaged = 0;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        double rate = first / Math.pow(1 + 10.0 * step++ / order.size(), 0.75);
        learn(kept.get(i), wanted.get(i), rate * importance.get(i), 1 - rate * importance.get(i) * decay);
      }
      if (round >= rounds / 2) {
        averaged++;
        for (int w = 0; w < weights.length; w++) {
          sums[w] += (float) (weights[w] * shrink);
        }
      }
    }
    return model(sums, averaged, leastWeight);
  }

  private List<int[]> kept(int least) {
    int[] seen = new int[ids.size()];
    features.forEach(e -> Arrays.stream(e).forEach(f -> seen[f]++));
    return features.stream().map(e -> Arrays.stream(e).filter(f -> seen[f] >= least).toArray()).toList();
  }

  private void learn(int[] example, int outcome, double rate, double keep) {
    int n = outcomes.size();
    double[] p = new double[n];
    for (int f : example) {
      for (int o = 0; o < n; o++) {
        p[o] += weights[f * n + o] * scales[f];
      }
    }
    for (int o = 0; o < n; o++) {
      p[o] *= shrink;
    }
    normalize(p);
    p[outcome] -= 1;
    shrink *= keep;
    for (int f : example) {
      double by = rate * scales[f] / shrink;
      for (int o = 0; o < n; o++) {
        weights[f * n + o] -= (float) (by * p[o]);
      }
    }
  }

  private static void normalize(double[] p) {
    double max = Arrays.stream(p).max().orElse(0);
    double sum = 0;
    for (int o = 0; o < p.length; o++) {
      p[o] = Math.exp(p[o] - max);
      sum += p[o];
    }
    for (int o = 0; o < p.length; o++) {
      p[o] /= sum;
    }
  }

  private GISModel model(float[] sums, int averaged, double leastWeight) {
    int n = outcomes.size();
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    ids.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              int[] with = new int[n];
              double[] values = new double[n];
              int k = 0;
              for (int o = 0; o < n; o++) {
                double w = sums[e.getValue() * n + o] / averaged * scales[e.getValue()];
                if (Math.abs(w) >= leastWeight) {
                  with[k] = o;
                  values[k++] = Math.round(1000 * w) / 1000.0;
                }
              }
              if (k > 0) {
                names.add(e.getKey());
                contexts.add(new Context(Arrays.copyOf(with, k), Arrays.copyOf(values, k)));
              }
            });
    return new GISModel(
        contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomes.toArray(String[]::new));
  }
}
