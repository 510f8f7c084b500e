package org.depeche.evaluate.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.util.model.BaseModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.name.NameScores;
import org.depeche.extract.name.NameCandidate;
import org.depeche.extract.name.NameChoice;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.name.NameLists;
import org.depeche.extract.name.NameModel;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.LinearModel;

/**
 * Learns to choose among all that may be a name, over all languages together, from gold articles read with models of names that
 * have not seen them.
 */
public final class NameChoiceTraining {
  private static final int PARTS = 2;
  private static final int FOLDS = 5;
  private static final int LEAST = 3;

  /** How far to trust what holds for one language, and for one word. */
  private static final double OF_LANGUAGE = 0.3;

  private static final double OF_WORD = 0.15;

  private final List<Example> examples;

  /** An article: what may be a name, and what is. */
  record Example(String language, List<NameCandidate> candidates, List<Found> names) {
    static Example of(GoldArticle article, LanguagePack pack, NameExtractor extractor) {
      AnalysedText text = AnalysedText.of(article.gold().text(), pack);
      List<Found> names = new ArrayList<>();
      for (Name n : article.gold().names()) {
        names.add(new Found(text.start(n.span()), text.end(n.span()), n.type()));
      }
      return new Example(pack.code(), extractor.candidates(text), names);
    }

    String outcome(NameCandidate candidate) {
      return names.stream()
          .filter(n -> n.start() == candidate.start() && n.end() == candidate.end())
          .map(n -> n.type().name())
          .findFirst()
          .orElse(NameChoice.NONE);
    }
  }

  NameChoiceTraining(List<Example> examples) {
    this.examples = List.copyOf(examples);
  }

  /**
   * Reads the articles with models of names, of which each has learnt from all articles but those that it reads.
   *
   * @param data folders named by language, with what the models learn from besides
   */
  public static NameChoiceTraining read(Path data, List<GoldArticle> gold) {
    List<LanguagePack> packs = LanguagePack.all();
    List<List<Example>> read =
        IntStream.range(0, packs.size() * PARTS)
            .parallel()
            .mapToObj(i -> read(packs.get(i / PARTS), i % PARTS, data, gold))
            .toList();
    return new NameChoiceTraining(read.stream().flatMap(List::stream).toList());
  }

  /** A part of a language's articles, read with a model that has learnt from the others. */
  private static List<Example> read(LanguagePack pack, int part, Path data, List<GoldArticle> gold) {
    List<GoldArticle> own = gold.stream().filter(a -> pack.code().equals(a.article().language())).toList();
    List<GoldArticle> read = new ArrayList<>();
    List<GoldArticle> learnt = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      (i % PARTS == part ? read : learnt).add(own.get(i));
    }
    NameLists lists = NameLists.of(pack);
    NameData from = new NameData(pack.code(), data.resolve(pack.code()), learnt);
    try {
      NameExtractor extractor = NameExtractor.of(pack, NameModel.of(NameTraining.learn(pack.code(), from, lists), lists));
      return read.stream().map(a -> Example.of(a, pack, extractor)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model that comes of all articles. */
  public BaseModel train() {
    return LogisticLearner.wrapped(learn(-1));
  }

  private GISModel learn(int fold) {
    List<String> outcomes = new ArrayList<>(List.of(NameChoice.NONE));
    for (Name.Type type : Name.Type.values()) {
      outcomes.add(type.name());
    }
    LogisticLearner learner = new LogisticLearner(outcomes, NameChoiceTraining::trust);
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      if (i % FOLDS != fold) {
        example.candidates().forEach(c -> learner.add(c.known(), example.outcome(c), 1));
      }
    }
    return learner.learnWithUnits(LEAST);
  }

  private static double trust(String fact) {
    return fact.startsWith("#", 2) ? OF_WORD : fact.startsWith(":", 2) ? OF_LANGUAGE : 1;
  }

  /** Scores of names chosen in articles not learnt from, a fifth at a time, a line a language. */
  public String crossValidate() {
    Map<String, NameScores> scores = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      NameChoice choice = NameChoice.of(LinearModel.of(learn(fold)));
      for (int i = fold; i < examples.size(); i += FOLDS) {
        Example example = examples.get(i);
        List<Found> chosen =
            choice.choose(example.candidates()).stream().map(c -> new Found(c.start(), c.end(), c.type())).toList();
        scores.computeIfAbsent("all", l -> new NameScores()).count(example.names(), chosen);
        scores.computeIfAbsent(example.language(), l -> new NameScores()).count(example.names(), chosen);
      }
    }
    StringBuilder report = new StringBuilder();
    scores.forEach((language, s) -> report.append(String.format(Locale.ROOT, "%s: %s%n", language, s)));
    return report.toString();
  }
}
