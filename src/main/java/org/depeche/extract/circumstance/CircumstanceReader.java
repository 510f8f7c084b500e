package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Reads a text's mentions together. */
public final class CircumstanceReader {
  private CircumstanceReader(LanguagePack pack) {}

  public static CircumstanceReader of(LanguagePack pack) {
    return pack.derive(CircumstanceReader.class, CircumstanceReader::new);
  }

  public Circumstances read(
      @Nullable String title,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {
    return new Circumstances(
        null, null, null, null, null, null, null, List.of(), List.of(), List.of(), times, List.of(), Map.of());
  }
}
