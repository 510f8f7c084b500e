package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** The values of fields in one state of an index, numbered, to count documents by. Making it takes long, so it is kept. */
final class FacetCounter {
  private final IndexReader reader;
  private final @Nullable SortedSetDocValuesReaderState state; // null where no document has values
  private final List<Segment> segments;

  /**
   * A segment's documents and their values, in memory: reading them from the index takes most of a search's time.
   *
   * @param key the segment, which never changes
   * @param begins where each document's values begin in {@code values}, and where the last one's end
   * @param size how many different values there are
   */
  private record Segment(Object key, int[] begins, int[] values, int size) {
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
      return new Segment(key, begins, Arrays.copyOf(values, count), (int) read.getValueCount());
    }
  }

  private FacetCounter(IndexReader reader, @Nullable SortedSetDocValuesReaderState state, List<Segment> segments) {
    this.reader = reader;
    this.state = state;
    this.segments = segments;
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

  boolean isOf(IndexReader state) {
    return reader == state;
  }

  /** Counts of the values in one search. */
  final class Counts {
    private final int[] counts = new int[state == null ? 0 : state.getSize()];
    private final @Nullable OrdinalMap numbers;

    Counts() throws IOException {
      SortedSetDocValues all = state == null ? null : state.getDocValues();
      this.numbers = all instanceof MultiDocValues.MultiSortedSetDocValues several ? several.mapping : null;
    }

    /** Counts documents of one segment. */
    final class InSegment {
      private final Segment segment;
      private final int[] inSegment;
      private final LongValues numbersHere;

      InSegment(int place) {
        this.segment = segments.get(place);
        this.numbersHere = numbers == null ? LongValues.IDENTITY : numbers.getGlobalOrds(place);
        this.inSegment = new int[segment.size];
      }

      void add(int document, int times) {
        for (int i = segment.begins[document]; i < segment.begins[document + 1]; i++) {
          inSegment[segment.values[i]] += times;
        }
      }

      /** Adds all to the counts of the search. */
      void end() {
        for (int value = 0; value < inSegment.length; value++) {
          if (inSegment[value] > 0) {
            counts[(int) numbersHere.get(value)] += inSegment[value];
          }
        }
      }
    }

    /** The most frequent values of a field, each with its count; of equals, those first that sort first. */
    List<Found.Count> top(String field, int most) throws IOException {
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
  }
}
