package org.depeche.extract.circumstance;

import java.util.BitSet;

/** The segments that tell of earlier incidents. */
final class Past {
  private final Reading reading;
  private final BitSet segments = new BitSet();

  Past(Reading reading) {
    this.reading = reading;
  }

  void add(int word) {
    segments.set(reading.segment(word));
  }

  /** Whether a word stands in what is told of an earlier incident. */
  boolean holds(int word) {
    return segments.get(reading.segment(word));
  }
}
