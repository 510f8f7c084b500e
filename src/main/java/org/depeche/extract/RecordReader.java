package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.dedup.Deduplicated;
import org.depeche.dedup.RepeatedParagraphs;
import org.depeche.extract.circumstance.CircumstanceReader;
import org.depeche.extract.circumstance.Circumstances;
import org.depeche.extract.figure.FigureExtractor;
import org.depeche.extract.figure.FigureSources;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.text.LanguageDetector;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article into its record: a pure function, the same in the server, over a file or in a batch.
 *
 * <pre>{@code
 * IncidentRecord record = RecordReader.read(article);
 * }</pre>
 */
public final class RecordReader {
  private RecordReader() {}

  /**
   * The record of {@code article}. An article in a language without a pack gives a record without facts, and a warning.
   *
   * @throws java.time.DateTimeException if {@code published} or {@code zone} can't be read
   */
  public static IncidentRecord read(Article article) {
    Anchor anchor = Anchor.of(article.published(), article.zone());
    Deduplicated deduplicated = RepeatedParagraphs.collapse(article.text());
    List<String> warnings = new ArrayList<>(article.warnings());
    String language =
        Optional.ofNullable(article.language())
            .or(() -> LanguageDetector.detect(deduplicated.text()))
            .orElse(null);
    Optional<LanguagePack> pack = Optional.ofNullable(language).flatMap(LanguagePack::of);
    if (pack.isEmpty()) {
      warnings.add(
          language == null
              ? "The language could not be told; no facts were read."
              : "There is no language pack for \"" + language + "\"; no facts were read.");
    }
    return pack.map(p -> facts(article, language, deduplicated, anchor, p, warnings))
        .orElseGet(
            () ->
                record(
                    article,
                    language,
                    deduplicated,
                    Circumstances.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    warnings));
  }

  private static IncidentRecord facts(
      Article article,
      @Nullable String language,
      Deduplicated deduplicated,
      Anchor anchor,
      LanguagePack pack,
      List<String> warnings) {
    AnalysedText text = AnalysedText.of(deduplicated.text(), pack);
    List<NumberMention> numbers = NumberParser.of(pack).parse(text);
    List<Name> names = NameExtractor.of(pack).extract(text);
    List<TimeMention> found = TimeExtractor.of(pack).extract(text, numbers, anchor, names);
    List<Quote> quotes = QuoteExtractor.of(pack).extract(text, names);
    List<Figure> ruled = FigureExtractor.of(pack).extract(text, numbers, found, names, quotes, article.zone());
    List<Figure> figures = FigureSources.chosen(text, names, quotes, ruled);
    List<TimeMention> times =
        found.stream()
            .filter(t -> figures.stream().noneMatch(f -> f.span().contains(t.span())))
            .filter(t -> names.stream().noneMatch(n -> n.span().contains(t.span()) && !n.span().equals(t.span()))) // "Santo Domingo", "Ponte 25 de Abril"
            .toList();
    Circumstances circumstances =
        CircumstanceReader.of(pack).read(article.title(), anchor.published(), text, names, times, figures, quotes);
    Spelling spelling = new Spelling(text);
    return record(
        article,
        language,
        deduplicated,
        spelling.circumstances(circumstances),
        spelling.names(names),
        spelling.figures(figures),
        spelling.quotes(quotes),
        warnings);
  }

  private static IncidentRecord record(
      Article article,
      @Nullable String language,
      Deduplicated deduplicated,
      Circumstances c,
      List<Name> names,
      List<Figure> figures,
      List<Quote> quotes,
      List<String> warnings) {
    return new IncidentRecord(
        article.id(),
        language,
        article.title(),
        article.url(),
        article.site(),
        article.authors(),
        article.published(),
        List.of(),
        deduplicated.text(),
        deduplicated.duplicates(),
        c.kind(),
        c.status(),
        c.scope(),
        c.subject(),
        c.started(),
        c.ended(),
        c.duration(),
        c.components(),
        c.causes(),
        c.precedents(),
        names,
        c.times(),
        figures,
        quotes,
        c.timeline(),
        c.evidence(),
        warnings,
        Map.of(),
        List.of(),
        List.of());
  }
}
