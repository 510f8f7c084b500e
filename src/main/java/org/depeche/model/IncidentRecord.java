package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of an incident. Its JSON form is described by {@code record.schema.json}.
 *
 * @param text the article after deduplication, paragraphs joined by an empty line; all spans point into it
 * @param published ISO 8601 date, or date and time with offset
 * @param appearances where the text came out, the first publisher first, if that is known to be more than one address
 * @param kind {@code outage degradation power-cut cyberattack data-loss transport-failure telecom-failure
 *     payment-failure other}
 * @param status {@code ongoing partially-resolved resolved}
 * @param scope {@code worldwide international national regional local}
 * @param evidence where {@code kind}, {@code status} and {@code scope} were read
 * @param warnings what could not be read, in sentences
 * @param summary what happened in a paragraph, by ISO 639-1 code
 * @param clauses the statements of {@code summary} and what each rests on
 * @param extract the sentences that best stand for the article, in its order
 */
public record IncidentRecord(
    String id,
    @Nullable String language,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    List<String> authors,
    @Nullable String published,
    List<Appearance> appearances,
    @JsonInclude(JsonInclude.Include.ALWAYS) String text,
    List<Duplicate> duplicates,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String scope,
    @Nullable Subject subject,
    @Nullable Moment started,
    @Nullable Moment ended,
    @Nullable Moment duration,
    List<Component> components,
    List<Cause> causes,
    List<Precedent> precedents,
    List<Name> names,
    List<TimeMention> times,
    List<Figure> figures,
    List<Quote> quotes,
    List<Event> timeline,
    Map<String, Span> evidence,
    List<String> warnings,
    Map<String, String> summary,
    List<Clause> clauses,
    List<Span> extract) {

  /** The first published first, then by id; those without a date last. */
  public static final Comparator<IncidentRecord> BY_PUBLICATION =
      Comparator.comparing((IncidentRecord r) -> Appearance.instant(r.published())).thenComparing(IncidentRecord::id);

  /** The same record with its article told. */
  public IncidentRecord withSummary(Map<String, String> summary, List<Clause> clauses, List<Span> extract) {
    return new IncidentRecord(
        id, language, title, url, site, authors, published, appearances, text, duplicates, kind, status, scope, subject, started, ended, duration,
        components, causes, precedents, names, times, figures, quotes, timeline, evidence, warnings, summary, clauses, extract);
  }

  /** The same record of an article that came out at several addresses. */
  public IncidentRecord withAppearances(List<Appearance> appearances) {
    return new IncidentRecord(
        id, language, title, url, site, authors, published, appearances, text, duplicates, kind, status, scope, subject, started, ended,
        duration, components, causes, precedents, names, times, figures, quotes, timeline, evidence, warnings, summary, clauses, extract);
  }
}
