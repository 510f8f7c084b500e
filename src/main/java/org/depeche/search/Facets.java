package org.depeche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.depeche.text.AlignedText;
import org.jspecify.annotations.Nullable;

/** Counts what is found by the values of its fields, and over time. What an article says counts for the article's values, too. */
final class Facets {
  /** Each with as many values. */
  private static final int MOST = 10;

  private static final int MOST_DAYS = 92;
  private static final int MOST_MONTHS = 120;
  static final FacetsConfig CONFIG = config();

  /** How many documents were counted. */
  final long total;

  private final List<Found.Count> dates;
  private final Map<String, List<Found.Count>> values = new LinkedHashMap<>();

  Facets(FacetCounter counter, FacetsCollector found, long total) throws IOException {
    this.total = total;
    Map<Long, Integer> days = new HashMap<>();
    try (FacetCounter.Counts counts = counter.new Counts()) {
      for (FacetsCollector.MatchingDocs documents : found.getMatchingDocs()) {
        DocIdSetIterator here = documents.bits().iterator();
        if (here != null) {
          count(documents.context(), here, counts, days);
        }
      }
      for (QueryField field : QueryField.values()) {
        List<Found.Count> top = counts.top(field.key(), MOST);
        if (!top.isEmpty()) {
          values.put(field.key(), top);
        }
      }
    }
    this.dates = dates(days);
  }

  /** Goes through a block at a time: what is found of an article, then the article. */
  private static void count(LeafReaderContext leaf, DocIdSetIterator found, FacetCounter.Counts counts, Map<Long, Integer> days) throws IOException {
    BitSet articles = QueryWriter.ARTICLES.getBitSet(leaf);
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.DAY);
    int doc = found.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int article = articles.nextSetBit(doc);
      int times = 0;
      for (; doc <= article; doc = found.nextDoc()) {
        times++;
        if (doc < article) {
          counts.add(leaf.ord, doc, 1);
        }
      }
      counts.add(leaf.ord, article, times);
      if (published.advanceExact(article)) {
        days.merge(published.longValue(), times, Integer::sum);
      }
    }
  }

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (QueryField field : QueryField.values()) {
      config.setMultiValued(field.key(), true);
      config.setDrillDownTermsIndexing(field.key(), FacetsConfig.DrillDownTermsIndexing.NONE);
    }
    return config;
  }

  static void add(Document document, QueryField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new SortedSetDocValuesFacetField(field.key(), AlignedText.of(value).normal()));
    }
  }

  /** The document as it is indexed. */
  static Document build(Document document) throws IOException {
    return CONFIG.build(document);
  }

  /** The most frequent values of each field, by its name in queries. */
  Map<String, List<Found.Count>> values() {
    return values;
  }

  /** How many were published when: by day, or by month or year where there are too many days. Each is a value for {@code date}. */
  List<Found.Count> dates() {
    return dates;
  }

  private static List<Found.Count> dates(Map<Long, Integer> days) {
    TreeMap<LocalDate, Integer> sorted = new TreeMap<>();
    days.forEach((day, count) -> sorted.put(LocalDate.ofEpochDay(day), count));
    if (sorted.isEmpty()) {
      return List.of();
    }
    long span = sorted.lastKey().toEpochDay() - sorted.firstKey().toEpochDay();
    int length = span < MOST_DAYS ? "2025-04-16".length() : span < MOST_MONTHS * 30 ? "2025-04".length() : "2025".length();
    Map<String, Integer> counts = new TreeMap<>();
    sorted.forEach((day, count) -> counts.merge(day.toString().substring(0, length), count, Integer::sum));
    List<Found.Count> dates = new ArrayList<>();
    counts.forEach((date, count) -> dates.add(new Found.Count(date, count)));
    return dates;
  }
}
