package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.figure.FigureSources;
import org.depeche.model.Figure;
import org.depeche.text.AlignedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;
import org.jspecify.annotations.Nullable;

/** Learns from gold articles of all languages together who gives a figure, with all else as it is found. */
public final class SourceTraining {
  private final List<Lesson.Found> articles = new ArrayList<>();

  private SourceTraining() {}

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Training.Trained train(Path data) throws IOException {
    SourceTraining training = new SourceTraining();
    GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(Lesson.Found::in).forEachOrdered(training.articles::add);
    return new Training.Trained(LogisticLearner.wrapped(training.learn(-1)), training.heldOut());
  }

  /** The model of all articles but those of a fold. */
  private GISModel learn(int fold) {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < articles.size(); i++) {
      if (i % Lesson.FOLDS != fold) {
        Lesson.Found article = articles.get(i);
        chosen(article, (figure, options) -> teach(known(article, figure), options, learner));
      }
    }
    return learner.modelWithUnits("gives");
  }

  /** An article's figures, as rules read them, with the sources that are chosen. */
  private static List<Figure> chosen(Lesson.Found article, FigureSources.Choice choice) {
    return FigureSources.chosen(article.text(), article.names(), article.quotes(), article.figures(), choice);
  }

  private static @Nullable Figure known(Lesson.Found article, Figure figure) {
    return article.article().gold().figures().stream().filter(g -> g.span().overlaps(figure.span())).findFirst().orElse(null);
  }

  private static int teach(@Nullable Figure known, List<FigureSources.Option> options, ChoiceLearner learner) {
    BitSet right = new BitSet();
    int nobody = 0;
    for (int i = 0; i < options.size(); i++) {
      nobody = options.get(i).who() == null ? i : nobody;
      right.set(i, known != null && lower(options.get(i).who()).equals(lower(known.source())));
    }
    if (!right.isEmpty()) {
      learner.add(options.stream().map(FigureSources.Option::features).toList(), right);
    }
    return right.isEmpty() ? nobody : right.nextSetBit(0);
  }

  private String heldOut() {
    int[] rules = new int[3];
    int[] model = new int[3];
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      FigureSources.Choice choice = FigureSources.by(ChoiceModel.of(LinearModel.of(learn(fold))));
      for (int i = fold; i < articles.size(); i += Lesson.FOLDS) {
        Lesson.Found article = articles.get(i);
        count(article, article.figures(), rules);
        count(article, chosen(article, choice), model);
      }
    }
    return String.format(
        Locale.ROOT, "in articles held out (%d in all): F1 of figures' sources %.1f, by rules %.1f%n", articles.size(), f1(model), f1(rules));
  }

  /** Adds sources in gold, found, and found rightly. */
  private static void count(Lesson.Found article, List<Figure> found, int[] counts) {
    counts[0] += (int) article.article().gold().figures().stream().filter(f -> f.source() != null).count();
    for (Figure figure : found) {
      Figure known = known(article, figure);
      counts[1] += figure.source() == null ? 0 : 1;
      counts[2] += figure.source() != null && known != null && lower(known.source()).equals(lower(figure.source())) ? 1 : 0;
    }
  }

  private static double f1(int[] counts) {
    return 200.0 * counts[2] / (counts[0] + counts[1]);
  }

  private static String lower(@Nullable String who) {
    return who == null ? "" : AlignedText.of(who).normal().toLowerCase(Locale.ROOT);
  }
}
