package org.depeche.extract.name;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.FeatureKeys;
import org.depeche.text.FeaturePart;
import org.depeche.text.Models;
import org.depeche.text.WeightTable;

/**
 * A trained name finder: a linear model over {@link NameFeatures}, in the shape of an OpenNLP perceptron, with {@link Labels}
 * for the first, middle and last word of a name, a name of one word, and all else. It takes the sequence of labels with
 * the highest sum (Viterbi). Immutable.
 */
public final class NameModel {
  /** What the weight of a label after another is filed under, before the former. */
  public static final String AFTER = "after=";

  private static final String MET = "met=";
  private static final FeaturePart MET_PART = FeaturePart.of(MET);

  private final WeightTable weights;
  private final Labels labels;
  private final double[][] transitions;
  private final NameLists lists;

  /** A name in the words of a sentence, the last not included. */
  public record Found(int start, int end, Name.Type type) {}

  private NameModel(NameWeights model, NameLists lists) {
    this.weights = model.table();
    this.lists = lists;
    String[] names = model.outcomes();
    this.labels = Labels.of(names);
    this.transitions = new double[names.length][names.length];
    for (int from = 0; from < names.length; from++) {
      weights.add(new long[] {FeaturePart.of(AFTER + names[from]).key()}, 1, transitions[from]);
    }
  }

  /** The finder that {@code pack} names; empty where it names none. */
  public static Optional<NameModel> of(LanguagePack pack) {
    return Models.of(pack, "name", NameWeights.class, NameWeights::read).map(w -> of(w, NameLists.of(pack)));
  }

  static NameModel of(NameWeights weights, NameLists lists) {
    return new NameModel(weights, lists);
  }

  /** The finder of a model that {@code depeche train names} made, as it will be once it is written and read. */
  public static NameModel of(TokenNameFinderModel model, NameLists lists) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      model.serialize(file);
      return of(NameWeights.read(new ByteArrayInputStream(file.toByteArray())), lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a word met in training is noted under. */
  public static String met(String word) {
    return MET + SpelledAlike.form(word);
  }

  /** Whether the model met the word in training. */
  public boolean knows(String word) {
    return weights.has(MET_PART.key(FeaturePart.of(word)));
  }

  /** The names of a sentence, in order, not overlapping. */
  public List<Found> find(String[] words) {
    return words.length == 0 ? List.of() : labels.names(labels.best(scores(words), transitions));
  }

  /**
   * What a model makes of a sentence.
   *
   * @param found the names, in order, not overlapping
   * @param chances of each label, by word
   */
  record Reading(List<Found> found, double[][] chances, Labels labels) {
    /** How likely the least likely word is to be where it is in a name of the type, from 0 to 1. */
    double chance(int start, int end, Name.Type type) {
      double least = 1;
      for (int i = start; i < end; i++) {
        least = Math.min(least, chances[i][labels.number(type, i == start, i == end - 1)]);
      }
      return least;
    }
  }

  /** The names of a sentence of at least one word, and how sure they are. */
  Reading read(String[] words) {
    double[][] scores = scores(words);
    LabelChances all = new LabelChances(labels, scores, transitions);
    double[][] chances = IntStream.range(0, words.length).mapToObj(all::of).toArray(double[][]::new);
    return new Reading(labels.names(labels.best(scores, transitions)), chances, labels);
  }

  private double[][] scores(String[] words) {
    NameFeatures features = new NameFeatures(words, lists);
    FeatureKeys keys = new FeatureKeys();
    double[][] scores = new double[words.length][labels.count()];
    for (int i = 0; i < words.length; i++) {
      keys.clear();
      features.about(i, keys);
      weights.add(keys.all(), keys.count(), scores[i]);
    }
    return scores;
  }
}
