package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.depeche.extract.name.LabelChances;
import org.depeche.extract.name.Labels;
import org.depeche.extract.name.NameModel;

/**
 * A conditional random field over the labels of a sentence's words (Lafferty, McCallum, Pereira, ICML 2001), learnt sentence by
 * sentence with steps by AdaGrad (Duchi, Hazan, Singer, JMLR 2011) and an L1 prior, which leaves most features without a weight.
 * The same sentences and seed give the same model.
 */
final class SequenceLearner {
  private static final double STEP = 0.2;
  private static final double SMALLEST = 1e-4;
  private static final double FIRST_SQUARE = 0.01;

  private final Labels labels;
  private final int count;
  private final List<Example> examples = new ArrayList<>();
  private final double[][] transitions;
  private final double[][] transitionSquares;
  private float[] weights = new float[0];
  private float[] squares = new float[0];

  /** By feature: up to which step its weights have been drawn to nothing. */
  private int[] drawn = new int[0];

  private double prior;
  private int step;

  private record Example(int[][] features, int[] labels, double weight) {}

  SequenceLearner(Labels labels) {
    this.labels = labels;
    this.count = labels.count();
    this.transitions = new double[count][count];
    this.transitionSquares = new double[count][count];
  }

  /**
   * Adds a sentence, as the numbers of the features of each word.
   *
   * @param weight how much it counts, 1 for a sentence like those that the model is for
   */
  void add(int[][] sentence, int[] labelled, double weight) {
    if (sentence.length > 0) {
      examples.add(new Example(sentence, labelled, weight));
    }
  }

  /**
   * Learns and gives the weights.
   *
   * @param named the features by their numbers
   * @param margin by how much a name must win over being none, which makes names found rather than missed
   * @param prior how strongly weights are drawn to nothing at each sentence
   * @param notes what the model is to hold besides, features that no word has; they get a weight, since OpenNLP leaves out what
   *     has none
   */
  PerceptronModel learn(List<String> named, Collection<String> notes, int rounds, double margin, double prior, long seed) {
    weights = new float[named.size() * count];
    squares = new float[named.size() * count];
    drawn = new int[named.size()];
    this.prior = prior;
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step++;
        learn(example, margin);
      }
    }
    for (int f = 0; f < drawn.length; f++) {
      draw(f);
    }
    return model(named, notes);
  }

  private void learn(Example example, double margin) {
    int[][] sentence = example.features();
    int[] wanted = example.labels();
    double[][] scores = new double[sentence.length][count];
    for (int i = 0; i < sentence.length; i++) {
      for (int f : sentence[i]) {
        draw(f);
        for (int label = 0; label < count; label++) {
          scores[i][label] += weights[f * count + label];
        }
      }
      scores[i][Labels.NONE] += wanted[i] == Labels.NONE ? 0 : margin;
    }
    LabelChances chances = new LabelChances(labels, scores, transitions);
    for (int i = 0; i < sentence.length; i++) {
      double[] slope = chances.of(i);
      for (int label = 0; label < count; label++) {
        slope[label] = example.weight() * ((label == wanted[i] ? 1 : 0) - slope[label]);
      }
      climb(sentence[i], slope);
      if (i > 0) {
        climb(wanted[i - 1], wanted[i], chances.ofPair(i), example.weight());
      }
    }
  }

  private void climb(int[] features, double[] slope) {
    for (int label = 0; label < count; label++) {
      double by = slope[label];
      if (Math.abs(by) < SMALLEST) {
        continue;
      }
      for (int f : features) {
        int at = f * count + label;
        squares[at] += (float) (by * by);
        weights[at] += (float) (STEP * by / Math.sqrt(squares[at] + FIRST_SQUARE));
      }
    }
  }

  private void climb(int wantedFrom, int wantedTo, double[] chances, double weight) {
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        double by = weight * ((from == wantedFrom && to == wantedTo ? 1 : 0) - chances[from * count + to]);
        if (Math.abs(by) >= SMALLEST) {
          transitionSquares[from][to] += by * by;
          transitions[from][to] += STEP * by / Math.sqrt(transitionSquares[from][to] + FIRST_SQUARE);
        }
      }
    }
  }

  /** Draws a feature's weights to nothing by what the prior asks for since the last time, all at once. */
  private void draw(int feature) {
    int steps = step - drawn[feature];
    drawn[feature] = step;
    for (int at = feature * count; steps > 0 && at < (feature + 1) * count; at++) {
      if (weights[at] != 0) {
        double by = steps * prior * STEP / Math.sqrt(squares[at] + FIRST_SQUARE);
        weights[at] = (float) (Math.signum(weights[at]) * Math.max(0, Math.abs(weights[at]) - by));
      }
    }
  }

  private PerceptronModel model(List<String> named, Collection<String> notes) {
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    String[] outcomes = labels.names();
    for (int from = 0; from < count; from++) {
      keep(NameModel.AFTER + outcomes[from], transitions[from], names, contexts);
    }
    IntStream.range(0, named.size())
        .boxed()
        .sorted(Comparator.comparing(named::get))
        .forEach(f -> keep(named.get(f), row(f), names, contexts));
    for (String note : notes) {
      names.add(note);
      contexts.add(new Context(new int[] {Labels.NONE}, new double[] {1}));
    }
    return new PerceptronModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomes);
  }

  private double[] row(int feature) {
    double[] row = new double[count];
    for (int label = 0; label < count; label++) {
      row[label] = weights[feature * count + label];
    }
    return row;
  }

  private void keep(String name, double[] row, List<String> names, List<Context> contexts) {
    int[] kept = new int[count];
    double[] values = new double[count];
    int k = 0;
    for (int label = 0; label < count; label++) {
      double rounded = Math.round(100 * row[label]) / 100.0;
      if (rounded != 0) {
        kept[k] = label;
        values[k++] = rounded;
      }
    }
    if (k > 0) {
      names.add(name);
      contexts.add(new Context(Arrays.copyOf(kept, k), Arrays.copyOf(values, k)));
    }
  }
}
