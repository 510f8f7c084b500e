package org.depeche.evaluate;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many facts were found, and which were not, or should not have been.
 *
 * @param hits found and right
 * @param missed in the gold only
 * @param spurious found only
 */
record Tally(int hits, List<Measure.Item> missed, List<Measure.Item> spurious) {
  static final Tally NONE = new Tally(0, List.of(), List.of());

  Tally plus(Tally other) {
    return new Tally(
        hits + other.hits,
        Stream.concat(missed.stream(), other.missed.stream()).toList(),
        Stream.concat(spurious.stream(), other.spurious.stream()).toList());
  }

  double precision() {
    return ratio(hits, hits + spurious.size());
  }

  double recall() {
    return ratio(hits, hits + missed.size());
  }

  /** Harmonic mean of precision and recall; not a number where there is nothing to find and nothing was found. */
  double f1() {
    return ratio(2 * hits, 2 * hits + missed.size() + spurious.size());
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
