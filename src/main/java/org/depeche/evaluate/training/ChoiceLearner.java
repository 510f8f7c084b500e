package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.depeche.text.LinearModel;

/**
 * Learns to choose one of several options by their features: a conditional logit with an L2 prior, fitted by OpenNLP's L-BFGS, or one with units
 * by a {@link DropoutLearner}. From the same cases in the same order it learns the same.
 */
final class ChoiceLearner implements Function {
  private static final int ITERATIONS = 60;

  /** The smallest weight that rounds to something. */
  private static final double LEAST_WEIGHT = 0.0005;

  private static final int UNITS = 32;

  /** In how many options a model with units must have seen a feature. */
  private static final int OFTEN = 5;

  private static final double RATE = 0.02;

  /** The share of units and of weights beside them in a mixed model. */
  private static final double BESIDE_UNITS = 0.5;

  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[][]> cases = new ArrayList<>();
  private final List<BitSet> right = new ArrayList<>();

  /** Adds a case. */
  void add(List<List<String>> options, BitSet rightOnes) {
    int[][] features = new int[options.size()][];
    for (int i = 0; i < features.length; i++) {
      features[i] = options.get(i).stream().mapToInt(f -> places.computeIfAbsent(f, k -> places.size())).toArray();
    }
    cases.add(features);
    right.add(rightOnes);
  }

  /**
   * Weights of the features alone.
   *
   * @param outcome what the right option does
   * @param prior how strongly weights are held near 0
   */
  GISModel model(String outcome, double prior) {
    List<String> names = List.copyOf(places.keySet());
    double[] alone = alone(names, prior);
    return LogisticLearner.model(names, List.of(outcome), LEAST_WEIGHT, f -> new double[] {alone[f]});
  }

  private double[] alone(List<String> names, double prior) {
    double[] fitted = new QNMinimizer(0, prior, ITERATIONS).minimize(this);
    return names.stream().mapToDouble(n -> fitted[places.get(n)]).toArray();
  }

  /** The same with units that see which features come together, learnt with features left out. */
  GISModel modelWithUnits(String outcome) {
    List<String> kept = often();
    return withUnits(kept).model(kept, List.of(outcome));
  }

  /** The same, mixed with weights of the features alone. */
  GISModel mixedModel(String outcome, double prior) {
    List<String> kept = often();
    DropoutLearner learner = withUnits(kept);
    learner.mix(BESIDE_UNITS, alone(kept, prior));
    return learner.model(kept, List.of(outcome));
  }

  private List<String> often() {
    int[] seen = new int[places.size()];
    cases.forEach(c -> Arrays.stream(c).flatMapToInt(Arrays::stream).forEach(f -> seen[f]++));
    return LogisticLearner.names(places, seen, OFTEN);
  }

  private DropoutLearner withUnits(List<String> kept) {
    int[] at = LogisticLearner.places(places, kept);
    double[] scales = new double[kept.size()];
    boolean[] isOften = new boolean[kept.size()];
    Arrays.fill(scales, 1);
    Arrays.fill(isOften, true);
    DropoutLearner learner = new DropoutLearner(1, UNITS, scales, isOften, DropoutLearner.LEFT_OUT, RATE);
    learner.learnToChoose(cases.stream().map(c -> kept(c, at)).toList(), right);
    return learner;
  }

  private static int[][] kept(int[][] options, int[] at) {
    return Arrays.stream(options).map(o -> LogisticLearner.kept(o, at)).toArray(int[][]::new);
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
      double[] slopes = slopes(p, right.get(c));
      for (int i = 0; i < options.length; i++) {
        for (int feature : options[i]) {
          gradient[feature] += slopes[i];
        }
      }
    }
    return gradient;
  }

  /** How much worse it gets with the weight of each option. */
  static double[] slopes(double[] p, BitSet right) {
    double all = Math.max(1e-12, share(p, right));
    return IntStream.range(0, p.length).mapToDouble(i -> p[i] - (right.get(i) ? p[i] / all : 0)).toArray();
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
