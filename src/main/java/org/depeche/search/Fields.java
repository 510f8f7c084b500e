package org.depeche.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.depeche.extract.time.Anchor;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/** The index's fields, and the record in them. */
final class Fields {
  static final String ID = "id";

  /** The article's id at all documents of its block: the article and what it says. */
  static final String BLOCK = "block";

  /** Which {@link Part} a document is. */
  static final String TYPE = "type";

  static final String RECORD = "record";

  /** What the record was read with. */
  static final String SOFTWARE = "software";

  static final String MODELS = "models";

  static final String PUBLISHED = "published";

  /** The day of publication since 1970. */
  static final String DAY = "day";

  /** A text's length, a figure's number. */
  static final String SIZE = "size";

  /** The words of titles and names as they are written. */
  static final String WORDS = "words";

  /** The id once more, to bring articles of one time into order. */
  static final String ORDER = "order";

  /** Where in its record's list a quote or figure stands. */
  static final String PLACE = "nth";

  /** The sounds of an article's names. */
  static final String NAMES = "names";

  /** What an article's words name, as concepts that all languages share. */
  static final String CONCEPT = "concept";

  /** The ids of articles with the text of this one, at addresses that were crawled, its own among them. */
  static final String APPEARANCE = "appearance";

  /** One of {@link Signs}. */
  static final String SIGN = "sign";

  /** All of them. */
  static final String SIGNS = "signs";

  private Fields() {}

  static String text(String chain) {
    return "text_" + chain;
  }

  static String title(String chain) {
    return "title_" + chain;
  }

  static String names(String chain) {
    return "names_" + chain;
  }

  /** The words of a quote, or what a figure counts. */
  static String said(String chain) {
    return "said_" + chain;
  }

  /** A value as it is found in any case. */
  static String keyword(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  static IncidentRecord record(Document document) throws IOException {
    BytesRef stored = document.getBinaryValue(RECORD);
    return Json.MAPPER.readValue(stored.bytes, stored.offset, stored.length, IncidentRecord.class);
  }

  /** The record with only these of its fields, or all if there are none; what others hold isn't even made. */
  static StoredRecord stored(Document document, Set<String> fields) throws IOException {
    BytesRef stored = document.getBinaryValue(RECORD);
    try (JsonParser all = Json.MAPPER.createParser(stored.bytes, stored.offset, stored.length);
        JsonParser wanted = new FilteringParserDelegate(all, new Only(fields), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      IncidentRecord record = Json.MAPPER.readValue(wanted, IncidentRecord.class);
      return new StoredRecord(record, document.get(SOFTWARE), document.get(MODELS));
    }
  }

  private static final class Only extends TokenFilter {
    private final Set<String> fields;

    Only(Set<String> fields) {
      this.fields = fields;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return fields.isEmpty() || fields.contains(name) ? INCLUDE_ALL : null;
    }
  }

  /** Seconds since 1970, in the outlet's clock where no zone is given. */
  static OptionalLong published(@Nullable String published) {
    try {
      return Optional.ofNullable(Anchor.of(published, null).published())
          .map(p -> OptionalLong.of(p.toEpochSecond(ZoneOffset.UTC)))
          .orElse(OptionalLong.empty());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
