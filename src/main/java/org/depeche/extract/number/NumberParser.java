package org.depeche.extract.number;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;

/** Finds the numbers of a text. */
public final class NumberParser {
  private NumberParser(LanguagePack pack) {}

  public static NumberParser of(LanguagePack pack) {
    return pack.derive(NumberParser.class, NumberParser::new);
  }

  /** All numbers, in order, not overlapping. */
  public List<NumberMention> parse(AnalysedText text) {
    return List.of();
  }
}
