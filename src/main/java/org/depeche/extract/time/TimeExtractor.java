package org.depeche.extract.time;

import java.util.List;
import org.depeche.extract.number.NumberMention;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/** Finds the time expressions of a text and resolves them. */
public final class TimeExtractor {
  private TimeExtractor(LanguagePack pack) {}

  public static TimeExtractor of(LanguagePack pack) {
    return pack.derive(TimeExtractor.class, TimeExtractor::new);
  }

  /** All time expressions, in order, not overlapping, without roles. */
  public List<TimeMention> extract(AnalysedText text, List<NumberMention> numbers, Anchor anchor) {
    return List.of();
  }
}
