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

  private final NameWeights weights;
  private final Labels labels;
  private final double[][] transitions;
  private final NameLists lists;

  /** A name in the words of a sentence, the last not included. */
  public record Found(int start, int end, Name.Type type) {}

  private NameModel(AbstractModel model, NameLists lists) {
    this.weights = new NameWeights(byName(model));
    this.lists = lists;
    String[] names = new String[model.getNumOutcomes()];
    for (int i = 0; i < names.length; i++) {
      names[i] = model.getOutcome(i);
    }
    this.labels = Labels.of(names);
    this.transitions = new double[names.length][names.length];
    for (int from = 0; from < names.length; from++) {
      weights.add(FeaturePart.of(AFTER + names[from]).hash(), transitions[from]);
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

  /** Whether the model has learnt something of the word itself. */
  boolean knows(String word) {
    return weights.has(FeaturePart.hash(NameFeatures.WORD, FeaturePart.of(word)));
  }

  /** The names of a sentence, in order, not overlapping. */
  public List<Found> find(String[] words) {
    if (words.length == 0) {
      return List.of();
    }
    NameFeatures features = new NameFeatures(words, lists);
    double[][] scores = new double[words.length][labels.count()];
    for (int i = 0; i < words.length; i++) {
      double[] sums = scores[i];
      features.about(i, parts -> weights.add(FeaturePart.hash(parts), sums));
    }
    return labels.names(labels.best(scores, transitions));
  }
}
