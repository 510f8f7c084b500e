package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.NameScores;
import org.depeche.extract.name.FeatureIndex;
import org.depeche.extract.name.Labels;
import org.depeche.extract.name.NameLists;
import org.depeche.extract.name.NameModel;
import org.depeche.language.LanguagePack;

/**
 * Learns names of people, organizations and places. Files named {@code *dev*} are measured on and never learnt from, so
 * that the model in use is the one measured.
 */
public final class NameTraining implements Training {
  private static final int ROUNDS = 10;
  private static final double MARGIN = 0.7;
  private static final double PRIOR = 4e-6;
  private static final long SEED = 42;

  private final List<GoldArticle> gold;

  /** Learns from gold articles too, those that are in the language. */
  public NameTraining(List<GoldArticle> gold) {
    this.gold = List.copyOf(gold);
  }

  @Override
  public Trained train(String language, Path data) throws IOException {
    NameData known = new NameData(language, data, gold);
    NameLists lists = NameLists.of(LanguagePack.of(language).orElseThrow());
    TokenNameFinderModel model = learn(language, known, lists);
    StringBuilder report = new StringBuilder();
    for (Path file : BioReader.files(data, f -> f.contains("dev"))) {
      report.append(report(file, known.development(file), NameModel.of(model, lists)));
    }
    return new Trained(model, report.toString());
  }

  private static String report(Path file, List<BioSentence> sentences, NameModel model) {
    NameScores scores = new NameScores();
    long words = 0;
    long start = System.nanoTime();
    for (BioSentence sentence : sentences) {
      scores.count(sentence.names(), model.find(sentence.words().toArray(String[]::new)));
      words += sentence.words().size();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT, "%s: %s; %.0f words a second%n", file.getFileName(), scores, words / seconds);
  }

  static TokenNameFinderModel learn(String language, NameData data, NameLists lists) throws IOException {
    List<NameData.Lesson> lessons = data.training();
    Labels labels = Labels.all();
    SequenceLearner learner = new SequenceLearner(labels);
    FeatureIndex features = new FeatureIndex();
    for (NameData.Lesson lesson : lessons) {
      BioSentence sentence = lesson.sentence();
      String[] words = sentence.words().toArray(String[]::new);
      learner.add(features.numbers(words, lists), labels.of(words.length, sentence.names()), lesson.weight());
    }
    BilouCodec codec = new BilouCodec();
    return new TokenNameFinderModel(
        language,
        learner.learn(features.features(), met(lessons), ROUNDS, MARGIN, PRIOR, SEED),
        1,
        null,
        Map.of(),
        new HashMap<>(),
        codec,
        new TokenNameFinderFactory(null, Map.of(), codec));
  }

  /** The words met, so that the model can tell; those in names only as they are written there in print. */
  private static Collection<String> met(List<NameData.Lesson> lessons) {
    Set<String> met = new TreeSet<>();
    for (NameData.Lesson lesson : lessons) {
      List<String> words = lesson.sentence().words();
      boolean[] inside = new boolean[words.size()];
      lesson.sentence().names().forEach(n -> Arrays.fill(inside, n.start(), n.end(), true));
      for (int i = 0; i < inside.length; i++) {
        String word = words.get(i);
        if (!inside[i] || word.isEmpty() || !Character.isLowerCase(word.charAt(0))) {
          met.add(NameModel.met(word));
        }
      }
    }
    return met;
  }
}
