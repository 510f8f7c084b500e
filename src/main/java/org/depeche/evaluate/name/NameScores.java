package org.depeche.evaluate.name;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;

/** Strict scores of names, by type: first word, last word and type must all be right. */
public final class NameScores {
  private final Map<Name.Type, int[]> byType = new EnumMap<>(Name.Type.class);

  public NameScores() {
    for (Name.Type type : Name.Type.values()) {
      byType.put(type, new int[3]);
    }
  }

  /** Adds one sentence's or text's names. */
  public void count(List<Found> expected, List<Found> found) {
    Set<Found> wanted = new HashSet<>(expected);
    expected.forEach(n -> byType.get(n.type())[0]++);
    for (Found name : found) {
      byType.get(name.type())[1]++;
      byType.get(name.type())[2] += wanted.contains(name) ? 1 : 0;
    }
  }

  /** F1 of all types together, from 0 to 1. */
  public double f1() {
    int[] sum = new int[3];
    byType.values().forEach(c -> add(sum, c));
    return f1(sum);
  }

  private static void add(int[] sum, int[] counts) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += counts[i];
    }
  }

  private static double f1(int[] c) {
    return c[0] + c[1] == 0 ? 0 : 2.0 * c[2] / (c[0] + c[1]);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    int[] sum = new int[3];
    byType.values().forEach(c -> add(sum, c));
    line.append(
        String.format(
            Locale.ROOT,
            "P %.1f R %.1f F1 %.1f",
            100.0 * sum[2] / Math.max(1, sum[1]),
            100.0 * sum[2] / Math.max(1, sum[0]),
            100 * f1(sum)));
    byType.forEach(
        (type, c) -> line.append(String.format(Locale.ROOT, ", %s %.1f (%d)", type, 100 * f1(c), c[0])));
    return line.toString();
  }
}
