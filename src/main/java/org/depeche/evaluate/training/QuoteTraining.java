package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.util.model.BaseModel;
import org.depeche.dedup.RepeatedParagraphs;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.quote.QuoteExamples;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.quote.QuoteModels;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/** Learns from gold articles of all languages together what is a quote and who speaks it, with names as they are found, not as they are in gold. */
public final class QuoteTraining {
  private static final int FOLDS = 10;
  private static final double KIND_PRIOR = 5;
  private static final double SPEAKER_PRIOR = 1;

  private final List<Learnt> articles = new ArrayList<>();
  private int measured;

  /** An article with what may be learnt from it. */
  private record Learnt(
      LanguagePack pack, AnalysedText text, List<Name> names, List<Quote> gold, QuoteExamples examples) {}

  /** What came out: the models, and what was measured on articles held out. */
  public record Trained(BaseModel kind, BaseModel speaker, String report) {}

  private QuoteTraining() {}

  /**
   * Learns from the articles in {@code gold/tuning} below a folder, which are measured too, and from the sentences in
   * {@code marks}, most of which have titles, names and terms between marks.
   */
  public static Trained train(Path data) throws IOException {
    QuoteTraining training = new QuoteTraining();
    for (GoldArticle article : GoldReader.readAll(data.resolve("gold").resolve("tuning"))) {
      training.add(article);
    }
    training.measured = training.articles.size();
    for (GoldArticle article : GoldReader.readAll(data.resolve("marks"))) {
      training.add(article);
    }
    return new Trained(
        LogisticLearner.wrapped(training.kinds(i -> true)), LogisticLearner.wrapped(training.speakers(i -> true)), training.heldOut());
  }

  private void add(GoldArticle article) {
    LanguagePack pack = LanguagePack.of(article.article().language()).orElseThrow();
    AnalysedText text = AnalysedText.of(RepeatedParagraphs.collapse(article.article().text()).text(), pack);
    List<Name> names = NameExtractor.of(pack).extract(text);
    List<Quote> gold = article.gold().quotes();
    articles.add(new Learnt(pack, text, names, gold, QuoteExamples.of(pack, text, names, gold)));
  }

  private GISModel kinds(IntPredicate from) {
    return shown(from, QuoteExamples::kinds).model("quote", KIND_PRIOR);
  }

  private GISModel speakers(IntPredicate from) {
    return shown(from, QuoteExamples::speakers).mixedModel("speaks", SPEAKER_PRIOR);
  }

  private ChoiceLearner shown(IntPredicate from, Function<QuoteExamples, List<QuoteExamples.Example>> which) {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < articles.size(); i++) {
      if (from.test(i)) {
        which.apply(articles.get(i).examples()).forEach(e -> learner.add(e.options(), e.right()));
      }
    }
    return learner;
  }

  /** Every tenth article is read by models that learnt from the others. */
  private String heldOut() {
    int gold = 0;
    int found = 0;
    int hits = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      IntPredicate others = i -> i >= measured || i % FOLDS != own;
      QuoteModels models = new QuoteModels(ChoiceModel.of(LinearModel.of(kinds(others))), ChoiceModel.of(LinearModel.of(speakers(others))));
      for (int i = fold; i < measured; i += FOLDS) {
        Learnt article = articles.get(i);
        List<Quote> quotes = QuoteExtractor.of(article.pack()).extract(article.text(), article.names(), models);
        gold += article.gold().size();
        found += quotes.size();
        for (Quote known : article.gold()) {
          Optional<Quote> same = quotes.stream().filter(q -> q.kind() == known.kind() && q.span().overlaps(known.span())).findFirst();
          hits += same.isPresent() ? 1 : 0;
          right += same.filter(q -> who(q).equals(who(known))).isPresent() ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT, "in articles held out (%d in all): F1 of quotes %.1f, with the right speaker %.1f%n",
        measured, 200.0 * hits / (gold + found), 200.0 * right / (gold + found));
  }

  private static String who(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    String known = speaker == null ? null : speaker.known();
    return known == null ? "" : known.toLowerCase(Locale.ROOT);
  }
}
