package org.depeche.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What features weigh for each outcome, in flat tables laid out for a processor's caches: most features that aren't there are told
 * by a filter small enough to stay near, a feature's key and where its weights are lie side by side. Immutable.
 */
public final class WeightTable {
  /** Bits of the filter for each place. */
  private static final int BITS_A_PLACE = 8;

  /** A bit for each of many values of a key's hash, set where there is a key of that value. */
  private final long[] filter;

  /** How far a key's hash is shifted to give its bit's place in the filter. */
  private final int shift;

  /**
   * Two by two: a feature's key at the first free place from where it belongs, 0 where there is none; where its weights start, and in
   * the lower half the number of its outcomes' list.
   */
  private final long[] rows;

  /** The lists of outcomes that features have weights for. */
  private final int[][] outcomes;

  private final float[] weights;

  /**
   * @param keys of features, each once, none of them 0
   * @param outcomes of each feature those that it has weights for, lists that are the same being one array
   * @param values the weights of all features in a row
   */
  public WeightTable(long[] keys, int[][] outcomes, double[] values) {
    int places = Integer.highestOneBit(Math.max(64, keys.length + keys.length / 3)) << 1;
    rows = new long[2 * places];
    filter = new long[places * BITS_A_PLACE / Long.SIZE];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(places * BITS_A_PLACE);
    weights = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      weights[i] = (float) values[i];
    }
    List<int[]> lists = new ArrayList<>();
    Map<int[], Integer> numbers = new IdentityHashMap<>();
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      int list = numbers.computeIfAbsent(outcomes[i], o -> lists.size());
      if (list == lists.size()) {
        lists.add(outcomes[i]);
      }
      long hash = keys[i] * StringHash.BASE;
      filter[(int) (hash >>> shift) >> 6] |= 1L << (hash >>> shift);
      int row = row(keys[i]);
      rows[row] = keys[i];
      rows[row + 1] = (long) at << 32 | list;
      at += outcomes[i].length;
    }
    this.outcomes = lists.toArray(int[][]::new);
  }

  /** Where a key is, or the free place where it belongs. */
  private int row(long key) {
    int row = 2 * (int) (key * StringHash.BASE >>> 24) & rows.length - 1;
    while (rows[row] != key && rows[row] != 0) {
      row = row + 2 & rows.length - 1;
    }
    return row;
  }

  private boolean mayHave(long key) {
    long hash = key * StringHash.BASE >>> shift;
    return (filter[(int) hash >> 6] >>> hash & 1) != 0;
  }

  /** Whether the feature with this key has weights. */
  public boolean has(long key) {
    return mayHave(key) && rows[row(key)] != 0;
  }

  /**
   * Adds the weights of the first {@code count} features with these keys to the sums of their outcomes. All are looked up before
   * any is added: what the processor must fetch from afar, it fetches at once.
   */
  public void add(long[] keys, int count, double[] sums) {
    long[] found = new long[count];
    int most = 0;
    for (int i = 0; i < count; i++) {
      if (mayHave(keys[i])) {
        int row = row(keys[i]);
        if (rows[row] != 0) {
          found[most++] = rows[row + 1];
        }
      }
    }
    for (int i = 0; i < most; i++) {
      int at = (int) (found[i] >>> 32);
      for (int outcome : outcomes[(int) found[i]]) {
        sums[outcome] += weights[at++];
      }
    }
  }
}
