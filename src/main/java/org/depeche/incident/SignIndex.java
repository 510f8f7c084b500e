package org.depeche.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Numbers signs and counts in how many articles each was seen: one that many have tells little. */
final class SignIndex {
  static final Shared NOTHING = new Shared(0, 0);

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private int[] seen = new int[1 << 12];

  /** The sums of squared weights by kind of sign, as long as no article comes to change them. */
  private final Map<Traits, double[]> squares = new IdentityHashMap<>();

  /** An article's signs of one kind; counts the article as one that has them. Words are signs of their language alone. */
  Traits.Signs signs(Traits.Sign sign, String language, Map<String, Integer> counts) {
    articles.merge(sign + scope(sign, language), 1, Integer::sum);
    squares.clear();
    long[] found = new long[counts.size()];
    int n = 0;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      int id = id(sign.ordinal() + scope(sign, language) + ":" + e.getKey());
      seen[id]++;
      found[n++] = (long) id << Byte.SIZE | Math.min(e.getValue(), Byte.MAX_VALUE);
    }
    Arrays.sort(found);
    int[] numbers = new int[n];
    byte[] often = new byte[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (int) (found[i] >> Byte.SIZE);
      often[i] = (byte) found[i];
    }
    return new Traits.Signs(numbers, often);
  }

  private static String scope(Traits.Sign sign, String language) {
    return sign == Traits.Sign.WORD ? language : "";
  }

  private int id(String key) {
    int id = ids.computeIfAbsent(key, k -> ids.size());
    if (id == seen.length) {
      seen = Arrays.copyOf(seen, 2 * id);
    }
    return id;
  }

  /** In how many articles a sign was seen. */
  int seen(int id) {
    return seen[id];
  }

  /** How much it tells that an article has a sign {@code count} times. */
  double weight(Traits.Sign sign, String language, int id, int count) {
    int all = articles.getOrDefault(sign + scope(sign, language), 1);
    return Math.log(1 + (all + 0.5) / (seen[id] + 0.5)) * (1 + Math.log(count));
  }

  /**
   * What two articles share of signs of one kind.
   *
   * @param weight how much all that they share tells
   * @param cosine of the angle between them, each sign by how much it tells
   */
  record Shared(double weight, double cosine) {}

  Shared shared(Traits a, Traits b, Traits.Sign sign) {
    Traits.Signs x = a.signs(sign);
    Traits.Signs y = b.signs(sign);
    double product = 0;
    double sum = 0;
    for (int i = 0, j = 0; i < x.ids().length && j < y.ids().length; ) {
      int order = Integer.compare(x.ids()[i], y.ids()[j]);
      if (order == 0) {
        int id = x.ids()[i];
        product += weight(sign, a.language(), id, x.counts()[i]) * weight(sign, b.language(), id, y.counts()[j]);
        sum += weight(sign, a.language(), id, 1);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return product == 0 ? NOTHING : new Shared(sum, product / Math.sqrt(square(a, sign) * square(b, sign)));
  }

  private double square(Traits a, Traits.Sign sign) {
    double[] known = squares.computeIfAbsent(a, k -> new double[Traits.Sign.values().length]);
    if (known[sign.ordinal()] == 0) {
      Traits.Signs signs = a.signs(sign);
      for (int i = 0; i < signs.ids().length; i++) {
        double weight = weight(sign, a.language(), signs.ids()[i], signs.counts()[i]);
        known[sign.ordinal()] += weight * weight;
      }
    }
    return known[sign.ordinal()];
  }
}
