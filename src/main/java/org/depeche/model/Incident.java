package org.depeche.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all articles of one incident say of it. Whatever agrees is one entry with all its sources; what doesn't stands side by side.
 *
 * @param kind as in an article's record, like {@code status} and {@code scope}
 * @param articles their ids, first published first
 * @param languages ISO 639-1, in that order
 * @param timeline the dated steps, in order
 * @param figures in the order in which they were so or were published
 * @param causes one entry a category, with all that was claimed
 * @param conflicts what articles don't agree on, and a start, end or duration that can't be so beside the other two
 * @param evidence where kind, status and scope were read
 * @param headline what happened in a line, by ISO 639-1 code
 * @param summary what happened in a paragraph, by ISO 639-1 code
 * @param clauses the statements of {@code summary} and what each rests on
 */
public record Incident(
    String id,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String scope,
    @Nullable Subject subject,
    @Nullable Time started,
    @Nullable Time ended,
    @Nullable Time duration,
    List<String> articles,
    List<String> languages,
    List<Step> timeline,
    List<Count> figures,
    List<Statement> quotes,
    List<Reason> causes,
    List<Part> components,
    List<Earlier> precedents,
    List<Conflict> conflicts,
    Map<String, List<Source>> evidence,
    Map<String, String> headline,
    Map<String, String> summary,
    List<Clause> clauses) {

  /** The same incident, told. */
  public Incident withSummary(Map<String, String> headline, Map<String, String> summary, List<Clause> clauses) {
    return new Incident(
        id, kind, status, scope, subject, started, ended, duration, articles, languages, timeline, figures, quotes, causes,
        components, precedents, conflicts, evidence, headline, summary, clauses);
  }

  /** Where something was read. */
  public record Source(String article, Span span) {}

  /**
   * Whose incident it is, by the name that most articles use.
   *
   * @param sources of the articles that say so; then of others that only name it
   */
  public record Subject(String name, Name.Type type, List<Source> sources) {}

  /**
   * When something was, or how long it took, as most articles have it of what can all be so; the most precise of those that agree.
   */
  public record Time(String value, @Nullable String modifier, List<Source> sources) {}

  /** A dated step. */
  public record Step(String value, @Nullable String modifier, String event, List<Source> sources) {}

  /**
   * A figure; fields as in {@link Figure}.
   *
   * @param published when the first article that has it appeared
   */
  public record Count(
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Figure.Modifier modifier,
      @Nullable String unit,
      @Nullable String noun,
      @Nullable String role,
      @Nullable String source,
      @Nullable String asOf,
      @Nullable String published,
      List<Source> sources) {}

  /** A quote; the same words in several articles are one. */
  public record Statement(
      Quote.Kind kind, String text, @Nullable String speaker, @Nullable String role, String language, List<Source> sources) {}

  /**
   * A cause, by category.
   *
   * @param status how it stands: confirmed once the last word on it is, denied if it was denied and not confirmed since
   * @param sources of the claims that say so
   * @param claims all that was claimed, first published first
   */
  public record Reason(String category, Cause.Status status, String text, @Nullable String holder, List<Source> sources, List<Claim> claims) {}

  /** What someone says of a cause. */
  public record Claim(Cause.Status status, String text, @Nullable String holder, @Nullable String published, Source source) {}

  /** A part or service in a state. */
  public record Part(String name, String concept, String state, List<Source> sources) {}

  /** An earlier incident that articles recall. */
  public record Earlier(@Nullable String date, @Nullable String duration, List<Source> sources) {}

  /** A field that articles give several values, those with most sources first, or one that can't be so beside the others. */
  public record Conflict(String field, List<Value> values) {}

  /** One of the values in a conflict. */
  public record Value(String value, List<Source> sources) {}
}
