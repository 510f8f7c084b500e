package org.depeche.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.Interval;
import org.depeche.model.Json;
import org.depeche.model.Moment;
import org.depeche.model.Quote;
import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** The tables that can be exported, by their names. */
public enum Dataset {
  QUOTES(quotes()),
  FIGURES(figures()),
  TIMES(times()),
  CAUSES(causes()),
  INCIDENTS(IncidentRows.table()),
  ARTICLES(ArticleRows.table());

  private final Table<?> table;

  Dataset(Table<?> table) {
    this.table = table;
  }

  Table<?> table() {
    return table;
  }

  /** The table of this name. */
  public static Optional<Dataset> of(String name) {
    return List.of(values()).stream().filter(d -> d.toString().equals(name)).findFirst();
  }

  /** Its name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Table<?> quotes() {
    return Fact.<Quote>table(
        "quotes",
        "What someone said or wrote, or a screen or sign shows.",
        r -> r.quotes(),
        Quote::span,
        List.of(
            Fact.string("kind", "speech, message (what a screen or sign shows) or indirect (without marks).", q -> Json.word(q.kind())),
            Fact.string("text", "The words; the pieces of a broken quote are joined by a space.", Quote::text),
            Fact.string("speaker", "Who speaks, by the fullest form of the name.", q -> q.speaker() == null ? null : q.speaker().name()),
            Fact.string("role", "What the speaker is, as written.", q -> q.speaker() == null ? null : q.speaker().role()),
            Fact.string("cue", "The words that say that someone speaks.", q -> q.cue() == null ? null : q.cue().text())));
  }

  private static Table<?> figures() {
    return Fact.<Figure>table(
        "figures",
        "A count, amount, percentage or measure.",
        r -> r.figures(),
        Figure::span,
        List.of(
            Fact.number("value", "The number; a range has low and high instead.", Figure::value),
            Fact.number("low", "The range's lower end.", Figure::low),
            Fact.number("high", "The range's upper end.", Figure::high),
            Fact.number("other_value", "The other reading of a number whose mark may part decimals or thousands.", Figure::otherValue),
            Fact.string("modifier", "exact, near, about, over, under, at-least or at-most.", f -> Json.word(f.modifier())),
            Fact.string("unit", "What is counted: an English singular, an ISO 4217 code, percent or a UCUM code.", Figure::unit),
            Fact.string("noun", "What is counted, as written.", Figure::noun),
            Fact.string("role", "Its part in the incident, such as user-reports or customers-affected.", Figure::role),
            Fact.string("source", "Who gives it.", Figure::source),
            Fact.string("as_of", "When it was so, a TIMEX3 value.", f -> value(f.asOf()))));
  }

  private static Table<?> times() {
    return Fact.<TimeMention>table(
        "times",
        "A date, clock time, duration or set of times.",
        r -> r.times(),
        TimeMention::span,
        List.of(
            Fact.string("type", "TIMEX3's: DATE, TIME, DURATION or SET.", t -> t.type().name()),
            Fact.string("value", "TIMEX3's; X for what stays open.", TimeMention::value),
            Fact.string("modifier", "approx, start, mid, end, before, after and the like.", TimeMention::modifier),
            Fact.string("role", "What it means for the incident: first-report, started, ended and the like.", TimeMention::role),
            Fact.string("from", "Its first moment by the local clock, where nothing is open.", t -> interval(t).map(i -> i.start().toString()).orElse(null)),
            Fact.string("to", "The moment after its last.", t -> interval(t).map(i -> i.end().toString()).orElse(null))));
  }

  private static Optional<Interval> interval(TimeMention time) {
    return time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME
        ? Interval.of(time.value())
        : Optional.empty();
  }

  private static Table<?> causes() {
    return Fact.<Cause>table(
        "causes",
        "A claim about why the incident happened.",
        r -> r.causes(),
        Cause::span,
        List.of(
            Fact.string("text", "The cause, as written.", Cause::text),
            Fact.string("category", "Such as software-update, power or cyberattack.", Cause::category),
            Fact.string("status", "confirmed, suspected or denied.", c -> Json.word(c.status())),
            Fact.string("holder", "Who claims or denies it; none for the article's author.", Cause::holder)));
  }

  static @Nullable String value(@Nullable Moment moment) {
    return moment == null ? null : moment.value();
  }
}
