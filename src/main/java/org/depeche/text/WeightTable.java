package org.depeche.text;

/**
 * What features weigh for each outcome, in flat tables laid out for a processor's caches: a feature's key and where its weights are
 * lie side by side, and most features that aren't there are told by a filter small enough to stay near. Immutable.
 */
public final class WeightTable {
  /** Bits of the filter for each place. */
  private static final int BITS_A_PLACE = 4;

  private static final int KEY = 0;
  private static final int WEIGHTS = 1;

  /** A bit for each of many values of a key's hash, set where there is a key of that value. */
  private final long[] filter;

  /** How far a key's hash is shifted to give its bit's place in the filter. */
  private final int shift;

  /** Two by two: a feature's key at the first free place from where it belongs, 0 where there is none; its weights' end and number. */
  private final long[] rows;

  /** Of each weight, the outcome in the upper half and its value in the lower. */
  private final long[] weights;

  /**
   * @param keys of features, each once, none of them 0
   * @param outcomes of each feature those that it has weights for
   * @param values the weights of all features in a row
   */
  public WeightTable(long[] keys, int[][] outcomes, double[] values) {
    int places = Integer.highestOneBit(Math.max(64, keys.length)) << 2;
    rows = new long[2 * places];
    filter = new long[places * BITS_A_PLACE / Long.SIZE];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(places * BITS_A_PLACE);
    weights = new long[values.length];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      for (int outcome : outcomes[i]) {
        weights[at] = (long) outcome << 32 | Float.floatToIntBits((float) values[at]) & 0xFFFFFFFFL;
        at++;
      }
      long hash = keys[i] * StringHash.BASE;
      filter[(int) (hash >>> shift) >> 6] |= 1L << (hash >>> shift);
      int row = row(keys[i], hash);
      rows[row + KEY] = keys[i];
      rows[row + WEIGHTS] = (long) at << 32 | outcomes[i].length;
    }
  }

  private int row(long key, long hash) {
    int row = 2 * (int) (hash >>> 24) & rows.length - 1;
    while (rows[row + KEY] != 0 && rows[row + KEY] != key) {
      row = row + 2 & rows.length - 1;
    }
    return row;
  }

  /** Whether the feature with this key has weights. */
  public boolean has(long key) {
    long hash = key * StringHash.BASE;
    return mayHave(hash) && rows[row(key, hash) + KEY] != 0;
  }

  private boolean mayHave(long hash) {
    return (filter[(int) (hash >>> shift) >> 6] >>> (hash >>> shift) & 1) != 0;
  }

  /** Adds the weights of the feature with this key to the sums of their outcomes. */
  public void add(long key, double[] sums) {
    long hash = key * StringHash.BASE;
    if (mayHave(hash)) {
      int row = row(key, hash);
      int end = (int) (rows[row + WEIGHTS] >>> 32);
      for (int i = end - (int) rows[row + WEIGHTS]; i < end; i++) {
        sums[(int) (weights[i] >>> 32)] += Float.intBitsToFloat((int) weights[i]);
      }
    }
  }
}
