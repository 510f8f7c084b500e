package org.depeche.evaluate.training;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts of stretches found, expected and both, and the scores they give. */
final class Spans {
  private long found;
  private long expected;
  private long right;

  /** Counts one text's stretches, each {@code start << 32 | end}. */
  void count(Set<Long> expectedHere, Set<Long> foundHere) {
    expected += expectedHere.size();
    found += foundHere.size();
    Set<Long> both = new HashSet<>(expectedHere);
    both.retainAll(foundHere);
    right += both.size();
  }

  static long key(int start, int end) {
    return (long) start << 32 | end;
  }

  double f1() {
    return found + expected == 0 ? 0 : 2.0 * right / (found + expected);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.2f %% R %.2f %% F1 %.2f %% (%d)",
        100.0 * right / Math.max(1, found),
        100.0 * right / Math.max(1, expected),
        100 * f1(),
        expected);
  }
}
