package org.depeche.api;

/** A text whose places are code points, and what surrounds them. */
final class CodePoints {
  private static final int CONTEXT = 32;

  private final String text;
  private final int length;

  CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
  }

  /** How many code points on either side tell a stretch from all others: as many as are usual, or more where it repeats. */
  int context(int start, int end) {
    int context = CONTEXT;
    while (context < length && repeats(Math.max(0, start - context), Math.min(length, end + context))) {
      context *= 2;
    }
    return context;
  }

  private boolean repeats(int start, int end) {
    int from = index(start);
    String stretch = text.substring(from, index(end));
    return text.indexOf(stretch) != from || text.indexOf(stretch, from + 1) >= 0;
  }

  String before(int start, int context) {
    return text.substring(index(Math.max(0, start - context)), index(start));
  }

  String after(int end, int context) {
    return text.substring(index(end), index(Math.min(length, end + context)));
  }

  private int index(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
