package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.figure.NominalEllipsis;
import org.depeche.model.Figure;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/** Learns from gold articles of all languages together what numbers without nouns count, with all else as it is found. */
public final class UnitTraining {
  private final List<List<Case>> articles;

  /** A number of gold without a noun, what it may count, and which of that is right. */
  private record Case(List<NominalEllipsis.Option> options, BitSet right) {}

  private UnitTraining(List<List<Case>> articles) {
    this.articles = articles;
  }

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Training.Trained train(Path data) throws IOException {
    UnitTraining training =
        new UnitTraining(GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(UnitTraining::cases).toList());
    return new Training.Trained(LogisticLearner.wrapped(training.learn(-1)), training.heldOut());
  }

  private static List<Case> cases(GoldArticle article) {
    List<Case> cases = new ArrayList<>();
    Lesson.Found.in(
        article,
        (number, options) -> {
          Figure known = article.gold().figures().stream().filter(g -> g.span().overlaps(number)).findFirst().orElse(null);
          BitSet right = new BitSet();
          for (int i = 0; known != null && i < options.size(); i++) {
            right.set(i, Objects.equals(options.get(i).unit(), known.unit()));
          }
          if (known != null) {
            cases.add(new Case(options, right));
          }
          return right.isEmpty() ? 0 : right.nextSetBit(0);
        });
    return cases;
  }

  /** The model of all articles but those of a fold. */
  private GISModel learn(int fold) {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < articles.size(); i++) {
      if (i % Lesson.FOLDS != fold) {
        articles.get(i).stream().filter(c -> !c.right.isEmpty()).forEach(c -> learner.add(features(c), c.right));
      }
    }
    return learner.modelWithUnits("counts");
  }

  private static List<List<String>> features(Case c) {
    return c.options.stream().map(NominalEllipsis.Option::features).toList();
  }

  private String heldOut() {
    int[] counts = new int[4];
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      ChoiceModel model = ChoiceModel.of(LinearModel.of(learn(fold)));
      for (int i = fold; i < articles.size(); i += Lesson.FOLDS) {
        for (Case c : articles.get(i)) {
          counts[0]++;
          counts[1] += c.right.isEmpty() ? 0 : 1;
          counts[2] += c.right.get(0) ? 1 : 0;
          counts[3] += c.right.get(model.choose(features(c))) ? 1 : 0;
        }
      }
    }
    double all = counts[0] / 100.0;
    return String.format(
        Locale.ROOT, "in articles held out (%d in all), of %d numbers without nouns: right %.1f %%, by rules %.1f %%, among the options %.1f %%%n",
        articles.size(), counts[0], counts[3] / all, counts[2] / all, counts[1] / all);
  }
}
