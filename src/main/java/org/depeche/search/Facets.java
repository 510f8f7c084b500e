package org.depeche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.jspecify.annotations.Nullable;

/** Counts what is found by the values of its fields, and over time. */
final class Facets {
  /** Each with as many values. */
  private static final int MOST = 10;

  private static final int MOST_DAYS = 92;
  private static final int MOST_MONTHS = 120;
  private static final FacetsConfig CONFIG = config();

  private final Counter counter;
  private final FacetsCollector found;

  /** Reads facets in one state of an index; making it takes long, so it is kept. */
  record Counter(IndexReader reader, @Nullable SortedSetDocValuesReaderState state) {
    static Counter of(IndexReader reader) throws IOException {
      boolean isEmpty = MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null;
      return new Counter(reader, isEmpty ? null : new DefaultSortedSetDocValuesReaderState(reader, CONFIG));
    }
  }

  Facets(Counter counter, FacetsCollector found) {
    this.counter = counter;
    this.found = found;
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
      document.add(new SortedSetDocValuesFacetField(field.key(), value));
    }
  }

  /** The document as it is indexed. */
  static Document build(Document document) throws IOException {
    return CONFIG.build(document);
  }

  /** The most frequent values of each field, by its name in queries. */
  Map<String, List<Found.Count>> values() throws IOException {
    Map<String, List<Found.Count>> values = new LinkedHashMap<>();
    if (counter.state != null) {
      SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(counter.state, found);
      for (QueryField field : QueryField.values()) {
        FacetResult result = counts.getTopChildren(MOST, field.key());
        if (result != null) {
          values.put(field.key(), Arrays.stream(result.labelValues).map(Facets::count).toList());
        }
      }
    }
    return values;
  }

  private static Found.Count count(LabelAndValue counted) {
    return new Found.Count(counted.label, counted.value.intValue());
  }

  /** How many were published when: by day, or by month or year where there are too many days. Each is a value for {@code date}. */
  List<Found.Count> dates() throws IOException {
    TreeMap<LocalDate, Integer> days = new TreeMap<>();
    for (LabelAndValue day : new LongValueFacetCounts(Fields.DAY, found).getAllChildrenSortByValue().labelValues) {
      days.put(LocalDate.ofEpochDay(Long.parseLong(day.label)), day.value.intValue());
    }
    if (days.isEmpty()) {
      return List.of();
    }
    long span = days.lastKey().toEpochDay() - days.firstKey().toEpochDay();
    int length = span < MOST_DAYS ? "2025-04-16".length() : span < MOST_MONTHS * 30 ? "2025-04".length() : "2025".length();
    Map<String, Integer> counts = new TreeMap<>();
    days.forEach((day, count) -> counts.merge(day.toString().substring(0, length), count, Integer::sum));
    List<Found.Count> dates = new ArrayList<>();
    counts.forEach((date, count) -> dates.add(new Found.Count(date, count)));
    return dates;
  }
}
