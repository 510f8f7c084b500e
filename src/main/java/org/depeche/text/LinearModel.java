package org.depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * A log-linear model of OpenNLP's in a {@link WeightTable}, much faster to ask. Features are known by their {@link StringHash hashes}. It may
 * have a layer of rectified units beside its linear part: outcomes named {@link #UNIT} and a number, which features have weights for as for
 * any other, and which count as features of the others by as much as they are above zero. Immutable.
 */
public final class LinearModel {
  /** Begins the names of units; alone, it is a feature that always holds and tells units' biases. */
  public static final String UNIT = "+";

  private final List<String> outcomes;
  private final WeightTable weights;

  /** Each unit's bias, and its weights for the outcomes. */
  private final double[] biases;

  private final double[][] units;

  private LinearModel(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) data[1];
    List<String> all = List.of((String[]) data[2]);
    outcomes = all.stream().filter(o -> !o.startsWith(UNIT)).toList();
    for (int u = 0; outcomes.size() + u < all.size(); u++) {
      if (!all.get(outcomes.size() + u).equals(UNIT + u)) {
        throw new IllegalArgumentException("units must come last and in order: " + all);
      }
    }
    double[] always = weights(features.get(UNIT), all.size());
    biases = Arrays.copyOfRange(always, outcomes.size(), all.size());
    units =
        IntStream.range(0, biases.length)
            .mapToObj(u -> weights(features.get(UNIT + u), outcomes.size()))
            .toArray(double[][]::new);
    weights =
        new WeightTable(
            features.keySet().stream().mapToLong(StringHash::keyOf).toArray(),
            features.values().stream().map(Context::getOutcomes).toArray(int[][]::new),
            features.values().stream().flatMapToDouble(c -> Arrays.stream(c.getParameters())).toArray());
  }

  private static double[] weights(@Nullable Context feature, int outcomes) {
    double[] weights = new double[outcomes];
    for (int i = 0; feature != null && i < feature.getOutcomes().length; i++) {
      weights[feature.getOutcomes()[i]] = feature.getParameters()[i];
    }
    return weights;
  }

  /** The same model. */
  public static LinearModel of(AbstractModel model) {
    return new LinearModel(model);
  }

  /** The model that comes with the program at a class-path resource. */
  public static LinearModel at(String resource) {
    return Models.at(resource, LinearModel.class, LinearModel::read);
  }

  private static LinearModel read(InputStream in) throws IOException {
    return of((AbstractModel) new DoccatModel(in).getMaxentModel());
  }

  public List<String> outcomes() {
    return outcomes;
  }

  /** The sum of the weights for each outcome of features, given by their keys. */
  public double[] scores(long[] features) {
    double[] scores = new double[outcomes.size() + units.length];
    System.arraycopy(biases, 0, scores, outcomes.size(), units.length);
    weights.add(features, features.length, scores);
    if (units.length == 0) {
      return scores;
    }
    for (int u = 0; u < units.length; u++) {
      double unit = Math.max(0, scores[outcomes.size() + u]);
      for (int o = 0; o < outcomes.size(); o++) {
        scores[o] += unit * units[u][o];
      }
    }
    return Arrays.copyOf(scores, outcomes.size());
  }

  /** The outcome with the highest score. */
  String likeliest(long[] features) {
    return outcomes.get(highest(scores(features)));
  }

  /** The place of the highest value; of the first of those that are the same. */
  public static int highest(double[] values) {
    int highest = 0;
    for (int i = 1; i < values.length; i++) {
      highest = values[i] > values[highest] ? i : highest;
    }
    return highest;
  }

  /** How likely each outcome is. */
  public double[] eval(long[] features) {
    return probabilities(scores(features));
  }

  /** Makes scores the probabilities of a multinomial logistic regression, and gives them back. */
  public static double[] probabilities(double[] scores) {
    double most = scores[highest(scores)];
    double sum = 0;
    for (int o = 0; o < scores.length; o++) {
      scores[o] = Math.exp(scores[o] - most);
      sum += scores[o];
    }
    for (int o = 0; o < scores.length; o++) {
      scores[o] /= sum;
    }
    return scores;
  }

  /** What is held for most likely, and how likely. */
  public record Guess(String outcome, double probability) {}

  /** The likeliest outcome. */
  public Guess best(long[] features) {
    double[] all = eval(features);
    int best = highest(all);
    return new Guess(outcomes.get(best), all[best]);
  }

  /** How likely one outcome is. */
  public double probability(long[] features, String outcome) {
    int index = outcomes.indexOf(outcome);
    return index < 0 ? 0 : eval(features)[index];
  }
}
