package org.depeche.extract.name;

/**
 * How likely each label of a sentence's words is, and each pair of labels side by side, given scores: the forward-backward
 * algorithm over valid sequences, scaled at each word.
 */
public final class LabelChances {
  private final int words;
  private final int count;

  /** By word and label: e to the score, over the highest of the word. */
  private final double[][] factors;

  private final double[][] transitions;
  private final double[][] forward;
  private final double[][] backward;

  /**
   * Works the chances out.
   *
   * @param scores by word and label
   * @param transitions scores by label and next label
   */
  public LabelChances(Labels labels, double[][] scores, double[][] transitions) {
    words = scores.length;
    count = labels.count();
    this.transitions = new double[count][count];
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        this.transitions[from][to] = labels.follows(from, to) ? Math.exp(transitions[from][to]) : 0;
      }
    }
    factors = factors(scores);
    forward = new double[words][count];
    backward = new double[words][count];
    for (int label = 0; label < count; label++) {
      forward[0][label] = labels.opens(label) ? factors[0][label] : 0;
      backward[words - 1][label] = labels.closes(label) ? 1 : 0;
    }
    scale(forward[0]);
    goForward();
    goBackward();
  }

  private static double[][] factors(double[][] scores) {
    double[][] factors = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      factors[i] = scores[i].clone();
      double most = factors[i][0];
      for (double score : factors[i]) {
        most = Math.max(most, score);
      }
      for (int label = 0; label < factors[i].length; label++) {
        factors[i][label] = Math.exp(factors[i][label] - most);
      }
    }
    return factors;
  }

  private void goForward() {
    for (int i = 1; i < words; i++) {
      for (int from = 0; from < count; from++) {
        double before = forward[i - 1][from];
        for (int to = 0; before > 0 && to < count; to++) {
          forward[i][to] += before * transitions[from][to];
        }
      }
      for (int to = 0; to < count; to++) {
        forward[i][to] *= factors[i][to];
      }
      scale(forward[i]);
    }
  }

  private void goBackward() {
    for (int i = words - 2; i >= 0; i--) {
      for (int to = 0; to < count; to++) {
        double after = factors[i + 1][to] * backward[i + 1][to];
        for (int from = 0; after > 0 && from < count; from++) {
          backward[i][from] += transitions[from][to] * after;
        }
      }
      scale(backward[i]);
    }
  }

  /** The chance of each label of word {@code i}. */
  public double[] of(int i) {
    double[] chances = new double[count];
    for (int label = 0; label < count; label++) {
      chances[label] = forward[i][label] * backward[i][label];
    }
    scale(chances);
    return chances;
  }

  /** The chance of each pair of labels of words {@code i - 1} and {@code i}, by the first's times the number of labels. */
  public double[] ofPair(int i) {
    double[] chances = new double[count * count];
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        chances[from * count + to] = forward[i - 1][from] * transitions[from][to] * factors[i][to] * backward[i][to];
      }
    }
    scale(chances);
    return chances;
  }

  /** Makes values sum up to 1. */
  private static void scale(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int k = 0; k < values.length; k++) {
      values[k] /= sum;
    }
  }
}
