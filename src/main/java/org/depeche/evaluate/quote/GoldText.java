package org.depeche.evaluate.quote;

import java.util.List;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;

/** A text with its quotes. */
public record GoldText(String id, String text, List<GoldQuote> quotes) {
  public GoldText {
    quotes = List.copyOf(quotes);
  }

  /** The marked quotes that are read in the text. */
  public List<Quote> read(LanguagePack pack) {
    AnalysedText analysed = AnalysedText.of(text, pack);
    List<Quote> all = QuoteExtractor.of(pack).extract(analysed, NameExtractor.of(pack).extract(analysed));
    return all.stream().filter(q -> q.kind().isMarked()).toList();
  }
}
