package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.LongValues;
import org.depeche.text.Latest;
import org.jspecify.annotations.Nullable;

/** The values of fields in one state of an index, numbered, to count documents by. Making it takes long, so it is kept. */
final class FacetCounter {
  private static final int MOST_KNOWN = 200;

  private final IndexReader reader;
  private final @Nullable SortedSetDocValuesReaderState state; // null where no document has values
  private final List<Segment> segments;
  private final List<int[]> numbers = new ArrayList<>(); // of each segment's values among those of all

  /** What was counted last, by query: other orders and pages of the same results have the same counts. */
  private final Map<Query, Facets> known = Collections.synchronizedMap(new Latest<>(MOST_KNOWN));

  private final Queue<int[]> free = new ConcurrentLinkedQueue<>(); // zeros: arrays as large as these are dear to make

  /**
   * A segment's documents and their values, in memory: reading them from the index takes most of a search's time.
   *
   * @param key the segment, which never changes
   * @param begins where each document's values begin in {@code values}, and where the last one's end
   */
  private record Segment(Object key, int[] begins, int[] values) {
    static Segment of(Object key, LeafReaderContext leaf) throws IOException {
      SortedSetDocValues read = DocValues.getSortedSet(leaf.reader(), FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
      int[] begins = new int[leaf.reader().maxDoc() + 1];
      int[] values = new int[Math.max(16, 4 * begins.length)];
      int count = 0;
      for (int doc = 0; doc < begins.length - 1; doc++) {
        if (read.advanceExact(doc)) {
          for (int i = 0; i < read.docValueCount(); i++) {
            values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
            values[count++] = (int) read.nextOrd();
          }
        }
        begins[doc + 1] = count;
      }
      return new Segment(key, begins, Arrays.copyOf(values, count));
    }
  }

  private FacetCounter(IndexReader reader, @Nullable SortedSetDocValuesReaderState state, List<Segment> segments)
      throws IOException {
    this.reader = reader;
    this.state = state;
    this.segments = segments;
    SortedSetDocValues all = state == null ? null : state.getDocValues();
    OrdinalMap map = all instanceof MultiDocValues.MultiSortedSetDocValues several ? several.mapping : null;
    for (LeafReaderContext leaf : reader.leaves()) {
      LongValues here = map == null ? LongValues.IDENTITY : map.getGlobalOrds(leaf.ord);
      int size = (int) DocValues.getSortedSet(leaf.reader(), FacetsConfig.DEFAULT_INDEX_FIELD_NAME).getValueCount();
      numbers.add(IntStream.range(0, size).map(value -> (int) here.get(value)).toArray());
    }
  }

  /**
   * Reads a state of an index.
   *
   * @param last an earlier state; what has not changed since is taken from it
   */
  static FacetCounter of(IndexReader reader, @Nullable FacetCounter last) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object key = leaf.reader().getCoreCacheHelper().getKey();
      Segment known = last == null ? null : last.segments.stream().filter(s -> s.key.equals(key)).findAny().orElse(null);
      segments.add(known == null ? Segment.of(key, leaf) : known);
    }
    boolean isEmpty = MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null;
    return new FacetCounter(reader, isEmpty ? null : new DefaultSortedSetDocValuesReaderState(reader, Facets.CONFIG), segments);
  }

  Optional<Facets> known(Query query) {
    return Optional.ofNullable(known.get(query));
  }

  void keep(Query query, Facets facets) {
    known.put(query, facets);
  }

  boolean isOf(IndexReader state) {
    return reader == state;
  }

  /** Counts of the values in one search. */
  final class Counts implements AutoCloseable {
    private final int[] counts;

    Counts() {
      int[] zeros = free.poll();
      this.counts = zeros == null ? new int[state == null ? 0 : state.getSize()] : zeros;
    }

    /** Counts a document of a segment. */
    void add(int segment, int document, int times) {
      Segment in = segments.get(segment);
      int[] numbersIn = numbers.get(segment);
      for (int i = in.begins[document]; i < in.begins[document + 1]; i++) {
        counts[numbersIn[in.values[i]]] += times;
      }
    }

    /** The most frequent values of a field, each with its count, those of the same letters as one; of equals, those first that sort first. */
    List<Found.Count> top(String field, int most) throws IOException {
      Map<String, Found.Count> alike = new LinkedHashMap<>();
      for (Found.Count count : written(field, 2 * most)) {
        alike.merge(count.value().toLowerCase(Locale.ROOT), count, (a, b) -> new Found.Count(a.value(), a.count() + b.count()));
      }
      return alike.values().stream().sorted(Comparator.comparingInt(Found.Count::count).reversed()).limit(most).toList();
    }

    /** The same, each as it is written. */
    private List<Found.Count> written(String field, int most) throws IOException {
      OrdRange range = state == null ? null : state.getOrdRange(field);
      if (range == null) {
        return List.of();
      }
      PriorityQueue<Integer> best = new PriorityQueue<>(most + 1, Comparator.<Integer>comparingInt(v -> counts[v]).thenComparing(Comparator.reverseOrder()));
      for (int value = range.start(); value <= range.end(); value++) {
        if (counts[value] > 0 && (best.size() < most || counts[value] > counts[best.peek()])) {
          best.add(value);
          if (best.size() > most) {
            best.poll();
          }
        }
      }
      SortedSetDocValues names = state.getDocValues();
      List<Found.Count> top = new ArrayList<>();
      while (!best.isEmpty()) {
        int value = best.poll();
        top.addFirst(new Found.Count(FacetsConfig.stringToPath(names.lookupOrd(value).utf8ToString())[1], counts[value]));
      }
      return top;
    }

    @Override
    public void close() {
      Arrays.fill(counts, 0);
      free.add(counts);
    }
  }
}
