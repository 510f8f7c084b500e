package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.lemmatizer.LemmaSample;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import org.depeche.evaluate.training.TreebankSentence.Word;
import org.depeche.text.WordLemmatizer;

/** Learns lemmas, in lower case, a word and its part of speech at a time. Names, signs and numbers are left as they are. */
public final class LemmaTraining implements Training {
  private static final Set<String> THEIR_OWN = Set.of("PROPN", "PUNCT", "SYM", "NUM", "X");

  @Override
  public Trained train(String language, Path data) throws IOException {
    Treebank treebank = Treebank.read(data);
    String report = report(treebank.dev(), model(language, treebank.train()));
    return new Trained(model(language, treebank.all()), report);
  }

  private static LemmatizerModel model(String language, List<TreebankSentence> sentences)
      throws IOException {
    List<LemmaSample> samples = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      for (Word word : sentence.words()) {
        if (!word.lemma().isEmpty() && !THEIR_OWN.contains(word.tag())) {
          samples.add(
              new LemmaSample(
                  new String[] {form(word)}, new String[] {word.tag()}, new String[] {lemma(word)}));
        }
      }
    }
    return LemmatizerME.train(
        language,
        ObjectStreamUtils.createObjectStream(samples),
        Parameters.perceptron(20, 2),
        new LemmatizerFactory());
  }

  private static String form(Word word) {
    return WordLemmatizer.inCase(word.form(), word.tag());
  }

  private static String lemma(Word word) {
    return word.lemma().toLowerCase(Locale.ROOT);
  }

  /** How many words get the right lemma, names, signs and numbers left out, tags being right, and how fast. */
  static String report(List<TreebankSentence> dev, LemmatizerModel model) {
    LemmatizerME lemmatizer = new LemmatizerME(model);
    long words = 0;
    long right = 0;
    long start = System.nanoTime();
    for (TreebankSentence sentence : dev) {
      for (Word word : sentence.words()) {
        if (!word.lemma().isEmpty() && !THEIR_OWN.contains(word.tag())) {
          String[] found =
              lemmatizer.lemmatize(new String[] {form(word)}, new String[] {word.tag()});
          words++;
          right += lemma(word).equals(found[0]) ? 1 : 0;
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT, "lemmas: %.2f %% of %d, %.0f a second%n", 100.0 * right / words, words, words / seconds);
  }
}
