package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The quotes and figures of an article as the W3C's Web Annotations: what was read, and the place where it was, by position and by
 * its words. A quote that an incise breaks has a target for each of its pieces, found within the whole.
 */
final class Annotations {
  static final String MEDIA_TYPE = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private final IncidentRecord record;
  private final String address;
  private final CodePoints text;

  private Annotations(IncidentRecord record, String address) {
    this.record = record;
    this.address = address;
    this.text = new CodePoints(record.text());
  }

  record Collection(
      @JsonProperty("@context") String context, String id, String type, String label, @JsonInclude(JsonInclude.Include.ALWAYS) int total, @Nullable Page first) {}

  record Page(String id, String type, String partOf, @JsonInclude(JsonInclude.Include.ALWAYS) int startIndex, List<Annotation> items) {}

  record Annotation(String id, String type, String motivation, List<Body> body, List<Target> target) {}

  record Body(String type, String purpose, String value, String format, @Nullable String language) {}

  record Target(String type, Source source, List<Selector> selector) {}

  record Source(String id, String type, String format, @Nullable String language) {}

  sealed interface Selector {}

  record Position(String type, @JsonInclude(JsonInclude.Include.ALWAYS) int start, int end, @Nullable Position refinedBy) implements Selector {}

  record Words(String type, String exact, String prefix, String suffix, @Nullable Words refinedBy) implements Selector {}

  /**
   * The annotations of a record.
   *
   * @param address where its article is
   */
  static Collection of(IncidentRecord record, String address) {
    return new Annotations(record, address).collection();
  }

  private Collection collection() {
    List<Annotation> all = new ArrayList<>();
    for (Quote quote : record.quotes()) {
      all.add(annotation(all.size(), "quote", "identifying", speaker(quote), record.language(), targets(quote)));
    }
    for (Figure figure : record.figures()) {
      all.add(annotation(all.size(), "figure", "describing", value(figure), "en", List.of(target(figure.span()))));
    }
    String id = address + "/annotations";
    Page page = all.isEmpty() ? null : new Page(id + "#page", "AnnotationPage", id, 0, all);
    return new Collection(CONTEXT, id, "AnnotationCollection", "Quotes and figures of " + record.id(), all.size(), page);
  }

  private Annotation annotation(int number, String tag, String purpose, String words, @Nullable String language, List<Target> targets) {
    List<Body> bodies = new ArrayList<>(List.of(new Body("TextualBody", "tagging", tag, "text/plain", "en")));
    if (!words.isEmpty()) {
      bodies.add(new Body("TextualBody", purpose, words, "text/plain", language));
    }
    return new Annotation(address + "/annotations#" + (number + 1), "Annotation", purpose, bodies, targets);
  }

  private static String speaker(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    return speaker == null ? "" : Stream.of(speaker.name(), speaker.role()).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  private static String value(Figure figure) {
    String value =
        figure.value() != null
            ? figure.value().toPlainString()
            : Stream.of(figure.low(), figure.high()).map(v -> v == null ? "" : v.toPlainString()).collect(Collectors.joining("–"));
    String modifier = figure.modifier() == Figure.Modifier.EXACT ? null : Json.word(figure.modifier());
    String source = figure.source() == null ? null : "(" + figure.source() + ")";
    return Stream.of(modifier, value, figure.unit(), source).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private List<Target> targets(Quote quote) {
    return quote.parts().isEmpty()
        ? List.of(target(quote.span()))
        : quote.parts().stream().map(part -> target(quote.span(), part)).toList();
  }

  private Target target(Span span) {
    return target(new Position("TextPositionSelector", span.start(), span.end(), null), words(span, null));
  }

  private Target target(Span whole, Span part) {
    CodePoints inner = new CodePoints(whole.text());
    int start = part.start() - whole.start();
    int end = part.end() - whole.start();
    Position within = new Position("TextPositionSelector", start, end, null);
    int context = inner.context(start, end);
    Words partWords = new Words("TextQuoteSelector", part.text(), inner.before(start, context), inner.after(end, context), null);
    return target(new Position("TextPositionSelector", whole.start(), whole.end(), within), words(whole, partWords));
  }

  private Target target(Selector... selectors) {
    Source source = new Source(address + "?format=text", "Text", "text/plain", record.language());
    return new Target("SpecificResource", source, List.of(selectors));
  }

  private Words words(Span span, @Nullable Words refinedBy) {
    int context = text.context(span.start(), span.end());
    return new Words("TextQuoteSelector", span.text(), text.before(span.start(), context), text.after(span.end(), context), refinedBy);
  }
}
