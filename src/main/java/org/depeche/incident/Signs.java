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
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
record Signs(int[] ids, float[] tells, float[] weights, double length) {
  static final Signs NONE = new Signs(new int[0], new float[0], new float[0], 0);

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
    double square = 0;
    int n = 0;
    for (Map.Entry<Integer, float[]> e : sorted.entrySet()) {
      ids[n] = e.getKey();
      tells[n] = e.getValue()[0];
      weights[n] = e.getValue()[1];
      square += weights[n] * weights[n];
      n++;
    }
    return new Signs(ids, tells, weights, Math.sqrt(square));
  }

  Shared shared(Signs other) {
    double product = 0;
    double sum = 0;
    for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
      int order = Integer.compare(ids[i], other.ids[j]);
      if (order == 0) {
        product += weights[i] * other.weights[j];
        sum += tells[i];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return product == 0 ? Shared.NOTHING : new Shared(sum, product / (length * other.length));
  }

  /** For each of these signs whether others are it, too. */
  boolean[] in(Signs others) {
    boolean[] in = new boolean[ids.length];
    for (int i = 0, j = 0; i < ids.length && j < others.ids.length; ) {
      int order = Integer.compare(ids[i], others.ids[j]);
      in[i] = order == 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
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
