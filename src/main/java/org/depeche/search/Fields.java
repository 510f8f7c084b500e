package org.depeche.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.depeche.extract.ReaderVersion;
import org.depeche.extract.time.Anchor;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** The index's fields, and a record as a document of them. */
final class Fields {
  static final String ID = "id";
  static final String RECORD = "record";

  /** What the record was read with. */
  static final String SOFTWARE = "software";

  static final String MODELS = "models";

  static final String PUBLISHED = "published";

  /** The id once more, to bring articles of one time into order. */
  static final String ORDER = "order";

  /** Which analyser the article is indexed with. */
  static final String CHAIN = "chain";

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

  static Document document(IncidentRecord record) throws IOException {
    String chain = Analysis.chain(record.language());
    Document document = new Document();
    document.add(new StringField(ID, record.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(record.id())));
    document.add(new StoredField(SOFTWARE, ReaderVersion.CURRENT.software()));
    document.add(new StoredField(MODELS, ReaderVersion.CURRENT.models()));
    document.add(new StoredField(RECORD, Json.MAPPER.writeValueAsBytes(record)));
    document.add(new TextField(text(chain), record.text(), Field.Store.NO));
    Optional.ofNullable(record.title())
        .ifPresent(t -> document.add(new TextField(title(chain), t, Field.Store.NO)));
    String names = record.names().stream().map(Name::name).distinct().collect(Collectors.joining("\n"));
    document.add(new TextField(names(chain), names, Field.Store.NO));
    keyword(document, CHAIN, chain);
    keyword(document, "language", record.language());
    keyword(document, "kind", record.kind());
    keyword(document, "status", record.status());
    keyword(document, "scope", record.scope());
    published(record.published())
        .ifPresent(p -> document.add(new LongField(PUBLISHED, p, Field.Store.NO)));
    return document;
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

  private static void keyword(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /** Seconds since 1970, in the outlet's clock where no zone is given. */
  private static OptionalLong published(@Nullable String published) {
    try {
      return Optional.ofNullable(Anchor.of(published, null).published())
          .map(p -> OptionalLong.of(p.toEpochSecond(ZoneOffset.UTC)))
          .orElse(OptionalLong.empty());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
