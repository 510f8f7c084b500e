package org.depeche.evaluate.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import org.depeche.evaluate.training.TreebankSentence.Word;
import org.depeche.text.Tags;
import org.depeche.text.WordTagger;

/** Learns universal parts of speech. */
public final class TagTraining implements Training {
  private static final String FEATURES = "/org/depeche/evaluate/training/tag-features.xml";

  @Override
  public Trained train(String language, Path data) throws IOException {
    Treebank treebank = Treebank.read(data);
    String report = report(treebank.dev(), model(language, treebank.train()));
    return new Trained(model(language, treebank.all()), report);
  }

  private static POSModel model(String language, List<TreebankSentence> sentences)
      throws IOException {
    List<POSSample> samples = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      samples.add(sample(sentence));
      Typography.variants(sentence).forEach(v -> samples.add(sample(v)));
    }
    return POSTaggerME.train(
        language,
        ObjectStreamUtils.createObjectStream(samples),
        Parameters.perceptron(40, 1),
        new POSTaggerFactory(features(), null, null));
  }

  private static byte[] features() throws IOException {
    try (InputStream in = TagTraining.class.getResourceAsStream(FEATURES)) {
      if (in == null) {
        throw new IOException("missing " + FEATURES);
      }
      return in.readAllBytes();
    }
  }

  private static POSSample sample(TreebankSentence sentence) {
    return new POSSample(
        forms(sentence), sentence.words().stream().map(Word::tag).toArray(String[]::new));
  }

  private static String[] forms(TreebankSentence sentence) {
    return sentence.words().stream().map(Word::form).toArray(String[]::new);
  }

  /** How many of the words get their universal tag, and how fast. */
  static String report(List<TreebankSentence> dev, POSModel model) {
    WordTagger tagger = WordTagger.with(model);
    long words = 0;
    long right = 0;
    long start = System.nanoTime();
    for (TreebankSentence sentence : dev) {
      String[] tags = tagger.tag(forms(sentence));
      for (int i = 0; i < tags.length; i++) {
        words++;
        right += Tags.single(tags[i]).equals(sentence.words().get(i).tag()) ? 1 : 0;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT, "tags: %.2f %% of %d, %.0f a second%n", 100.0 * right / words, words, words / seconds);
  }
}
