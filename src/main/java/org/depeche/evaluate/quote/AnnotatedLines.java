package org.depeche.evaluate.quote;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depeche.model.JsonFault;
import org.depeche.model.Span;

/**
 * Reads quotes from JSON, one text a line: {@code {"doc", "text", "annotations": [{"type", "quote", "speaker"}]}} with
 * spans as pairs of code points. Direct quotes are kept, without their marks; of several that nest, the outermost, and
 * of two readings of one quote both speakers.
 */
public final class AnnotatedLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKS = "\"'\u201E\u201C\u201D\u00AB\u00BB\u2039\u203A\u2018\u2019\u201A";

  private AnnotatedLines() {}

  /**
   * All texts of a file.
   *
   * @throws IOException if the file can't be read; the message names file and line
   */
  public static List<GoldText> read(Path file) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        if (!line.isBlank()) {
          texts.add(text(JSON.readTree(line)));
        }
      } catch (JacksonException e) {
        throw new IOException(file + ", line " + number + ": " + JsonFault.of(e).reason(), e);
      } catch (IOException | RuntimeException e) {
        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return texts;
  }

  private static GoldText text(JsonNode line) throws IOException {
    if (!line.path("text").isTextual() || !line.path("annotations").isArray()) {
      throw new IOException("a text has \"text\" and \"annotations\"");
    }
    String text = line.path("text").asText();
    List<GoldQuote> all = new ArrayList<>();
    for (JsonNode annotation : line.path("annotations")) {
      if (annotation.path("type").asText().equals("Direct")) {
        List<Span> content = spans(text, annotation.path("quote")).stream().map(AnnotatedLines::withoutMarks).toList();
        if (!content.isEmpty()) {
          all.add(new GoldQuote(content, spans(text, annotation.path("speaker")), null, null));
        }
      }
    }
    return new GoldText(line.path("doc").asText(), text, outermost(all));
  }

  private static List<GoldQuote> outermost(List<GoldQuote> all) {
    List<GoldQuote> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.<GoldQuote>comparingInt(q -> q.content().get(0).start())
            .thenComparing(q -> -q.content().get(q.content().size() - 1).end()));
    List<GoldQuote> kept = new ArrayList<>();
    for (GoldQuote quote : sorted) {
      GoldQuote last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null && last.content().equals(quote.content())) {
        List<Span> speakers = new ArrayList<>(last.speakers());
        speakers.addAll(quote.speakers());
        kept.set(kept.size() - 1, new GoldQuote(last.content(), speakers, null, null));
      } else if (last == null || last.content().stream().noneMatch(s -> s.contains(quote.content().get(0)))) {
        kept.add(quote);
      }
    }
    return kept;
  }

  private static List<Span> spans(String text, JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      int start = pair.get(0).asInt();
      int end = pair.get(1).asInt();
      int from = text.offsetByCodePoints(0, start);
      spans.add(new Span(start, end, text.substring(from, text.offsetByCodePoints(from, end - start))));
    }
    return spans;
  }

  private static Span withoutMarks(Span span) {
    String text = span.text();
    int start = 0;
    int end = text.length();
    while (start < end - 1 && (MARKS.indexOf(text.charAt(start)) >= 0 || text.charAt(start) == ' ')) {
      start++;
    }
    while (end > start + 1 && (MARKS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
      end--;
    }
    String inside = text.substring(start, end);
    return new Span(span.start() + start, span.start() + start + inside.codePointCount(0, inside.length()), inside);
  }
}
