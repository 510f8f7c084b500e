package org.depeche.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AlignedText;
import org.jspecify.annotations.Nullable;

/**
 * One way of comparing a kind of fact in two records of the same text.
 *
 * @param name what the table calls it
 * @param items what is compared: each fact's value, and its spans
 * @param sameSpans when two facts count as read at the same place
 */
record Measure(
    String name,
    Function<IncidentRecord, Stream<Item>> items,
    BiPredicate<List<Span>, List<Span>> sameSpans) {

  /** A fact reduced to what is compared. */
  record Item(String value, List<Span> spans) {
    Item(@Nullable Object value, Span span) {
      this(Objects.toString(value, ""), List.of(span));
    }

    @Override
    public String toString() {
      return (value + " " + String.join(" … ", spans.stream().map(s -> "«" + s.text() + "»").toList()))
          .strip();
    }
  }

  static final List<Measure> ALL =
      List.of(
          new Measure(
              "duplicates",
              r -> r.duplicates().stream().map(d -> fact(d.paragraph() + "=" + d.of())),
              Measure::anywhere),
          new Measure(
              "names",
              r -> r.names().stream().map(n -> new Item(n.type(), n.span())),
              Measure::exactly),
          new Measure(
              "times, span",
              r -> r.times().stream().map(t -> new Item("", t.span())),
              Measure::exactly),
          new Measure(
              "times, relaxed",
              r -> r.times().stream().map(t -> new Item("", t.span())),
              Measure::overlapping),
          new Measure(
              "times, value",
              r -> r.times().stream().map(t -> new Item(t.type() + " " + t.value(), t.span())),
              Measure::overlapping),
          new Measure(
              "figures, span",
              r -> r.figures().stream().map(f -> new Item("", f.span())),
              Measure::exactly),
          new Measure(
              "figures, value",
              r -> r.figures().stream().map(f -> new Item(amount(f), f.span())),
              Measure::overlapping),
          new Measure(
              "figures, unit",
              r -> r.figures().stream().map(f -> new Item(amount(f) + " " + f.unit(), f.span())),
              Measure::overlapping),
          new Measure(
              "figures, source",
              r -> r.figures().stream().filter(f -> f.source() != null).map(f -> new Item(lower(f.source()), f.span())),
              Measure::overlapping),
          new Measure(
              "quotes",
              r -> r.quotes().stream().filter(Measure::isDirect).map(q -> item(q, lower(q.kind()))),
              Measure::mostlyTheSame),
          new Measure(
              "quotes, with speaker",
              r -> r.quotes().stream().filter(Measure::isDirect).map(q -> item(q, lower(q.kind()) + " " + speaker(q))),
              Measure::mostlyTheSame),
          new Measure(
              "causes",
              r -> r.causes().stream().map(c -> new Item(c.category() + " " + lower(c.status()), c.span())),
              Measure::anywhere),
          new Measure(
              "causes, span",
              r -> r.causes().stream().map(c -> new Item(c.category() + " " + lower(c.status()), c.span())),
              Measure::overlapping),
          new Measure(
              "causes, holder",
              r -> r.causes().stream().map(c -> new Item(c.category() + " " + lower(c.status()) + " " + lower(c.holder()), c.span())),
              Measure::anywhere),
          new Measure(
              "components",
              r -> r.components().stream().map(c -> c.concept() + " " + c.state()).distinct().map(Measure::fact),
              Measure::anywhere),
          new Measure(
              "precedents",
              r -> r.precedents().stream().map(p -> fact(p.date())),
              Measure::anywhere),
          new Measure(
              "kind",
              r -> one(r.kind()),
              Measure::anywhere),
          new Measure(
              "status",
              r -> one(r.status()),
              Measure::anywhere),
          new Measure(
              "scope",
              r -> one(r.scope()),
              Measure::anywhere),
          new Measure(
              "subject",
              r -> one(r.subject() == null ? null : lower(r.subject().name())),
              Measure::anywhere),
          new Measure(
              "started",
              r -> moment(r.started()),
              Measure::anywhere),
          new Measure(
              "ended",
              r -> moment(r.ended()),
              Measure::anywhere),
          new Measure(
              "duration",
              r -> moment(r.duration()),
              Measure::anywhere));

  /** Compares one article's record with its gold. */
  Tally compare(IncidentRecord gold, IncidentRecord found) {
    return match(items.apply(gold), items.apply(found), sameSpans);
  }

  /** Pairs each fact wanted with the first one found that is the same and not yet taken. */
  static Tally match(
      Stream<Item> gold, Stream<Item> found, BiPredicate<List<Span>, List<Span>> sameSpans) {
    List<Item> open = new ArrayList<>(found.toList());
    List<Item> missed = new ArrayList<>();
    int hits = 0;
    for (Item wanted : gold.toList()) {
      int at = 0;
      while (at < open.size()
          && !(open.get(at).value().equals(wanted.value())
              && sameSpans.test(wanted.spans(), open.get(at).spans()))) {
        at++;
      }
      if (at < open.size()) {
        open.remove(at);
        hits++;
      } else {
        missed.add(wanted);
      }
    }
    return new Tally(hits, missed, open);
  }

  private static Item fact(@Nullable Object value) {
    return new Item(Objects.toString(value, ""), List.of());
  }

  private static Stream<Item> one(@Nullable String value) {
    return value == null ? Stream.empty() : Stream.of(fact(value));
  }

  private static Stream<Item> moment(@Nullable Moment moment) {
    return moment == null ? Stream.empty() : Stream.of(fact(moment.value()));
  }

  private static boolean isDirect(Quote quote) {
    return quote.kind().isMarked();
  }

  private static Item item(Quote quote, String value) {
    return new Item(value, spans(quote));
  }

  private static List<Span> spans(Quote quote) {
    return quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
  }

  /** A speaker's name; someone without a name is known by the role. */
  private static String speaker(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    if (speaker == null) {
      return "nobody";
    }
    return lower(speaker.known());
  }

  private static String amount(Figure figure) {
    return figure.value() == null
        ? plain(figure.low()) + ".." + plain(figure.high())
        : plain(figure.value());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String lower(@Nullable Object value) {
    return AlignedText.of(Objects.toString(value, "")).normal().toLowerCase(Locale.ROOT);
  }

  private static boolean anywhere(List<Span> a, List<Span> b) {
    return true;
  }

  private static boolean exactly(List<Span> a, List<Span> b) {
    return a.equals(b);
  }

  private static boolean overlapping(List<Span> a, List<Span> b) {
    return shared(a, b) > 0;
  }

  /** Intersection over union above 0.8. */
  private static boolean mostlyTheSame(List<Span> a, List<Span> b) {
    int shared = shared(a, b);
    return shared > 0.8 * (length(a) + length(b) - shared);
  }

  private static int shared(List<Span> a, List<Span> b) {
    return a.stream()
        .flatMapToInt(
            x ->
                b.stream()
                    .mapToInt(
                        y -> Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()))))
        .sum();
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(s -> s.end() - s.start()).sum();
  }
}
