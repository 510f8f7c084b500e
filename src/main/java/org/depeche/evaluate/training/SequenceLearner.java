package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.depeche.extract.name.Labels;
import org.depeche.extract.name.NameModel;

/**
 * An averaged perceptron over whole sequences: Michael Collins, Discriminative Training Methods for Hidden Markov
 * Models, EMNLP 2002. The same sentences and seed give the same model.
 */
final class SequenceLearner {
  private final Labels labels;
  private final int count;
  private final List<int[][]> features = new ArrayList<>();
  private final List<int[]> expected = new ArrayList<>();
  private float[] weights = new float[0];
  private double[] sums = new double[0];
  private int[] changed = new int[0];
  private final double[][] transitions;
  private final double[][] transitionSums;
  private final int[][] transitionChanged;
  private int step;

  SequenceLearner(Labels labels) {
    this.labels = labels;
    this.count = labels.count();
    this.transitions = new double[count][count];
    this.transitionSums = new double[count][count];
    this.transitionChanged = new int[count][count];
  }

  /** Adds a sentence, as the numbers of the features of each word. */
  void add(int[][] sentence, int[] labelled) {
    features.add(sentence);
    expected.add(labelled);
  }

  /**
   * Learns and gives the averaged weights.
   *
   * @param named the features by their numbers
   * @param margin by how much a name must win over being none, which makes names found rather than missed
   */
  PerceptronModel learn(List<String> named, int rounds, double margin, long seed) {
    int all = named.size();
    weights = new float[all * count];
    sums = new double[all * count];
    changed = new int[all * count];
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < features.size(); s++) {
      order.add(s);
    }
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int s : order) {
        step++;
        learn(features.get(s), expected.get(s), margin);
      }
    }
    return model(named);
  }

  private void learn(int[][] sentence, int[] wanted, double margin) {
    int n = sentence.length;
    double[][] scores = new double[n][count];
    for (int i = 0; i < n; i++) {
      for (int f : sentence[i]) {
        int base = f * count;
        for (int label = 0; label < count; label++) {
          scores[i][label] += weights[base + label];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (wanted[i] != Labels.NONE) {
        scores[i][Labels.NONE] += margin;
      }
    }
    int[] found = labels.best(scores, transitions);
    for (int i = 0; i < n; i++) {
      if (found[i] != wanted[i]) {
        for (int f : sentence[i]) {
          change(f * count + wanted[i], 1);
          change(f * count + found[i], -1);
        }
      }
      if (i > 0 && (found[i] != wanted[i] || found[i - 1] != wanted[i - 1])) {
        change(wanted[i - 1], wanted[i], 1);
        change(found[i - 1], found[i], -1);
      }
    }
  }

  private void change(int at, int by) {
    sums[at] += (double) weights[at] * (step - changed[at]);
    changed[at] = step;
    weights[at] += by;
  }

  private void change(int from, int to, int by) {
    transitionSums[from][to] += transitions[from][to] * (step - transitionChanged[from][to]);
    transitionChanged[from][to] = step;
    transitions[from][to] += by;
  }

  private PerceptronModel model(List<String> named) {
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        change(from, to, 0);
      }
    }
    for (int at = 0; at < weights.length; at++) {
      change(at, 0);
    }
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    String[] outcomes = labels.names();
    for (int from = 0; from < count; from++) {
      keep(NameModel.AFTER + outcomes[from], transitionSums[from], 0, names, contexts);
    }
    IntStream.range(0, named.size())
        .boxed()
        .sorted(Comparator.comparing(named::get))
        .forEach(f -> keep(named.get(f), sums, f * count, names, contexts));
    return new PerceptronModel(
        contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomes);
  }

  private void keep(
      String name, double[] from, int base, List<String> names, List<Context> contexts) {
    int[] kept = new int[count];
    double[] values = new double[count];
    int k = 0;
    for (int label = 0; label < count; label++) {
      double sum = from[base + label];
      if (sum != 0) {
        kept[k] = label;
        values[k++] = Math.round(100 * sum / step) / 100.0;
      }
    }
    if (k > 0) {
      names.add(name);
      contexts.add(new Context(Arrays.copyOf(kept, k), Arrays.copyOf(values, k)));
    }
  }
}
