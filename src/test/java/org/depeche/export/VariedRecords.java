package org.depeche.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.RecordReader;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/** Records without end, like some but with other vowels and digits, each an hour after the one before. */
public final class VariedRecords implements Iterator<IncidentRecord> {
  private static final String VOWELS = "aeiou";
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final List<IncidentRecord> patterns;
  private int made;

  public VariedRecords(List<IncidentRecord> patterns) {
    this.patterns = patterns;
  }

  /** Records to vary: of the gold articles in a folder, or a few without one. */
  public static List<IncidentRecord> patterns(@Nullable String corpus) throws IOException {
    if (corpus == null) {
      try (InputStream in = VariedRecords.class.getResourceAsStream("records.ndjson");
          MappingIterator<IncidentRecord> records = Json.MAPPER.readerFor(IncidentRecord.class).readValues(in)) {
        return records.readAll();
      }
    }
    List<IncidentRecord> records = new ArrayList<>();
    for (GoldArticle article : GoldReader.readAll(Path.of(corpus))) {
      records.add(RecordReader.read(article.article()));
    }
    return records;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public IncidentRecord next() {
    IncidentRecord pattern = patterns.get(made % patterns.size());
    int number = made++;
    ObjectNode record = Json.MAPPER.valueToTree(pattern);
    String text = varied(pattern.text(), number);
    record.put("id", "%s/%d".formatted(pattern.id(), number));
    record.put("url", "https://%s/%d".formatted(pattern.site(), number));
    record.put("published", START.plus(number, ChronoUnit.HOURS).toString());
    record.put("text", text);
    for (String facts : List.of("quotes", "figures", "times", "causes", "names")) {
      record.path(facts).forEach(f -> vary(f, text, number));
    }
    try {
      return Json.MAPPER.treeToValue(record, IncidentRecord.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spans show the new text, names and quotes are varied alike. */
  private static void vary(JsonNode value, String text, int number) {
    if (value instanceof ArrayNode list) {
      list.forEach(v -> vary(v, text, number));
    } else if (value instanceof ObjectNode object && object.has("start")) {
      int start = text.offsetByCodePoints(0, object.get("start").asInt());
      int end = text.offsetByCodePoints(0, object.get("end").asInt());
      object.put("text", text.substring(start, end));
    } else if (value instanceof ObjectNode object) {
      object.forEach(v -> vary(v, text, number));
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue() instanceof TextNode words && List.of("name", "text", "holder", "source").contains(field.getKey())) {
          field.setValue(TextNode.valueOf(varied(words.asText(), number)));
        }
      }
    }
  }

  private static String varied(String text, int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder varied = new StringBuilder(text);
    for (int i = 0; i < varied.length(); i++) {
      char c = varied.charAt(i);
      if (VOWELS.indexOf(c) >= 0) {
        varied.setCharAt(i, VOWELS.charAt(random.nextInt(VOWELS.length())));
      } else if (c >= '0' && c <= '9') {
        varied.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return varied.toString();
  }
}
