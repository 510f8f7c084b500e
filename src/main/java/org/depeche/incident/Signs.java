package org.depeche.incident;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.text.StringHash;

/**
 * The signs of one kind in an article. Immutable.
 *
 * @param ids their hashes, ascending
 * @param tells how much each tells
 * @param weights the same, more where it occurs often
 * @param length of the vector of weights
 * @param filter a bit for each id by its last bits, among about eight times as many: most that aren't here are told apart at once
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
record Signs(int[] ids, float[] tells, float[] weights, double length, long[] filter) {
  static final Signs NONE = new Signs(new int[0], new float[0], new float[0], 0, new long[1]);

  /**
   * What two articles share of signs of one kind.
   *
   * @param tells how much all that they share tells
   * @param cosine of the angle between them, each sign by how much it tells
   */
  record Shared(double tells, double cosine) {
    static final Shared NOTHING = new Shared(0, 0);
  }

  static Signs of(Rarity rarity, Sign sign, String language, Map<String, Integer> counts) {
    String scope = scope(sign, language);
    Map<Integer, float[]> sorted = new TreeMap<>();
    counts.forEach(
        (value, count) -> {
          float tells = (float) rarity.of(sign, language, value);
          sorted.put(id(scope + value), new float[] {tells, tells * (float) (1 + Math.log(count))});
        });
    int[] ids = new int[sorted.size()];
    float[] tells = new float[ids.length];
    float[] weights = new float[ids.length];
    long[] filter = new long[Integer.highestOneBit(1 + ids.length / 8)];
    double square = 0;
    int n = 0;
    for (Map.Entry<Integer, float[]> e : sorted.entrySet()) {
      ids[n] = e.getKey();
      tells[n] = e.getValue()[0];
      weights[n] = e.getValue()[1];
      filter[ids[n] >>> 6 & filter.length - 1] |= 1L << ids[n];
      square += weights[n] * weights[n];
      n++;
    }
    return new Signs(ids, tells, weights, Math.sqrt(square), filter);
  }

  Shared shared(Signs other) {
    double product = 0;
    double sum = 0;
    for (int i = 0; i < ids.length; i++) {
      int j = other.place(ids[i]);
      if (j >= 0) {
        product += weights[i] * other.weights[j];
        sum += tells[i];
      }
    }
    return product == 0 ? Shared.NOTHING : new Shared(sum, product / (length * other.length));
  }

  /** Where a sign stands among these; negative if it doesn't. */
  private int place(int id) {
    return (filter[id >>> 6 & filter.length - 1] & 1L << id) == 0 ? -1 : Arrays.binarySearch(ids, id);
  }

  /** For each of these signs whether others are it, too. */
  boolean[] in(Signs others) {
    boolean[] in = new boolean[ids.length];
    for (int i = 0; i < ids.length; i++) {
      in[i] = others.place(ids[i]) >= 0;
    }
    return in;
  }

  /** How much those at some places tell that are marked. */
  double tells(int[] places, boolean[] marked) {
    double sum = 0;
    for (int place : places) {
      sum += marked[place] ? tells[place] : 0;
    }
    return sum;
  }

  /** Where some signs of their kind stand among these. */
  int[] places(Sign sign, String language, Set<String> values) {
    String scope = scope(sign, language);
    return values.stream().mapToInt(v -> Arrays.binarySearch(ids, id(scope + v))).filter(p -> p >= 0).toArray();
  }

  private static String scope(Sign sign, String language) {
    return sign.ordinal() + sign.scope(language) + ":";
  }

  private static int id(String sign) {
    long hash = StringHash.keyOf(sign);
    return (int) (hash ^ hash >>> 32);
  }
}
