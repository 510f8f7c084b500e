package org.depeche.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The signs in an article, kind by kind. In one piece, since to compare it with others is mostly to wait for their memory. Immutable. */
final class Signs {
  /** Where each kind begins, by its ordinal; last the end. */
  private final int[] from;

  /** Their hashes, ascending within a kind. */
  private final int[] ids;

  /** How much each tells. */
  private final float[] tells;

  /** The same, more where it occurs often. */
  private final float[] weights;

  /** Of each kind's vector of weights. */
  private final double[] lengths;

  /** A bit for each by the last bits of its hash, of about eight times as many: most that aren't here are told apart at once. */
  private final long[] filter;

  /**
   * What two articles share of signs of one kind.
   *
   * @param tells how much all that they share tells
   * @param cosine of the angle between them, each sign by how much it tells
   */
  record Shared(double tells, double cosine) {
    static final Shared NOTHING = new Shared(0, 0);
  }

  /** Signs of an article in some language, by how often each occurs in it. */
  Signs(Rarity rarity, String language, Map<Sign, Map<String, Integer>> counts) {
    int size = counts.values().stream().mapToInt(Map::size).sum();
    from = new int[Sign.values().length + 1];
    ids = new int[size];
    tells = new float[size];
    weights = new float[size];
    lengths = new double[Sign.values().length];
    filter = new long[Integer.highestOneBit(1 + size / 8)];
    int n = 0;
    for (Sign sign : Sign.values()) {
      double square = 0;
      for (Counted counted : counted(rarity, sign, language, counts.getOrDefault(sign, Map.of()))) {
        if (n > from[sign.ordinal()] && ids[n - 1] == counted.id) {
          continue; // two values that hash alike are one sign
        }
        ids[n] = counted.id;
        tells[n] = counted.tells;
        weights[n] = counted.tells * (float) (1 + Math.log(counted.count));
        filter[word(ids[n])] |= 1L << ids[n];
        square += weights[n] * weights[n];
        n++;
      }
      from[sign.ordinal() + 1] = n;
      lengths[sign.ordinal()] = Math.sqrt(square);
    }
  }

  private record Counted(int id, float tells, int count) {}

  private static List<Counted> counted(Rarity rarity, Sign sign, String language, Map<String, Integer> counts) {
    List<Counted> counted = new ArrayList<>(counts.size());
    counts.forEach((value, count) -> {
      long key = sign.key(language, value);
      counted.add(new Counted(id(key), rarity.of(sign, language, key), count));
    });
    counted.sort(Comparator.comparingInt(Counted::id));
    return counted;
  }

  Shared shared(Signs other, Sign sign) {
    int kind = sign.ordinal();
    double product = 0;
    double sum = 0;
    for (int i = from[kind]; i < from[kind + 1]; i++) {
      int j = other.place(ids[i], kind);
      if (j >= 0) {
        product += weights[i] * other.weights[j];
        sum += tells[i];
      }
    }
    return product == 0 ? Shared.NOTHING : new Shared(sum, product / (lengths[kind] * other.lengths[kind]));
  }

  /** Where a sign stands; negative if it doesn't. */
  private int place(int id, int kind) {
    return (filter[word(id)] & 1L << id) == 0 ? -1 : Arrays.binarySearch(ids, from[kind], from[kind + 1], id);
  }

  private int word(int id) {
    return id >>> 6 & filter.length - 1;
  }

  /** How much those at some places tell that another article has, too. */
  double shared(Signs other, Sign sign, int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += other.place(ids[place], sign.ordinal()) >= 0 ? tells[place] : 0;
    }
    return sum;
  }

  /** Where some signs of a kind stand among these. */
  int[] places(Sign sign, String language, Set<String> values) {
    return values.stream().mapToInt(v -> place(id(sign.key(language, v)), sign.ordinal())).filter(p -> p >= 0).toArray();
  }

  int count(Sign sign) {
    return from[sign.ordinal() + 1] - from[sign.ordinal()];
  }

  /** Takes a sign and how much it tells. */
  @FunctionalInterface
  interface Each {
    void is(int id, float tells);
  }

  void each(Sign sign, Each each) {
    for (int i = from[sign.ordinal()]; i < from[sign.ordinal() + 1]; i++) {
      each.is(ids[i], tells[i]);
    }
  }

  private static int id(long key) {
    return (int) (key ^ key >>> 32);
  }
}
