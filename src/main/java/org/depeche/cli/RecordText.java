package org.depeche.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Duplicate;
import org.depeche.model.Event;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Precedent;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** A record for the eye: what happened, who said what, when, how many, each with its place in the text. */
final class RecordText {
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  private final boolean colours;
  private final List<String> lines = new ArrayList<>();

  RecordText(boolean colours) {
    this.colours = colours;
  }

  String render(IncidentRecord record) {
    head(record);
    section("Timeline", record.timeline().stream().map(this::event));
    section("Causes", record.causes().stream().map(this::cause));
    section("Components", record.components().stream().map(this::component));
    section("Figures", record.figures().stream().map(this::figure));
    section("Quotes", record.quotes().stream().map(this::quote));
    section("Precedents", record.precedents().stream().map(this::precedent));
    section("Names", names(record.names()));
    section("Left out", record.duplicates().stream().map(RecordText::duplicate));
    section("Mind", record.warnings().stream());
    return String.join("\n", lines);
  }

  private void head(IncidentRecord record) {
    String subject = record.subject() == null ? null : record.subject().name();
    lines.add(
        Stream.of(subject, record.kind(), record.scope(), record.status())
            .filter(Objects::nonNull)
            .map(s -> colour(BOLD, s))
            .collect(Collectors.joining(" · ")));
    if (record.title() != null) {
      lines.add(record.title());
    }
    lines.add(
        colour(
            DIM,
            Stream.of(record.language(), record.site(), record.published(), record.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "))));
    summary(record);
    moment("started", record.started());
    moment("ended", record.ended());
    moment("lasted", record.duration());
  }

  private void summary(IncidentRecord record) {
    String summary = record.summary().get(record.language());
    if (summary != null) {
      lines.add("");
      lines.add(summary);
    }
  }

  private void moment(String label, @Nullable Moment moment) {
    if (moment != null) {
      lines.add("  %-8s %s%s".formatted(label, when(moment.value(), moment.modifier()), place(moment.span())));
    }
  }

  private void section(String title, Stream<String> entries) {
    List<String> all = entries.toList();
    if (!all.isEmpty()) {
      lines.add("");
      lines.add(colour(CYAN, title));
      all.forEach(e -> lines.add("  " + e));
    }
  }

  private String event(Event event) {
    return "%-29s %-12s «%s»%s"
        .formatted(
            when(event.value(), event.modifier()),
            event.event(),
            event.span().text(),
            place(event.span()));
  }

  private String cause(Cause cause) {
    String status =
        switch (cause.status()) {
          case CONFIRMED -> colour(GREEN, "confirmed");
          case SUSPECTED -> colour(YELLOW, "suspected");
          case DENIED -> colour(RED, "denied   ");
        };
    String holder = cause.holder() == null ? "" : " — " + cause.holder();
    return "%s  %s: «%s»%s%s"
        .formatted(status, cause.category(), cause.text(), holder, place(cause.span()));
  }

  private String component(Component component) {
    return "%-9s %s: «%s»%s"
        .formatted(component.state(), component.concept(), component.name(), place(component.span()));
  }

  private String figure(Figure figure) {
    String amount =
        figure.value() == null
            ? number(figure.low()) + "–" + number(figure.high())
            : number(figure.value());
    String modifier =
        figure.modifier() == Figure.Modifier.EXACT
            ? ""
            : Json.word(figure.modifier()) + " ";
    String source = figure.source() == null ? "" : " — " + figure.source();
    return "%s%s %s  «%s»%s%s"
        .formatted(
            modifier,
            colour(BOLD, amount),
            Objects.toString(figure.unit(), ""),
            figure.span().text(),
            source,
            place(figure.span()));
  }

  private String quote(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    String who =
        speaker == null
            ? ""
            : " — "
                + Stream.of(speaker.name(), speaker.role())
                    .filter(Objects::nonNull)
                    .map(n -> n.equals(speaker.name()) ? colour(BOLD, n) : n)
                    .collect(Collectors.joining(", "));
    String kind = quote.kind() == Quote.Kind.SPEECH ? "" : " (" + Json.word(quote.kind()) + ")";
    String cue = quote.cue() == null ? "" : " (" + quote.cue().text() + ")";
    String words =
        quote.parts().isEmpty()
            ? quote.text()
            : quote.parts().stream().map(Span::text).collect(Collectors.joining(" […] "));
    return "« %s »%s%s%s%s".formatted(words, kind, who, cue, place(quote.span()));
  }

  private String precedent(Precedent precedent) {
    return "%s «%s»%s"
        .formatted(
            Stream.of(precedent.date(), precedent.duration())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")),
            precedent.span().text(),
            place(precedent.span()));
  }

  private static Stream<String> names(List<Name> names) {
    Map<Name.Type, TreeSet<String>> byType = new LinkedHashMap<>();
    for (Name.Type type : Name.Type.values()) {
      byType.put(type, new TreeSet<>());
    }
    names.forEach(n -> byType.get(n.type()).add(n.name()));
    return byType.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey() + "  " + String.join(", ", e.getValue()));
  }

  private static String duplicate(Duplicate duplicate) {
    return "paragraph %d repeats %d%s"
        .formatted(
            duplicate.paragraph(),
            duplicate.of(),
            duplicate.similarity() < 1
                ? String.format(Locale.ROOT, " (%.0f %% alike)", 100 * duplicate.similarity())
                : "");
  }

  private static String when(String value, @Nullable String modifier) {
    return (modifier == null ? "" : modifier + " ") + value;
  }

  private static String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number).replace(',', ' ');
  }

  private String place(Span span) {
    return colour(DIM, "  [%d–%d]".formatted(span.start(), span.end()));
  }

  private String colour(String code, String text) {
    return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
