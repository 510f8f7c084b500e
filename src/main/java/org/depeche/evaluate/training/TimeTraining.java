package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.extract.time.UnderspecifiedTimes;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/** Learns from gold articles of all languages together what times mean that don't say all of it. */
public final class TimeTraining {
  private final List<List<Case>> articles;

  /** A time of gold, what it may mean, and which of that is right. */
  private record Case(List<UnderspecifiedTimes.Option> options, BitSet right) {}

  private TimeTraining(List<List<Case>> articles) {
    this.articles = articles;
  }

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Training.Trained train(Path data) throws IOException {
    TimeTraining training =
        new TimeTraining(GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(TimeTraining::cases).toList());
    return new Training.Trained(LogisticLearner.wrapped(training.learn(-1)), training.heldOut());
  }

  private static List<Case> cases(GoldArticle article) {
    List<Case> cases = new ArrayList<>();
    LanguagePack pack = LanguagePack.of(String.valueOf(article.article().language())).orElseThrow();
    AnalysedText text = AnalysedText.of(article.gold().text(), pack);
    TimeExtractor.of(pack)
        .extract(
            text,
            NumberParser.of(pack).parse(text),
            Anchor.of(article.article().published(), article.article().zone()),
            List.of(),
            (time, options) -> {
              TimeMention known = article.gold().times().stream().filter(g -> g.span().overlaps(time)).findFirst().orElse(null);
              BitSet right = new BitSet();
              for (int i = 0; known != null && i < options.size(); i++) {
                right.set(i, known.value().startsWith(options.get(i).value()));
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
    return learner.modelWithUnits("means");
  }

  private static List<List<String>> features(Case c) {
    return c.options.stream().map(UnderspecifiedTimes.Option::features).toList();
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
          counts[3] += c.right.get(UnderspecifiedTimes.choose(model, c.options)) ? 1 : 0;
        }
      }
    }
    double all = counts[0] / 100.0;
    return String.format(
        Locale.ROOT, "in articles held out (%d in all), of %d underspecified times: right %.1f %%, by rules %.1f %%, among the options %.1f %%%n",
        articles.size(), counts[0], counts[3] / all, counts[2] / all, counts[1] / all);
  }
}
