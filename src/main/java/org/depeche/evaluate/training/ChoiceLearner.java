package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.Context;
import org.depeche.text.LinearModel;

/**
 * Learns to choose one of several options by weights of their features: a conditional logit with an L2 prior, fitted by
 * OpenNLP's L-BFGS. Nothing in it is random.
 */
final class ChoiceLearner implements Function {
  private static final int ITERATIONS = 60;

  private final double prior;
  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[][]> cases = new ArrayList<>();
  private final List<BitSet> right = new ArrayList<>();

  /**
   * @param prior how strongly weights are held near 0
   */
  ChoiceLearner(double prior) {
    this.prior = prior;
  }

  /** Adds a case. */
  void add(List<List<String>> options, BitSet rightOnes) {
    int[][] features = new int[options.size()][];
    for (int i = 0; i < features.length; i++) {
      features[i] = options.get(i).stream().mapToInt(f -> places.computeIfAbsent(f, k -> places.size())).toArray();
    }
    cases.add(features);
    right.add(rightOnes);
  }

  /** The weights as a model of one outcome. */
  GISModel model(String outcome) {
    Map<String, Double> weights = weights();
    Context[] contexts = weights.values().stream().map(w -> new Context(new int[] {0}, new double[] {w})).toArray(Context[]::new);
    return new GISModel(contexts, weights.keySet().toArray(String[]::new), new String[] {outcome});
  }

  /** The weights of all features met that weigh anything, by name. */
  Map<String, Double> weights() {
    double[] fitted = new QNMinimizer(0, prior, ITERATIONS).minimize(this);
    Map<String, Double> weights = new TreeMap<>();
    places.forEach(
        (feature, place) -> {
          double rounded = Math.round(fitted[place] * 1000) / 1000.0;
          if (rounded != 0) {
            weights.put(feature, rounded);
          }
        });
    return weights;
  }

  @Override
  public int getDimension() {
    return places.size();
  }

  /** How unlikely the right options are, as minus the logarithm of their probability. */
  @Override
  public double valueAt(double[] weights) {
    double sum = 0;
    for (int c = 0; c < cases.size(); c++) {
      double[] p = probabilities(cases.get(c), weights);
      sum -= Math.log(Math.max(1e-12, share(p, right.get(c))));
    }
    return sum;
  }

  @Override
  public double[] gradientAt(double[] weights) {
    double[] gradient = new double[weights.length];
    for (int c = 0; c < cases.size(); c++) {
      int[][] options = cases.get(c);
      double[] p = probabilities(options, weights);
      double all = Math.max(1e-12, share(p, right.get(c)));
      for (int i = 0; i < options.length; i++) {
        double step = p[i] - (right.get(c).get(i) ? p[i] / all : 0);
        for (int feature : options[i]) {
          gradient[feature] += step;
        }
      }
    }
    return gradient;
  }

  private static double share(double[] p, BitSet which) {
    return which.stream().mapToDouble(i -> p[i]).sum();
  }

  private static double[] probabilities(int[][] options, double[] weights) {
    double[] scores = new double[options.length];
    for (int i = 0; i < scores.length; i++) {
      for (int feature : options[i]) {
        scores[i] += weights[feature];
      }
    }
    return LinearModel.probabilities(scores);
  }
}
