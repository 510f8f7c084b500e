package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.depeche.dedup.RepeatedParagraphs;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.quote.SpeakerExample;
import org.depeche.extract.quote.SpeakerModel;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;

/** Learns from gold articles of all languages together who speaks, with names as they are found, not as they are in gold. */
public final class SpeakerTraining {
  private static final int FOLDS = 10;

  private final List<Learnt> articles = new ArrayList<>();

  /** An article with what may be learnt from it. */
  private record Learnt(
      LanguagePack pack, AnalysedText text, List<Name> names, List<Quote> gold, List<SpeakerExample> examples) {}

  /** What came out: a weight a feature, and what was measured on articles held out. */
  public record Trained(Map<String, Double> weights, String report) {}

  private SpeakerTraining() {}

  /** Learns from all gold articles below a folder. */
  public static Trained train(Path data) throws IOException {
    SpeakerTraining training = new SpeakerTraining();
    for (GoldArticle article : GoldReader.readAll(data)) {
      training.add(article);
    }
    return new Trained(training.learn(i -> true), training.heldOut());
  }

  private void add(GoldArticle article) {
    LanguagePack pack = LanguagePack.of(article.article().language()).orElseThrow();
    AnalysedText text = AnalysedText.of(RepeatedParagraphs.collapse(article.article().text()).text(), pack);
    List<Name> names = NameExtractor.of(pack).extract(text);
    List<Quote> gold = article.gold().quotes().stream().filter(q -> q.kind() == Quote.Kind.SPEECH).toList();
    articles.add(new Learnt(pack, text, names, gold, SpeakerExample.of(pack, text, names, gold)));
  }

  private Map<String, Double> learn(IntPredicate from) {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < articles.size(); i++) {
      if (from.test(i)) {
        articles.get(i).examples().forEach(e -> learner.add(e.options(), e.right()));
      }
    }
    return learner.weights();
  }

  /** Every tenth article is read by a model that learnt from the others. */
  private String heldOut() {
    int found = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      SpeakerModel model = SpeakerModel.of(learn(i -> i % FOLDS != own));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        Learnt article = articles.get(i);
        List<Quote> quotes = QuoteExtractor.of(article.pack()).extract(article.text(), article.names(), model);
        for (Quote gold : article.gold()) {
          for (Quote quote : quotes) {
            if (quote.kind() == Quote.Kind.SPEECH && quote.span().overlaps(gold.span())) {
              found++;
              right += who(quote).equals(who(gold)) ? 1 : 0;
              break;
            }
          }
        }
      }
    }
    return String.format(
        Locale.ROOT, "speaker right in articles held out: %.1f %% (%d of %d quotes found, %d articles)%n",
        100.0 * right / Math.max(1, found), right, found, articles.size());
  }

  private static String who(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    String known = speaker == null ? null : speaker.name() == null ? speaker.role() : speaker.name();
    return known == null ? "" : known.toLowerCase(Locale.ROOT);
  }
}
