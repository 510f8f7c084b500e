package org.depeche.text;

/**
 * Hashes of strings over 64 bits, where two features of a model hardly ever meet, and where they are in tables of them:
 * h(xy) = h(x) · b^|y| + h(y), so that a string in parts needn't be put together.
 */
public final class StringHash {
  /** The b above. */
  public static final long BASE = 0x9E3779B97F4A7C15L;

  private StringHash() {}

  /** The hash of a string with one more char, of which {@code before} is the hash; 0 of the empty string. */
  public static long next(long before, char c) {
    return before * BASE + c + 1;
  }

  /** The hash of a string with {@code text} behind it. */
  public static long of(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a string as a key of tables. */
  public static long keyOf(String text) {
    return key(of(0, text));
  }

  /** A hash as a key of tables, where 0 is no key. */
  public static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /**
   * Where a key is in a table of keys or, being new, belongs: the first free place from where its bits point.
   *
   * @param table of a power of two in length, with free places, which hold 0
   */
  public static int place(long key, long[] table) {
    int mask = table.length - 1;
    int place = (int) ((key ^ key >>> 32) * BASE >>> 32) & mask;
    while (table[place] != 0 && table[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }
}
