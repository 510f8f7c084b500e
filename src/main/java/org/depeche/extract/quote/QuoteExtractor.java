package org.depeche.extract.quote;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;

/** Finds the marked quotes of a text with their speakers. */
public final class QuoteExtractor {
  private QuoteExtractor(LanguagePack pack) {}

  public static QuoteExtractor of(LanguagePack pack) {
    return pack.derive(QuoteExtractor.class, QuoteExtractor::new);
  }

  /** All quotes, in order of their first character. */
  public List<Quote> extract(AnalysedText text, List<Name> names) {
    return List.of();
  }
}
