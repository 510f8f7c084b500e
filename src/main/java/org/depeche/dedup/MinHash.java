package org.depeche.dedup;

import java.util.Arrays;

/**
 * Keys under which texts that share many runs of words meet: minima of hash functions over the runs, two a band.
 *
 * <p>With 40 bands of two, texts of which a third of all runs is shared meet with a chance of 99 %.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents (1997)</a>
 */
final class MinHash {
  private static final int BANDS = 40;
  private static final int ROWS = 2;

  private MinHash() {}

  /** One key a band; the band's number is part of it. */
  static long[] keys(int[] runs) {
    int[] minima = new int[BANDS * ROWS];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int run : runs) {
      for (int i = 0; i < minima.length; i++) {
        int hash = (run ^ (i * 0x9E3779B1)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >>> 15)) * 0x297A2D39;
        hash ^= hash >>> 15;
        minima[i] = Math.min(minima[i], hash);
      }
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long both = ((long) minima[band * ROWS] << 32) | (minima[band * ROWS + 1] & 0xFFFFFFFFL);
      keys[band] = both * 0x9E3779B97F4A7C15L + band;
    }
    return keys;
  }
}
