package org.depeche.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.depeche.model.Span;

/**
 * A text beside its normal form, in which rules and models need not know of typography: every space is U+0020 and every
 * decimal digit ASCII, hyphens and minus signs are {@code -}, an apostrophe between letters is {@code '}, combining
 * marks are composed, soft hyphens, tatweel, Arabic vowel signs and invisible marks are gone. The normal form has one
 * {@code char} a character: what lies beyond the Basic Multilingual Plane stands as U+FFFC. A quotation mark typed as two commas or
 * apostrophes is one. Line breaks stay.
 */
public final class AlignedText {
  static final char TATWEEL = '\u0640';

  private final String original;
  private final String normal;
  private final int[] from; // code point of the original where each normal char starts
  private final int[] to; // … and ends
  private final int[] chars; // UTF-16 index of each code point; null where they are the same

  private AlignedText(String original, String normal, int[] from, int[] to, int[] chars) {
    this.original = original;
    this.normal = normal;
    this.from = from;
    this.to = to;
    this.chars = chars;
  }

  /** Normalises {@code original}, which must hold no lone surrogates. */
  public static AlignedText of(String original) {
    int[] points = original.codePoints().toArray();
    StringBuilder normal = new StringBuilder(points.length);
    int[] from = new int[points.length];
    int[] to = new int[points.length];
    boolean isOpen = false; // a mark typed as two signs
    for (int i = 0; i < points.length; ) {
      int end = i + 1;
      int c = points[i];
      if (isDropped(c)) {
        int last = normal.length() - 1;
        if (last >= 0 && to[last] == i && isVowelSign(c)) {
          to[last] = end; // written on the letter before
        }
        i = end;
        continue;
      }
      while (end < points.length && isCombining(points[end])) {
        end++;
      }
      if (end > i + 1) {
        c = compose(points, i, end);
      }
      int mark = doubled(points, i, end, isOpen);
      if (mark != 0) {
        c = mark;
        end++;
        isOpen = mark != '\u201D';
      }
      from[normal.length()] = i;
      to[normal.length()] = end;
      normal.append(normal(c, points, i, end));
      i = end;
    }
    int n = normal.length();
    int[] chars = null;
    if (points.length != original.length()) {
      chars = new int[points.length + 1];
      for (int i = 0; i < points.length; i++) {
        chars[i + 1] = chars[i] + Character.charCount(points[i]);
      }
    }
    return new AlignedText(
        original, normal.toString(), Arrays.copyOf(from, n), Arrays.copyOf(to, n), chars);
  }

  /** The text as it came. */
  public String original() {
    return original;
  }

  /** The normal form. */
  public String normal() {
    return normal;
  }

  /**
   * The original's stretch behind {@code normal().substring(start, end)}.
   *
   * @param start char of the normal form
   * @param end char of the normal form, greater than {@code start}
   */
  public Span span(int start, int end) {
    int first = from[start];
    int last = to[end - 1];
    return new Span(first, last, original.substring(charAt(first), charAt(last)));
  }

  /**
   * The same stretch as a value has it: apostrophes, quotation marks, digits and vowel signs as they are written, spaces, hyphens and
   * letters in the normal form.
   */
  public String written(int start, int end) {
    StringBuilder written = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = normal.charAt(i);
      if (c == ' ' || c == '-') {
        written.append(c);
      } else if (Character.isLetter(c)) {
        written.append(c);
        original.substring(charAt(from[i]), charAt(to[i])).codePoints().filter(AlignedText::isVowelSign).forEach(written::appendCodePoint);
      } else {
        written.append(original, charAt(from[i]), charAt(to[i]));
      }
    }
    return written.toString();
  }

  /** The normal char that stands for the original's code point, or the next one where it was dropped. */
  public int index(int codePoint) {
    int found = Arrays.binarySearch(from, codePoint);
    if (found >= 0) {
      return found;
    }
    int next = -found - 1;
    return next > 0 && codePoint < to[next - 1] ? next - 1 : next;
  }

  private int charAt(int codePoint) {
    return chars == null ? codePoint : chars[codePoint];
  }

  private static char normal(int c, int[] points, int start, int end) {
    if (c > Character.MAX_VALUE) {
      return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : '\uFFFC';
    }
    if (c < 0x80) {
      return c == '\t' || c == 0x0B || c == '\f' ? ' ' : (char) c;
    }
    return switch (c) {
      case 0x85, 0x2028, 0x2029 -> '\n';
      case 0x2010, 0x2011, 0x2212, 0xFE63, 0xFF0D -> '-';
      case 0x2019, 0x02BC, 0xFF07 -> betweenLetters(points, start, end) ? '\'' : (char) c;
      case 0x066A -> '%';
      case 0x066B -> '.';
      case 0x066C -> ',';
      default -> {
        int type = Character.getType(c);
        if (type == Character.SPACE_SEPARATOR) {
          yield ' ';
        }
        yield type == Character.DECIMAL_DIGIT_NUMBER
            ? (char) ('0' + Character.digit(c, 10))
            : (char) c;
      }
    };
  }

  /**
   * The quotation mark that the sign from {@code start} makes with another of it, 0 where it makes none: one opens before a word or
   * sign and behind none, and closes the other way round; behind a digit only where one is open, as these are seconds, too.
   */
  private static int doubled(int[] points, int start, int end, boolean isOpen) {
    int sign = points[start];
    boolean isPair = end < points.length && points[end] == sign && !(end + 1 < points.length && points[end + 1] == sign)
        && !(start > 0 && points[start - 1] == sign);
    if (!isPair) {
      return 0;
    }
    boolean opens = (start == 0 || isSpaceOrBracket(points[start - 1])) && end + 1 < points.length && !Character.isWhitespace(points[end + 1]);
    boolean closes = start > 0 && !isSpaceOrBracket(points[start - 1]) && (isOpen || !Character.isDigit(points[start - 1]))
        && !(end + 1 < points.length && Character.isLetterOrDigit(points[end + 1]));
    return switch (sign) {
      case ',' -> opens ? '\u201E' : 0;
      case '`', 0x2018 -> opens ? '\u201C' : 0;
      case '\'', 0x2019 -> opens ? '\u201C' : closes ? '\u201D' : 0;
      default -> 0;
    };
  }

  private static boolean isSpaceOrBracket(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == '[' || c == '\u2014' || c == '\u2013';
  }

  private static boolean betweenLetters(int[] points, int start, int end) {
    return start > 0
        && end < points.length
        && Character.isLetter(points[start - 1])
        && Character.isLetterOrDigit(points[end]);
  }

  private static boolean isDropped(int c) {
    return c == 0xAD
        || c == TATWEEL
        || isVowelSign(c)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }

  private static boolean isVowelSign(int c) {
    return c >= 0x064B && c <= 0x065F || c == 0x0670;
  }

  private static boolean isCombining(int c) {
    return c >= 0x300 && c <= 0x36F;
  }

  private static int compose(int[] points, int start, int end) {
    int length = Math.min(end - start, 8);
    String composed =
        Normalizer.normalize(new String(points, start, length), Normalizer.Form.NFC);
    return composed.codePointAt(0);
  }
}
