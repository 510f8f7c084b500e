package org.depeche.extract.name;

import org.depeche.text.StringHash;

/**
 * A string that features are put together from, with its hash, so that a feature can be looked up without being written
 * out.
 *
 * @param source holds the string from {@code start} to {@code end}
 * @param power the base to the power of the string's length
 */
record FeaturePart(String source, int start, int end, long hash, long power) {
  static FeaturePart of(String text) {
    return of(text, 0, text.length());
  }

  /** {@code source.substring(start, end)}, not copied. */
  static FeaturePart of(String source, int start, int end) {
    long hash = 0;
    long power = 1;
    for (int i = start; i < end; i++) {
      hash = StringHash.next(hash, source.charAt(i));
      power *= StringHash.BASE;
    }
    return new FeaturePart(source, start, end, hash, power);
  }

  int length() {
    return end - start;
  }

  String text() {
    return source.substring(start, end);
  }

  /** The hash of the parts in a row. */
  static long hash(FeaturePart... parts) {
    long hash = 0;
    for (FeaturePart part : parts) {
      hash = hash * part.power + part.hash;
    }
    return hash;
  }

  /** The parts in a row. */
  static String text(FeaturePart... parts) {
    StringBuilder text = new StringBuilder();
    for (FeaturePart part : parts) {
      text.append(part.source, part.start, part.end);
    }
    return text.toString();
  }
}
