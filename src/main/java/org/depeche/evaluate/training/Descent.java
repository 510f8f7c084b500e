package org.depeche.evaluate.training;

import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Finds the weights of least loss by OpenNLP's L-BFGS, with an L2 prior. That stops where a step gains a ten-thousandth of the loss,
 * much too early where the loss is a sum over many examples; so it goes on from there, with most of the loss taken off.
 */
final class Descent implements Function {
  private static final int ROUNDS = 2;
  private static final int ITERATIONS = 60;
  private static final double TAKEN_OFF = 0.95;

  private final Function loss;
  private final double prior;
  private final double[] from;
  private final double less;

  private Descent(Function loss, double prior, double[] from, double less) {
    this.loss = loss;
    this.prior = prior;
    this.from = from;
    this.less = less;
  }

  /**
   * The weights.
   *
   * @param prior on the sum of squared weights, beside the loss
   */
  static double[] of(Function loss, double prior) {
    double[] weights = new double[loss.getDimension()];
    double less = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Descent rest = new Descent(loss, prior, weights, less);
      double[] step = new QNMinimizer(0, 0, ITERATIONS).minimize(rest);
      less += TAKEN_OFF * rest.valueAt(step);
      weights = rest.at(step);
    }
    return weights;
  }

  private double[] at(double[] step) {
    double[] weights = new double[step.length];
    for (int i = 0; i < step.length; i++) {
      weights[i] = from[i] + step[i];
    }
    return weights;
  }

  @Override
  public int getDimension() {
    return from.length;
  }

  @Override
  public double valueAt(double[] step) {
    double[] weights = at(step);
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return loss.valueAt(weights) + prior * squares - less;
  }

  @Override
  public double[] gradientAt(double[] step) {
    double[] weights = at(step);
    double[] gradient = loss.gradientAt(weights);
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += 2 * prior * weights[i];
    }
    return gradient;
  }
}
