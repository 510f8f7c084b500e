package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.Context;

/**
 * Multinomial logistic regression, fitted with an L2 prior by OpenNLP's L-BFGS, or by AdaGrad with facts left out at random (Wager,
 * Wang and Liang, "Dropout training as adaptive regularization", 2013), so that no fact is relied on that comes with better known ones.
 * From the same examples in the same order it learns the same.
 */
final class LogisticLearner {
  private static final int ITERATIONS = 60;
  private static final int ROUNDS = 10;
  private static final float RATE = 0.1f;
  private static final double LEFT_OUT = 0.4;
  private static final double LEAST_SQUARE = 0.01;
  private static final int SEED = 1;
  private static final double LEAST_WEIGHT = 0.01;

  private final List<String> outcomes;
  private final ToDoubleFunction<String> trust;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<int[]> examples = new ArrayList<>();
  private final List<Integer> wanted = new ArrayList<>();
  private final List<Double> importance = new ArrayList<>();

  /**
   * Of outcomes and how far to trust each feature: one trusted half as much needs a weight twice as large to say the
   * same.
   */
  LogisticLearner(List<String> outcomes, ToDoubleFunction<String> trust) {
    this.outcomes = outcomes;
    this.trust = trust;
  }

  /** Adds an example, given by what is known of it, each fact once, which counts as {@code weight} examples. */
  void add(List<String> known, String outcome, double weight) {
    examples.add(known.stream().mapToInt(f -> ids.computeIfAbsent(f, k -> ids.size())).toArray());
    wanted.add(outcomes.indexOf(outcome));
    importance.add(weight);
  }

  /**
   * Learns with a prior.
   *
   * @param least in how many examples a feature must have been seen
   * @param prior on the sum of squared weights, beside the sum of the examples' losses
   */
  GISModel learn(int least, double prior) {
    List<String> names = seen(least);
    Loss loss = new Loss(names);
    return model(names, loss.scales, new QNMinimizer(0, prior, ITERATIONS).minimize(loss));
  }

  /**
   * Learns with facts left out.
   *
   * @param least in how many examples a feature must have been seen
   */
  GISModel learnByDropout(int least) {
    List<String> names = seen(least);
    Loss loss = new Loss(names);
    double[] weights = new double[loss.getDimension()];
    double[] squares = new double[weights.length];
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        int[] told = Arrays.stream(loss.examples.get(i)).filter(f -> random.nextDouble() >= LEFT_OUT).toArray();
        loss.descend(i, told, RATE * (ROUNDS - round) / ROUNDS, weights, squares);
      }
    }
    return model(names, loss.scales, weights);
  }

  private List<String> seen(int least) {
    int[] seen = new int[ids.size()];
    examples.forEach(e -> Arrays.stream(e).forEach(f -> seen[f]++));
    return ids.keySet().stream().filter(f -> seen[ids.get(f)] >= least).sorted().toList();
  }

  /** The examples by the places of those facts that are kept. */
  private List<int[]> kept(List<String> names) {
    int[] places = new int[ids.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < names.size(); i++) {
      places[ids.get(names.get(i))] = i;
    }
    return examples.stream().map(e -> Arrays.stream(e).map(f -> places[f]).filter(p -> p >= 0).toArray()).toList();
  }

  /** How unlikely the wanted outcomes are, as minus the logarithm of their probability. */
  private final class Loss implements Function {
    private final List<int[]> examples;
    private final double[] scales;
    private final int n = outcomes.size();
    private double[] known = {};
    private double[][] probabilities = {};

    Loss(List<String> names) {
      this.examples = kept(names);
      this.scales = names.stream().mapToDouble(trust).toArray();
    }

    @Override
    public int getDimension() {
      return scales.length * n;
    }

    @Override
    public double valueAt(double[] weights) {
      double[][] all = at(weights);
      double sum = 0;
      for (int i = 0; i < examples.size(); i++) {
        double[] p = all[i];
        sum -= importance.get(i) * Math.log(Math.max(1e-12, p[wanted.get(i)]));
      }
      return sum;
    }

    @Override
    public double[] gradientAt(double[] weights) {
      double[][] all = at(weights);
      double[] gradient = new double[weights.length];
      for (int i = 0; i < examples.size(); i++) {
        for (int o = 0; o < n; o++) {
          double step = importance.get(i) * (all[i][o] - (wanted.get(i) == o ? 1 : 0));
          for (int f : examples.get(i)) {
            gradient[f * n + o] += step * scales[f];
          }
        }
      }
      return gradient;
    }

    /** Makes an example's wanted outcome likelier, by what is told of it, each weight by less the more it has changed. */
    void descend(int example, int[] told, double rate, double[] weights, double[] squares) {
      double[] p = probabilities(told, weights);
      for (int o = 0; o < n; o++) {
        double step = importance.get(example) * (p[o] - (wanted.get(example) == o ? 1 : 0));
        for (int f : told) {
          double slope = step * scales[f];
          squares[f * n + o] += slope * slope;
          weights[f * n + o] -= rate * slope / Math.sqrt(squares[f * n + o] + LEAST_SQUARE);
        }
      }
    }

    /** The minimizer asks for value and gradient at the same weights. */
    private double[][] at(double[] weights) {
      if (!Arrays.equals(weights, known)) {
        known = weights.clone();
        probabilities = examples.parallelStream().map(e -> probabilities(e, weights)).toArray(double[][]::new);
      }
      return probabilities;
    }

    private double[] probabilities(int[] example, double[] weights) {
      double[] p = new double[n];
      for (int f : example) {
        for (int o = 0; o < n; o++) {
          p[o] += weights[f * n + o] * scales[f];
        }
      }
      double most = Double.NEGATIVE_INFINITY;
      for (int o = 0; o < n; o++) {
        most = Math.max(most, p[o]);
      }
      double sum = 0;
      for (int o = 0; o < n; o++) {
        p[o] = Math.exp(p[o] - most);
        sum += p[o];
      }
      for (int o = 0; o < n; o++) {
        p[o] /= sum;
      }
      return p;
    }
  }

  private GISModel model(List<String> names, double[] scales, double[] weights) {
    int n = outcomes.size();
    List<String> features = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      int[] with = new int[n];
      double[] values = new double[n];
      int k = 0;
      for (int o = 0; o < n; o++) {
        double weight = weights[f * n + o] * scales[f];
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          with[k] = o;
          values[k++] = Math.round(1000 * weight) / 1000.0;
        }
      }
      if (k > 0) {
        features.add(names.get(f));
        contexts.add(new Context(Arrays.copyOf(with, k), Arrays.copyOf(values, k)));
      }
    }
    return new GISModel(
        contexts.toArray(Context[]::new), features.toArray(String[]::new), outcomes.toArray(String[]::new));
  }
}
