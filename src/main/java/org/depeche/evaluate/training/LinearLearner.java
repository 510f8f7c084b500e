package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * Multinomial logistic regression by stochastic gradients with a step a weight (Duchi, Hazan, Singer, Adaptive Subgradient
 * Methods, JMLR 2011) and weights held small. The same examples and seed give the same model.
 */
final class LinearLearner {
  private static final double LEAST_WEIGHT = 0.01;

  private final String[] outcomes;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> wanted = new ArrayList<>();
  private final List<Double> weight = new ArrayList<>();

  LinearLearner(List<String> outcomes) {
    this.outcomes = outcomes.toArray(String[]::new);
  }

  void add(List<String> known, String outcome, double importance) {
    features.add(known.stream().mapToInt(f -> ids.computeIfAbsent(f, k -> ids.size())).toArray());
    wanted.add(Arrays.asList(outcomes).indexOf(outcome));
    weight.add(importance);
  }

  GISModel learn(int rounds, int least, double decay, double step, long seed) {
    int[] seen = new int[ids.size()];
    features.forEach(e -> Arrays.stream(e).forEach(f -> seen[f]++));
    List<int[]> kept = features.stream().map(e -> Arrays.stream(e).filter(f -> seen[f] >= least).toArray()).toList();
    int n = outcomes.length;
    float[] weights = new float[ids.size() * n];
    float[] squares = new float[ids.size() * n];
    Arrays.fill(squares, 1e-2f);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    double[] p = new double[n];
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        int[] example = kept.get(i);
        Arrays.fill(p, 0);
        for (int f : example) {
          for (int o = 0; o < n; o++) {
            p[o] += weights[f * n + o];
          }
        }
        normalize(p);
        p[wanted.get(i)] -= 1;
        double importance = weight.get(i);
        for (int f : example) {
          for (int o = 0; o < n; o++) {
            int at = f * n + o;
            double g = p[o] * importance + decay * weights[at];
            squares[at] += (float) (g * g);
            weights[at] -= (float) (step * g / Math.sqrt(squares[at]));
          }
        }
      }
    }
    return model(weights);
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

  private GISModel model(float[] weights) {
    int n = outcomes.length;
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
                double w = weights[e.getValue() * n + o];
                if (Math.abs(w) >= LEAST_WEIGHT) {
                  with[k] = o;
                  values[k++] = Math.round(1000 * w) / 1000.0;
                }
              }
              if (k > 0) {
                names.add(e.getKey());
                contexts.add(new Context(Arrays.copyOf(with, k), Arrays.copyOf(values, k)));
              }
            });
    return new GISModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomes);
  }
}
