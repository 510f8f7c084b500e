package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.text.LinearModel;

/**
 * Logistic regression, with a layer of rectified units beside the linear part if wanted, learnt by AdaGrad with facts left out at random (Wager,
 * Wang and Liang, "Dropout training as adaptive regularization", 2013), so that no fact is relied on that comes with better known ones.
 */
final class DropoutLearner {
  /** The usual share of facts that are left out. */
  static final double LEFT_OUT = 0.4;

  private static final int ROUNDS = 10;
  private static final double LEAST_SQUARE = 0.01;
  private static final int SEED = 1;

  /** How far apart units start, which would learn the same from the same start. */
  private static final double SPREAD = 0.05;

  private static final double SPREAD_OF_UNITS = 0.3;

  /** Where units start, so that they count. */
  private static final double BIAS = 0.1;

  private final int outcomes;
  private final int units;
  private final double[] scales;
  private final boolean[] isOften;
  private final double leftOut;
  private final double rate;
  private final Random random = new Random(SEED);
  private final Weights direct;
  private final Weights toUnits;
  private final Weights biases;
  private final Weights fromUnits;

  /**
   * @param scales how far each fact is trusted
   * @param isOften whether units see each fact
   * @param leftOut which share of the facts
   * @param rate of the first steps
   */
  DropoutLearner(int outcomes, int units, double[] scales, boolean[] isOften, double leftOut, double rate) {
    this.outcomes = outcomes;
    this.units = units;
    this.scales = scales;
    this.isOften = isOften;
    this.leftOut = leftOut;
    this.rate = rate;
    this.direct = new Weights(scales.length * outcomes);
    this.toUnits = new Weights(scales.length * units);
    this.biases = new Weights(units);
    this.fromUnits = new Weights(units * outcomes);
    for (int f = 0; f < scales.length; f++) {
      for (int u = 0; u < units && isOften[f]; u++) {
        toUnits.values[f * units + u] = SPREAD * random.nextGaussian();
      }
    }
    Arrays.fill(biases.values, BIAS);
    Arrays.setAll(fromUnits.values, i -> SPREAD_OF_UNITS * random.nextGaussian());
  }

  /** Weights, each of which changes by less the more it has changed. */
  private static final class Weights {
    private final double[] values;
    private final double[] squares;

    Weights(int count) {
      values = new double[count];
      squares = new double[count];
    }

    void descend(int at, double slope, double rate) {
      squares[at] += slope * slope;
      values[at] -= rate * slope / Math.sqrt(squares[at] + LEAST_SQUARE);
    }
  }

  /**
   * Goes through the examples {@link #ROUNDS} times, in an order drawn anew each time, by ever smaller steps; weights behind the units move
   * half as fast as those before them.
   *
   * @param examples by their facts
   * @param wanted the outcome of each
   * @param importance how much each counts
   */
  void learn(List<int[]> examples, List<Integer> wanted, List<Double> importance) {
    inRounds(
        examples.size(),
        (i, rate) -> {
          int[] told = told(examples.get(i));
          double[] state = state(told);
          double[] slopes = LinearModel.probabilities(scores(told, state));
          for (int o = 0; o < outcomes; o++) {
            slopes[o] = importance.get(i) * (slopes[o] - (wanted.get(i) == o ? 1 : 0));
          }
          descend(told, state, slopes, rate);
        });
  }

  /**
   * The same of choices between options, which have one outcome: how much an option weighs.
   *
   * @param cases by the facts of their options
   * @param right which options are right
   */
  void learnToChoose(List<int[][]> cases, List<BitSet> right) {
    inRounds(
        cases.size(),
        (i, rate) -> {
          int[][] told = Arrays.stream(cases.get(i)).map(this::told).toArray(int[][]::new);
          double[][] states = Arrays.stream(told).map(this::state).toArray(double[][]::new);
          double[] p = LinearModel.probabilities(IntStream.range(0, told.length).mapToDouble(o -> scores(told[o], states[o])[0]).toArray());
          double[] slopes = ChoiceLearner.slopes(p, right.get(i));
          for (int o = 0; o < told.length; o++) {
            descend(told[o], states[o], new double[] {slopes[o]}, rate);
          }
        });
  }

  /** Takes a step by an example. */
  @FunctionalInterface
  private interface Step {
    void by(int example, double rate);
  }

  private void inRounds(int examples, Step step) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples).boxed().toList());
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step.by(i, rate * (ROUNDS - round) / ROUNDS);
      }
    }
  }

  private int[] told(int[] facts) {
    return Arrays.stream(facts).filter(f -> random.nextDouble() >= leftOut).toArray();
  }

  private void descend(int[] told, double[] state, double[] slopes, double rate) {
    double[] unitSlopes = new double[units];
    for (int u = 0; u < units; u++) {
      if (state[u] > 0) {
        for (int o = 0; o < outcomes; o++) {
          unitSlopes[u] += slopes[o] * fromUnits.values[u * outcomes + o];
          fromUnits.descend(u * outcomes + o, slopes[o] * state[u], rate / 2);
        }
        biases.descend(u, unitSlopes[u], rate / 2);
      }
    }
    for (int f : told) {
      for (int o = 0; o < outcomes; o++) {
        direct.descend(f * outcomes + o, slopes[o] * scales[f], rate);
      }
      for (int u = 0; u < units && isOften[f]; u++) {
        if (state[u] > 0) {
          toUnits.descend(f * units + u, unitSlopes[u] * scales[f], rate);
        }
      }
    }
  }

  /** What the units add up, which counts where it is above zero. */
  private double[] state(int[] told) {
    double[] state = biases.values.clone();
    for (int f : told) {
      for (int u = 0; u < units && isOften[f]; u++) {
        state[u] += toUnits.values[f * units + u] * scales[f];
      }
    }
    return state;
  }

  private double[] scores(int[] told, double[] state) {
    double[] scores = new double[outcomes];
    for (int f : told) {
      for (int o = 0; o < outcomes; o++) {
        scores[o] += direct.values[f * outcomes + o] * scales[f];
      }
    }
    for (int u = 0; u < units; u++) {
      for (int o = 0; o < outcomes; o++) {
        scores[o] += Math.max(0, state[u]) * fromUnits.values[u * outcomes + o];
      }
    }
    return scores;
  }

  /** Keeps a share of what was learnt of one outcome, the rest of the facts' weights being others. */
  void mix(double share, double[] others) {
    Arrays.setAll(direct.values, f -> share * direct.values[f] + (1 - share) * others[f]);
    Arrays.setAll(fromUnits.values, u -> share * fromUnits.values[u]);
  }

  /**
   * What was learnt.
   *
   * @param facts their names
   * @param outcomes theirs
   */
  GISModel model(List<String> facts, List<String> outcomes) {
    List<String> rows = new ArrayList<>(facts);
    List<String> all = new ArrayList<>(outcomes);
    for (int u = 0; u < units; u++) {
      rows.add(LinearModel.UNIT + u);
      all.add(LinearModel.UNIT + u);
    }
    rows.add(LinearModel.UNIT);
    return LogisticLearner.model(rows, all, LogisticLearner.LEAST_WEIGHT, this::row);
  }

  /** What weighs how much, for each outcome and then each unit: the facts, the units, and what units add up before any fact. */
  private double[] row(int row) {
    int unit = row - scales.length;
    if (unit >= units) {
      return padded(biases.values, outcomes);
    }
    return unit < 0 ? ofFact(row) : padded(Arrays.copyOfRange(fromUnits.values, unit * outcomes, (unit + 1) * outcomes), 0);
  }

  private double[] padded(double[] values, int at) {
    double[] row = new double[outcomes + units];
    System.arraycopy(values, 0, row, at, values.length);
    return row;
  }

  private double[] ofFact(int fact) {
    double[] weights = new double[outcomes + units];
    for (int o = 0; o < outcomes; o++) {
      weights[o] = direct.values[fact * outcomes + o] * scales[fact];
    }
    for (int u = 0; u < units; u++) {
      weights[outcomes + u] = toUnits.values[fact * units + u] * scales[fact];
    }
    return weights;
  }
}
