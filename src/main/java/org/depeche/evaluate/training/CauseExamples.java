package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.depeche.evaluate.GoldArticle;
import org.depeche.extract.circumstance.CauseCandidate;
import org.depeche.extract.circumstance.CauseModel;
import org.depeche.extract.circumstance.CircumstanceReader;
import org.depeche.extract.figure.FigureExtractor;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Precedent;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * A gold article's noun phrases, each with what it is.
 *
 * @param article the gold
 * @param candidates the phrases
 * @param causes the cause that each is the first phrase of; null for other phrases
 * @param outcomes {@link CauseModel#NONE}, {@link CauseModel#CLAIM}, {@link CauseModel#PAST}; empty for further phrases of a cause,
 *     which there is nothing to learn from
 */
record CauseExamples(
    GoldArticle article, List<CauseCandidate> candidates, @Nullable Cause[] causes, String[] outcomes) {

  static CauseExamples of(GoldArticle gold) {
    List<CauseCandidate> candidates = candidates(gold);
    @Nullable Cause[] causes = new @Nullable Cause[candidates.size()];
    String[] outcomes = new String[candidates.size()];
    Arrays.fill(outcomes, CauseModel.NONE);
    gold.gold().causes().forEach(c -> mark(c, CauseModel.CLAIM, candidates, causes, outcomes));
    gold.gold().precedents().stream()
        .map(Precedent::cause)
        .filter(Objects::nonNull)
        .forEach(c -> mark(c, CauseModel.PAST, candidates, causes, outcomes));
    return new CauseExamples(gold, candidates, causes, outcomes);
  }

  private static void mark(
      Cause cause, String outcome, List<CauseCandidate> candidates, @Nullable Cause[] causes, String[] outcomes) {
    boolean found = false;
    for (int i = 0; i < outcomes.length; i++) {
      if (isOf(cause.span(), candidates.get(i).core())) {
        outcomes[i] = found ? "" : outcome;
        causes[i] = found ? null : cause;
        found = true;
      }
    }
  }

  /** Whether half of the phrase or most of the cause lies in the other. */
  private static boolean isOf(Span cause, Span phrase) {
    int shared = Math.min(phrase.end(), cause.end()) - Math.max(phrase.start(), cause.start());
    return 2 * shared >= phrase.end() - phrase.start() || 2 * shared > cause.end() - cause.start();
  }

  private static List<CauseCandidate> candidates(GoldArticle gold) {
    LanguagePack pack = LanguagePack.of(String.valueOf(gold.article().language())).orElseThrow();
    AnalysedText text = AnalysedText.of(gold.gold().text(), pack);
    Anchor anchor = Anchor.of(gold.article().published(), gold.article().zone());
    List<NumberMention> numbers = NumberParser.of(pack).parse(text);
    List<TimeMention> times = TimeExtractor.of(pack).extract(text, numbers, anchor);
    List<Name> names = NameExtractor.of(pack).extract(text);
    List<Quote> quotes = QuoteExtractor.of(pack).extract(text, names);
    List<Figure> figures = FigureExtractor.of(pack).extract(text, numbers, times, names, quotes, gold.article().zone());
    List<CauseCandidate> lazy =
        CircumstanceReader.of(pack).candidates(gold.article().title(), text, names, times, figures, quotes);
    return new ArrayList<>(lazy.stream().map(CauseExamples::kept).toList());
  }

  private static CauseCandidate kept(CauseCandidate c) {
    List<String> category = c.category().get();
    return new CauseCandidate(c.core(), c.phrase(), c.claim(), () -> category);
  }
}
