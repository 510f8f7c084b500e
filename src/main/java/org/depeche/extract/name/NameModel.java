package org.depeche.extract.name;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.depeche.model.Name;

/**
 * A trained name finder: a linear model over {@link NameFeatures}, in the shape of an OpenNLP perceptron, with {@link Labels}
 * for the first, middle and last word of a name, a name of one word, and all else. It takes the sequence of labels with
 * the highest sum (Viterbi). Immutable.
 */
public final class NameModel {
  /** What the weight of a label after another is filed under, before the former. */
  public static final String AFTER = "after=";

  private final Map<String, Context> weights;
  private final Labels labels;
  private final double[][] transitions;
  private final NameLists lists;

  /** A name in the words of a sentence, the last not included. */
  public record Found(int start, int end, Name.Type type) {}

  private NameModel(AbstractModel model, NameLists lists) {
    this.weights = byName(model);
    this.lists = lists;
    String[] names = new String[model.getNumOutcomes()];
    for (int i = 0; i < names.length; i++) {
      names[i] = model.getOutcome(i);
    }
    this.labels = Labels.of(names);
    this.transitions = new double[names.length][names.length];
    for (int from = 0; from < names.length; from++) {
      Context context = weights.get(AFTER + names[from]);
      if (context != null) {
        add(context, transitions[from]);
      }
    }
  }

  /** The finder of a model that {@code depeche train names} made. */
  public static NameModel of(TokenNameFinderModel model, NameLists lists) {
    if (model.getArtifact("nameFinder.model") instanceof AbstractModel linear) {
      return new NameModel(linear, lists);
    }
    throw new IllegalArgumentException("a name model without weights: " + model.getManifestProperty("Language"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Context> byName(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static void add(Context context, double[] scores) {
    int[] outcomes = context.getOutcomes();
    double[] values = context.getParameters();
    for (int k = 0; k < outcomes.length; k++) {
      scores[outcomes[k]] += values[k];
    }
  }

  /** Whether the model has learnt something of the word itself. */
  boolean knows(String word) {
    return weights.containsKey(NameFeatures.WORD + word);
  }

  /** The names of a sentence, in order, not overlapping. */
  public List<Found> find(String[] words) {
    if (words.length == 0) {
      return List.of();
    }
    String[][] features = NameFeatures.of(words, lists);
    double[][] scores = new double[words.length][labels.count()];
    for (int i = 0; i < words.length; i++) {
      for (String feature : features[i]) {
        Context context = weights.get(feature);
        if (context != null) {
          add(context, scores[i]);
        }
      }
    }
    return labels.names(labels.best(scores, transitions));
  }
}
