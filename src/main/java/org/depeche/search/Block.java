package org.depeche.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.depeche.extract.circumstance.IncidentConcepts;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.model.Appearance;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** A record as documents of the index: what the article says, then the article. */
final class Block {
  /** Whole values, more where they are said often. */
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(false);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  private final StoredRecord stored;
  private final IncidentRecord record;
  private final String chain;
  private final OptionalLong published;
  private final Set<String> countries;
  private final List<Document> documents = new ArrayList<>();

  private Block(StoredRecord stored) {
    this.stored = stored;
    this.record = stored.record();
    this.chain = Analysis.chain(record.language());
    this.published = Fields.published(record.published());
    this.countries = countries(record);
  }

  /** {@code signs} as in {@link Signs}, of an article that was crawled. */
  static List<Document> of(StoredRecord stored, long[] signs) throws IOException {
    IncidentRecord record = stored.record();
    Block block = new Block(stored);
    for (int i = 0; i < record.quotes().size(); i++) {
      block.quote(record.quotes().get(i), i);
    }
    for (int i = 0; i < record.figures().size(); i++) {
      block.figure(record.figures().get(i), i);
    }
    record.causes().forEach(block::cause);
    block.article(signs);
    List<Document> built = new ArrayList<>();
    for (Document document : block.documents) {
      built.add(Facets.build(document));
    }
    return built;
  }

  private Document add(Part part) {
    Document document = new Document();
    document.add(new StringField(Fields.BLOCK, record.id(), Field.Store.NO));
    document.add(new StringField(Fields.TYPE, part.type(), Field.Store.NO));
    documents.add(document);
    return document;
  }

  private Document add(Part part, String order, long size) {
    Document document = add(part);
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order)));
    document.add(new NumericDocValuesField(Fields.SIZE, size));
    published.ifPresent(p -> document.add(new LongField(Fields.PUBLISHED, p, Field.Store.NO)));
    return document;
  }

  private Document add(Part part, int place, long size) {
    Document document = add(part, String.format(Locale.ROOT, "%s %05d", record.id(), place), size);
    document.add(new NumericDocValuesField(Fields.PLACE, place));
    return document;
  }

  private void quote(Quote quote, int place) {
    Document document = add(Part.QUOTE, place, quote.text().length());
    document.add(new TextField(Fields.said(chain), quote.text(), Field.Store.NO));
    Optional.ofNullable(quote.speaker())
        .map(Quote.Speaker::name)
        .ifPresent(
            name -> {
              NameTerms.add(document, QueryField.SPEAKER.key(), name);
              Facets.add(document, QueryField.SPEAKER, name);
            });
  }

  private void figure(Figure figure, int place) {
    double low = number(figure.value(), figure.low(), Double.NEGATIVE_INFINITY);
    double high = number(figure.value(), figure.high(), Double.POSITIVE_INFINITY);
    Document document = add(Part.FIGURE, place, NumericUtils.doubleToSortableLong(Double.isInfinite(high) ? low : high));
    document.add(new TextField(Fields.said(chain), figure.span().text(), Field.Store.NO));
    keyword(document, QueryField.UNIT, figure.unit());
    Facets.add(document, QueryField.UNIT, figure.unit());
    document.add(new DoubleRange(QueryField.FIGURE.key(), new double[] {low}, new double[] {high}));
  }

  private static double number(@Nullable BigDecimal value, @Nullable BigDecimal border, double open) {
    return value != null ? value.doubleValue() : border != null ? border.doubleValue() : open;
  }

  private void cause(Cause cause) {
    Document document = add(Part.CAUSE);
    keyword(document, QueryField.CAUSE, cause.category());
    keyword(document, QueryField.CAUSE, Json.word(cause.status()));
  }

  private void article(long[] signs) throws IOException {
    Document document = add(Part.ARTICLE, record.id(), record.text().length());
    document.add(new StringField(Fields.ID, record.id(), Field.Store.NO));
    Optional.ofNullable(stored.software()).ifPresent(s -> document.add(new StoredField(Fields.SOFTWARE, s)));
    Optional.ofNullable(stored.models()).ifPresent(m -> document.add(new StoredField(Fields.MODELS, m)));
    document.add(new StoredField(Fields.RECORD, Json.MAPPER.writeValueAsBytes(record)));
    document.add(new TextField(Fields.text(chain), record.text(), Field.Store.NO));
    Optional.ofNullable(record.title())
        .ifPresent(t -> document.add(new TextField(Fields.title(chain), t, Field.Store.NO)));
    names(document);
    Optional.ofNullable(record.language()).flatMap(LanguagePack::of).ifPresent(pack -> concepts(document, pack));
    keyword(document, QueryField.LANG, record.language());
    keyword(document, QueryField.SITE, record.site());
    if (signs.length > 0) {
      Signs.add(document, signs);
      document.add(new StringField(Fields.APPEARANCE, record.id(), Field.Store.NO));
    }
    appearances(document);
    keyword(document, QueryField.KIND, record.kind());
    keyword(document, QueryField.STATUS, record.status());
    Optional.ofNullable(record.subject()).ifPresent(s -> NameTerms.add(document, QueryField.SUBJECT.key(), s.name()));
    countries.forEach(c -> keyword(document, QueryField.COUNTRY, c));
    facets(document);
  }

  private void facets(Document document) {
    published.ifPresent(p -> document.add(new NumericDocValuesField(Fields.DAY, Math.floorDiv(p, Duration.ofDays(1).toSeconds()))));
    Facets.add(document, QueryField.LANG, record.language());
    Facets.add(document, QueryField.SITE, record.site());
    Facets.add(document, QueryField.KIND, record.kind());
    Facets.add(document, QueryField.STATUS, record.status());
    Optional.ofNullable(record.subject()).ifPresent(s -> Facets.add(document, QueryField.SUBJECT, s.name()));
    countries.forEach(c -> Facets.add(document, QueryField.COUNTRY, c));
    record.causes().stream().map(Cause::category).distinct().forEach(c -> Facets.add(document, QueryField.CAUSE, c));
  }

  /** Of the places that are named, by their ISO 3166 codes. */
  private static Set<String> countries(IncidentRecord record) {
    Optional<PlaceCodes> codes = Optional.ofNullable(record.language()).flatMap(LanguagePack::of).map(PlaceCodes::of);
    return record.names().stream()
        .filter(n -> n.type() == Name.Type.LOC)
        .flatMap(n -> codes.flatMap(c -> c.code(n.name())).flatMap(PlaceCodes::country).stream())
        .collect(Collectors.toSet());
  }

  private void appearances(Document document) {
    for (Appearance there : record.appearances()) {
      if (!there.id().equals(record.id())) {
        document.add(new StringField(Fields.APPEARANCE, there.id(), Field.Store.NO));
        keyword(document, QueryField.SITE, there.site());
      }
    }
  }

  private void names(Document document) {
    record Named(Name.Type type, String name) {}
    record.names().stream()
        .map(n -> new Named(n.type(), n.name()))
        .distinct()
        .forEach(
            n -> {
              NameTerms.add(document, field(n.type).key(), n.name);
              Facets.add(document, field(n.type), n.name);
            });
    String names = record.names().stream().map(Name::name).distinct().collect(Collectors.joining("\n"));
    document.add(new TextField(Fields.names(chain), names, Field.Store.NO));
    NameTerms.addSounds(document, Fields.NAMES, names);
    record.names().stream().map(Name::name).distinct().forEach(name -> Completion.add(document, name));
    document.add(new TextField(Fields.WORDS, record.title() == null ? names : record.title() + "\n" + names, Field.Store.NO));
  }

  private void concepts(Document document, LanguagePack pack) {
    String text = record.title() == null ? record.text() : record.title() + "\n" + record.text();
    IncidentConcepts.of(pack).in(text).forEach(named -> concept(document, named.concept()));
    record.names().stream()
        .filter(n -> n.type() == Name.Type.LOC)
        .flatMap(n -> PlaceCodes.of(pack).code(n.name()).stream())
        .forEach(code -> concept(document, QueryConcepts.PLACE + code));
  }

  private static void concept(Document document, String concept) {
    document.add(new Field(Fields.CONCEPT, concept, COUNTED));
  }

  private static QueryField field(Name.Type type) {
    return switch (type) {
      case ORG -> QueryField.ORG;
      case PER -> QueryField.PERSON;
      case LOC -> QueryField.PLACE;
    };
  }

  private static void keyword(Document document, QueryField field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field.key(), Fields.keyword(value), Field.Store.NO));
    }
  }
}
