package org.depeche.extract.name;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;

/** Finds the names of a text, one entry a mention. */
public final class NameExtractor {
  private NameExtractor(LanguagePack pack) {}

  public static NameExtractor of(LanguagePack pack) {
    return pack.derive(NameExtractor.class, NameExtractor::new);
  }

  /** All mentions, in order, not overlapping, each under its entity's fullest form. */
  public List<Name> extract(AnalysedText text) {
    return List.of();
  }
}
