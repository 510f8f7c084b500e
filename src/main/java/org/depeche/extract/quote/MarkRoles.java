package org.depeche.extract.quote;

import org.depeche.text.AnalysedText;
import org.depeche.text.AnalysedText.Paragraph;
import org.jspecify.annotations.Nullable;

/** Tells opening from closing quotation marks, and both from apostrophes, primes and inch signs. */
final class MarkRoles {
  /** Marks that can close each other. */
  enum Family {
    ANGLES('\u00AB'),
    ANGLE('\u2039'),
    CURVED('\u201C'),
    STRAIGHT('"'),
    COMMA('\u2018'),
    APOSTROPHE('\'');

    final char usual;

    Family(char usual) {
      this.usual = usual;
    }

    boolean isSingle() {
      return this == COMMA || this == APOSTROPHE;
    }
  }

  enum Role {
    OPEN,
    CLOSE,
    NONE
  }

  /** What the next paragraph does to a quote that is open. */
  enum Next {
    REOPENED,
    CLOSED,
    NOTHING
  }

  /** Chars behind a mark within which another may close what it seems to. */
  private static final int LONGEST = 1000;

  private final String text;
  private final String lower;
  private final Lexicon lexicon;
  private int paragraphStart;
  private int paragraphEnd;
  private int lastSingleClose = -1;

  MarkRoles(AnalysedText text, Lexicon lexicon) {
    this.text = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
  }

  static @Nullable Family family(char c) {
    return switch (c) {
      case '\u00AB', '\u00BB' -> Family.ANGLES;
      case '\u2039', '\u203A' -> Family.ANGLE;
      case '\u201C', '\u201D', '\u201E', '\u201F' -> Family.CURVED;
      case '"' -> Family.STRAIGHT;
      case '\u2018', '\u2019', '\u201A', '\u201B' -> Family.COMMA;
      case '\'' -> Family.APOSTROPHE;
      default -> null;
    };
  }

  void enter(Paragraph paragraph) {
    paragraphStart = paragraph.start();
    paragraphEnd = paragraph.end();
    lastSingleClose = -1;
    for (int i = paragraphEnd - 1; i > paragraphStart && lastSingleClose < 0; i--) {
      Family family = family(text.charAt(i));
      if (family != null && family.isSingle() && !isSpaceBefore(i) && !isWordAfter(i)) {
        lastSingleClose = i;
      }
    }
  }

  /** Whether a paragraph's first character takes up a quote that the one before left open. */
  boolean reopens(Family family, int first) {
    return first < text.length() && family(text.charAt(first)) == family && !isCloseOnly(first, family);
  }

  private boolean isCloseOnly(int at, Family family) {
    return family != Family.ANGLES && !isWordAfter(at) && !isMarkAfter(at);
  }

  Next next(Family family, Paragraph paragraph) {
    int first = paragraph.start();
    while (first < paragraph.end() && text.charAt(first) == ' ') {
      first++;
    }
    if (reopens(family, first)) {
      return Next.REOPENED;
    }
    if (family.isSingle()) {
      return Next.NOTHING;
    }
    for (int i = first; i < paragraph.end(); i++) {
      if (family(text.charAt(i)) == family) {
        boolean opens = isSpaceBefore(i) && (isWordAfter(i) || text.charAt(i) == '\u00AB');
        return opens ? Next.NOTHING : Next.CLOSED;
      }
    }
    return Next.NOTHING;
  }

  /**
   * What the mark at a position does.
   *
   * @param open the innermost open mark of its family, 0 for none
   */
  Role role(int at, Family family, char open) {
    char c = text.charAt(at);
    return switch (family) {
      case ANGLES, ANGLE -> angle(at, c == '\u00AB' || c == '\u2039', open);
      case CURVED -> curved(at, c, open);
      case STRAIGHT -> straight(at, open);
      case COMMA -> comma(at, c, open);
      case APOSTROPHE -> apostrophe(at, open);
    };
  }

  /** Whether a double mark closes an open one of another shape, as whoever types straight ones may do, since no other does soon. */
  boolean standsIn(int at, Family open) {
    if (isSpaceBefore(at) || isWordAfter(at) || Character.isDigit(text.charAt(at - 1))) {
      return false;
    }
    for (int i = at + 1; i < Math.min(paragraphEnd, at + LONGEST); i++) {
      if (family(text.charAt(i)) == open) {
        return isSpaceBefore(i) && isWordAfter(i);
      }
    }
    return true;
  }

  private Role angle(int at, boolean left, char open) {
    boolean openedLeft = open == '\u00AB' || open == '\u2039';
    if (left) {
      boolean closes = open != 0 && !openedLeft && !isSpaceBefore(at);
      return closes ? Role.CLOSE : Role.OPEN;
    }
    if (open != 0 && openedLeft) {
      return Role.CLOSE;
    }
    if (open != 0 && !isSpaceBefore(at)) {
      return Role.CLOSE;
    }
    return isSpaceBefore(at) && (isWordAfter(at) || isMarkAfter(at)) ? Role.OPEN : Role.NONE;
  }

  private Role curved(int at, char c, char open) {
    if (c == '\u201E' || c == '\u201F') {
      return Role.OPEN;
    }
    if (c == '\u201C') {
      boolean closes = open != 0 && !isSpaceBefore(at) && !isWordAfter(at);
      return closes || (open == '\u201E' && !isWordAfter(at)) ? Role.CLOSE : Role.OPEN;
    }
    if (open != 0) {
      return Role.CLOSE;
    }
    return isSpaceBefore(at) && isWordAfter(at) ? Role.OPEN : Role.NONE;
  }

  private Role straight(int at, char open) {
    boolean spaceBefore = isSpaceBefore(at);
    boolean wordAfter = isWordAfter(at) || isMarkAfter(at);
    if (open != 0) {
      return spaceBefore && wordAfter ? Role.OPEN : Role.CLOSE;
    }
    if (!spaceBefore && Character.isDigit(text.charAt(at - 1))) {
      return Role.NONE;
    }
    return wordAfter ? Role.OPEN : Role.NONE;
  }

  private Role comma(int at, char c, char open) {
    if (c == '\u201A' || c == '\u201B') {
      return isSpaceBefore(at) && isWordAfter(at) ? Role.OPEN : Role.NONE;
    }
    if (open != 0 && !isSpaceBefore(at) && !isWordAfter(at)) {
      return isPossessive(at) ? Role.NONE : Role.CLOSE;
    }
    boolean opens = c == '\u2018' && isSpaceBefore(at) && isWordAfter(at) && lastSingleClose > at;
    return opens && !isElision(at) ? Role.OPEN : Role.NONE;
  }

  private Role apostrophe(int at, char open) {
    if (open != 0 && !isSpaceBefore(at) && !isWordAfter(at)) {
      return isPossessive(at) ? Role.NONE : Role.CLOSE;
    }
    boolean opens =
        open == 0 && isSpaceBefore(at) && isWordAfter(at) && lastSingleClose > at && !isElision(at);
    return opens ? Role.OPEN : Role.NONE;
  }

  /** "the workers' rights" inside single marks: another mark closes them further on. */
  private boolean isPossessive(int at) {
    return lower.charAt(at - 1) == 's'
        && at + 2 < paragraphEnd
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2))
        && nextSingleCloses(at + 1);
  }

  private boolean nextSingleCloses(int from) {
    int end = Math.min(paragraphEnd, from + 400);
    for (int i = from; i < end; i++) {
      Family family = family(text.charAt(i));
      if (family != null && family.isSingle() && !(isWordAfter(i) && !isSpaceBefore(i))) {
        return !isSpaceBefore(i);
      }
    }
    return false;
  }

  private boolean isElision(int at) {
    int end = at + 1;
    while (end < paragraphEnd && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return lexicon.startsWithApostrophe("'" + lower.substring(at + 1, end))
        || Character.isDigit(text.charAt(at + 1)) && end < paragraphEnd && text.charAt(end - 1) == 's';
  }

  private boolean isSpaceBefore(int at) {
    if (at <= paragraphStart) {
      return true;
    }
    char c = text.charAt(at - 1);
    return Character.isWhitespace(c)
        || "([{/-\u2014\u2013\u2015\u00BF\u00A1\u00AB\u2039\u201E\u201A\u2018".indexOf(c) >= 0
        || ((c == '"' || c == '\u201C') && (at - 1 <= paragraphStart || text.charAt(at - 2) == ' '));
  }

  private boolean isWordAfter(int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at + 1);
    return Character.isLetterOrDigit(c) || "@#$\u20AC\u00A3[(\u2026\u00BF\u00A1\uFFFC".indexOf(c) >= 0;
  }

  private boolean isMarkAfter(int at) {
    return at + 1 < text.length() && family(text.charAt(at + 1)) != null;
  }
}
