package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.ObjectStreamUtils;
import org.depeche.evaluate.training.TreebankSentence.Word;
import org.depeche.language.LanguagePack;
import org.depeche.text.FormLexicon;
import org.depeche.text.TagFeatures;
import org.depeche.text.Tags;
import org.depeche.text.WordTagger;

/** Learns universal parts of speech. The models are for {@link WordTagger}: OpenNLP's own tagger doesn't see all that they look at. */
public final class TagTraining implements Training {
  @Override
  public Trained train(String language, Path data) throws IOException {
    Treebank treebank = Treebank.read(data);
    FormLexicon lexicon = FormLexicon.of(LanguagePack.of(language).orElseThrow(() -> new IllegalArgumentException("no language pack " + language)));
    String report = report(treebank.dev(), model(language, treebank.train(), lexicon), lexicon);
    return new Trained(model(language, treebank.all(), lexicon), report);
  }

  private static POSModel model(String language, List<TreebankSentence> sentences, FormLexicon lexicon) throws IOException {
    List<Event> events = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      add(sentence, lexicon, events);
      Typography.variants(sentence).forEach(v -> add(v, lexicon, events));
    }
    MaxentModel model =
        TrainerFactory.getEventTrainer(Parameters.perceptron(40, 1), new HashMap<>()).train(ObjectStreamUtils.createObjectStream(events));
    return new POSModel(language, model, Map.of(), new POSTaggerFactory());
  }

  private static void add(TreebankSentence sentence, FormLexicon lexicon, List<Event> events) {
    String[] tags = sentence.words().stream().map(Word::tag).toArray(String[]::new);
    TagFeatures features = new TagFeatures(forms(sentence), lexicon);
    for (int i = 0; i < tags.length; i++) {
      events.add(new Event(tags[i], features.written(i, tags).toArray(String[]::new)));
    }
  }

  private static String[] forms(TreebankSentence sentence) {
    return sentence.words().stream().map(Word::form).toArray(String[]::new);
  }

  /** How many of the words get their universal tag, and how fast. */
  static String report(List<TreebankSentence> dev, POSModel model, FormLexicon lexicon) {
    WordTagger tagger = WordTagger.with(model, lexicon);
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
