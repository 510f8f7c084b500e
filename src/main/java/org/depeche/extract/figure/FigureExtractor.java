package org.depeche.extract.figure;

import java.util.List;
import org.depeche.extract.number.NumberMention;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/** Turns the numbers of a text that are not part of a time or a name into figures. */
public final class FigureExtractor {
  private FigureExtractor(LanguagePack pack) {}

  public static FigureExtractor of(LanguagePack pack) {
    return pack.derive(FigureExtractor.class, FigureExtractor::new);
  }

  public List<Figure> extract(
      AnalysedText text, List<NumberMention> numbers, List<TimeMention> times, List<Name> names) {
    return List.of();
  }
}
