package org.depeche.extract.name;

/**
 * A string that features are put together from, with its hash, so that a feature can be looked up without being written
 * out: h(xy) = h(x) · b^|y| + h(y) over 64 bits, where two features of a model hardly ever meet.
 *
 * @param power the base to the power of the string's length
 */
record FeaturePart(String text, long hash, long power) {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  static FeaturePart of(String text) {
    long hash = 0;
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i) + 1;
      power *= BASE;
    }
    return new FeaturePart(text, hash, power);
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
      text.append(part.text);
    }
    return text.toString();
  }
}
