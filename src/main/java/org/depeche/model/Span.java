package org.depeche.model;

/**
 * A stretch of an article's text.
 *
 * @param start first position, in Unicode code points from 0
 * @param end position after the last, in Unicode code points; greater than {@code start}
 * @param text exactly what stands there
 */
public record Span(int start, int end, String text) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span [%d, %d) is empty or reversed".formatted(start, end));
    }
    if (text.codePointCount(0, text.length()) != end - start) {
      throw new IllegalArgumentException(
          "span [%d, %d) does not fit its text of %d code points"
              .formatted(start, end, text.codePointCount(0, text.length())));
    }
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
