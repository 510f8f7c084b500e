package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.figure.FigureExtractor;
import org.depeche.extract.figure.FigureSources;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.TimeMention;
import org.depeche.text.AlignedText;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.jspecify.annotations.Nullable;

/** Learns from gold articles of all languages together who gives a figure, with all else as it is found. */
public final class SourceTraining {
  private static final int FOLDS = 5;
  private static final double PRIOR = 1;

  private final List<Read> articles = new ArrayList<>();

  /** An article, and the figures that rules read in it. */
  private record Read(AnalysedText text, List<Name> names, List<Quote> quotes, List<Figure> ruled, List<Figure> gold) {
    static Read of(GoldArticle article) {
      LanguagePack pack = LanguagePack.of(String.valueOf(article.article().language())).orElseThrow();
      AnalysedText text = AnalysedText.of(article.gold().text(), pack);
      List<NumberMention> numbers = NumberParser.of(pack).parse(text);
      List<TimeMention> times = TimeExtractor.of(pack).extract(text, numbers, Anchor.of(article.article().published(), article.article().zone()));
      List<Name> names = NameExtractor.of(pack).extract(text);
      List<Quote> quotes = QuoteExtractor.of(pack).extract(text, names);
      List<Figure> ruled = FigureExtractor.of(pack).extract(text, numbers, times, names, quotes, article.article().zone());
      return new Read(text, names, quotes, ruled, article.gold().figures());
    }

    List<Figure> chosen(FigureSources.Choice choice) {
      return FigureSources.chosen(text, names, quotes, ruled, choice);
    }

    @Nullable Figure known(Figure figure) {
      return gold.stream().filter(g -> g.span().overlaps(figure.span())).findFirst().orElse(null);
    }
  }

  /** What came out: a weight a feature, and what was measured on articles held out. */
  public record Trained(Map<String, Double> weights, String report) {}

  private SourceTraining() {}

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Trained train(Path data) throws IOException {
    SourceTraining training = new SourceTraining();
    GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(Read::of).forEachOrdered(training.articles::add);
    return new Trained(training.learn(-1), training.heldOut());
  }

  /** The weights by all articles but those of a fold. */
  private Map<String, Double> learn(int fold) {
    ChoiceLearner learner = new ChoiceLearner(PRIOR);
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS != fold) {
        Read article = articles.get(i);
        article.chosen((figure, options) -> teach(article.known(figure), options, learner));
      }
    }
    return learner.weights();
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
    for (int fold = 0; fold < FOLDS; fold++) {
      ChoiceModel weights = ChoiceModel.of(learn(fold));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        Read article = articles.get(i);
        count(article, article.ruled, rules);
        count(article, article.chosen(
            (figure, options) ->
                weights.choose(
                    options.stream().map(FigureSources.Option::features).toList(), options.stream().map(o -> lower(o.who())).toList())), model);
      }
    }
    return String.format(
        Locale.ROOT, "in articles held out (%d in all): F1 of figures' sources %.1f, by rules %.1f%n", articles.size(), f1(model), f1(rules));
  }

  /** Adds sources in gold, found, and found rightly. */
  private static void count(Read article, List<Figure> found, int[] counts) {
    counts[0] += (int) article.gold.stream().filter(f -> f.source() != null).count();
    for (Figure figure : found) {
      Figure known = article.known(figure);
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
