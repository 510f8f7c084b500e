package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.model.BaseModel;
import org.depeche.text.LinearModel;

/**
 * Multinomial logistic regression, fitted with an L2 prior by OpenNLP's L-BFGS, or with facts left out at random by a {@link DropoutLearner}.
 * From the same examples in the same order it learns the same.
 */
final class LogisticLearner {
  private static final int ITERATIONS = 60;
  static final double LEAST_WEIGHT = 0.01;
  private static final int UNITS = 32;
  private static final double RATE = 0.1;

  /** In how many examples a fact must have been seen for units to see it. */
  private static final int OFTEN = 50;

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
    List<String> names = names(seen(), least);
    Loss loss = new Loss(names);
    double[] weights = new QNMinimizer(0, prior, ITERATIONS).minimize(loss);
    int n = outcomes.size();
    return model(
        names,
        outcomes,
        LEAST_WEIGHT,
        f -> IntStream.range(0, n).mapToDouble(o -> weights[f * n + o] * loss.scales[f]).toArray());
  }

  /**
   * Learns with facts left out.
   *
   * @param least in how many examples a feature must have been seen
   */
  GISModel learnByDropout(int least) {
    return learn(least, 0, DropoutLearner.LEFT_OUT);
  }

  /**
   * Learns with facts left out, and with units that see which of them come together.
   *
   * @param least in how many examples a feature must have been seen
   */
  GISModel learnWithUnits(int least) {
    return learnWithUnits(least, DropoutLearner.LEFT_OUT);
  }

  /** The same with a share of the facts left out. */
  GISModel learnWithUnits(int least, double leftOut) {
    return learn(least, UNITS, leftOut);
  }

  private GISModel learn(int least, int units, double leftOut) {
    int[] seen = seen();
    List<String> names = names(seen, least);
    boolean[] isOften = new boolean[names.size()];
    for (int f = 0; f < isOften.length; f++) {
      isOften[f] = seen[ids.get(names.get(f))] >= OFTEN;
    }
    DropoutLearner learner =
        new DropoutLearner(outcomes.size(), units, names.stream().mapToDouble(trust).toArray(), isOften, leftOut, RATE);
    learner.learn(kept(names), wanted, importance);
    return learner.model(names, outcomes);
  }

  private int[] seen() {
    int[] seen = new int[ids.size()];
    examples.forEach(e -> Arrays.stream(e).forEach(f -> seen[f]++));
    return seen;
  }

  private List<String> names(int[] seen, int least) {
    return names(ids, seen, least);
  }

  /** The facts seen so often, sorted. */
  static List<String> names(Map<String, Integer> ids, int[] seen, int least) {
    return ids.keySet().stream().filter(f -> seen[ids.get(f)] >= least).sorted().toList();
  }

  /** The examples by the places of those facts that are kept. */
  private List<int[]> kept(List<String> names) {
    int[] places = places(ids, names);
    return examples.stream().map(e -> kept(e, places)).toList();
  }

  /** The place of each fact among those kept; -1 for the others. */
  static int[] places(Map<String, Integer> ids, List<String> kept) {
    int[] places = new int[ids.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < kept.size(); i++) {
      places[ids.get(kept.get(i))] = i;
    }
    return places;
  }

  /** Facts by their places among those kept. */
  static int[] kept(int[] facts, int[] places) {
    return Arrays.stream(facts).map(f -> places[f]).filter(p -> p >= 0).toArray();
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
      return LinearModel.probabilities(p);
    }
  }

  /**
   * @param rows the names of features
   * @param outcomes what they have weights for
   * @param least the smallest weight that is kept
   * @param weights of the feature at a place
   */
  static GISModel model(List<String> rows, List<String> outcomes, double least, IntFunction<double[]> weights) {
    List<String> features = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double[] all = weights.apply(row);
      int[] with = IntStream.range(0, all.length).filter(o -> Math.abs(all[o]) >= least).toArray();
      if (with.length > 0) {
        features.add(rows.get(row));
        contexts.add(new Context(with, Arrays.stream(with).mapToDouble(o -> Math.round(1000 * all[o]) / 1000.0).toArray()));
      }
    }
    return new GISModel(
        contexts.toArray(Context[]::new), features.toArray(String[]::new), outcomes.toArray(String[]::new));
  }

  /** Two models of the same outcomes as one, which adds up their weights, {@code share} of those of the first. */
  static GISModel mean(GISModel first, double share, GISModel second) {
    List<String> outcomes = List.of((String[]) first.getDataStructures()[2]);
    Map<String, double[]> weights = new TreeMap<>();
    add(first, share, outcomes, weights);
    add(second, 1 - share, outcomes, weights);
    List<double[]> rows = List.copyOf(weights.values());
    return model(List.copyOf(weights.keySet()), outcomes, LEAST_WEIGHT, rows::get);
  }

  private static void add(GISModel model, double share, List<String> outcomes, Map<String, double[]> weights) {
    Object[] data = model.getDataStructures();
    String[] own = (String[]) data[2];
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) data[1];
    features.forEach(
        (name, context) -> {
          double[] sum = weights.computeIfAbsent(name, n -> new double[outcomes.size()]);
          for (int k = 0; k < context.getOutcomes().length; k++) {
            sum[outcomes.indexOf(own[context.getOutcomes()[k]])] += share * context.getParameters()[k];
          }
        });
  }

  /** A model in the form that OpenNLP stores. */
  static BaseModel wrapped(GISModel model) {
    return new DoccatModel("x-unspecified", model, new TreeMap<>(), new DoccatFactory());
  }
}
