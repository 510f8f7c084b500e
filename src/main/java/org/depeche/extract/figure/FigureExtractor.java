package org.depeche.extract.figure;

import java.util.List;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.number.NumberMention;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher;
import org.jspecify.annotations.Nullable;

/** Turns the numbers of a text that are not part of a time or a name into figures. */
public final class FigureExtractor {
  private final Lexicon lexicon;
  private final PhraseMatcher<Cue> matcher;

  private FigureExtractor(LanguagePack pack) {
    FigureWords words = pack.table("figures", FigureWords.class);
    this.lexicon = new Lexicon(words);
    this.matcher = Cues.matcher(words, words.clitics());
  }

  public static FigureExtractor of(LanguagePack pack) {
    return pack.derive(FigureExtractor.class, FigureExtractor::new);
  }

  /**
   * The figures, in order, not overlapping.
   *
   * @param zone the outlet's time zone where it is known; money that several countries call alike is its country's
   */
  public List<Figure> extract(
      AnalysedText text,
      List<NumberMention> numbers,
      List<TimeMention> times,
      List<Name> names,
      List<Quote> quotes,
      @Nullable String zone) {
    return extract(text, numbers, times, names, quotes, zone, NominalEllipsis.Choice.learnt());
  }

  /** The same, where another choice tells what numbers without nouns count. */
  public List<Figure> extract(
      AnalysedText text,
      List<NumberMention> numbers,
      List<TimeMention> times,
      List<Name> names,
      List<Quote> quotes,
      @Nullable String zone,
      NominalEllipsis.Choice choice) {
    if (numbers.isEmpty() && !lexicon.hasFused()) {
      return List.of();
    }
    return new FigureReading(text, lexicon, cues(text), numbers, times, names, quotes, zone, choice).figures();
  }

  Cues cues(AnalysedText text) {
    return new Cues(text, matcher);
  }
}
