package org.depeche.extract.time;

import java.util.Arrays;

/**
 * A text in lower case, cut into runs of letters, runs of digits and single signs. Hyphens and apostrophes between letters
 * part tokens and are none themselves.
 */
final class Tokens {
  private final String text;
  private int[] starts;
  private int[] ends;
  private boolean[] breaks;
  private final String[] words;
  private int count;

  private Tokens(String text) {
    this.text = text;
    this.starts = new int[text.length() / 4 + 8];
    this.ends = new int[starts.length];
    this.breaks = new boolean[starts.length];
    cut();
    this.words = new String[count];
  }

  static Tokens of(String text) {
    return new Tokens(text);
  }

  /** One spelling for what Arabic writes with and without hamza; the same length. */
  static String fold(String text) {
    return text.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').replace('ى', 'ي');
  }

  private void cut() {
    boolean broken = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        broken = true;
        i++;
      } else if (Character.isWhitespace(c) || isJoint(c, i)) {
        i++;
      } else {
        int end = end(i, c);
        add(i, end, broken);
        broken = false;
        i = end;
      }
    }
  }

  private int end(int start, char c) {
    int end = start + 1;
    if (Character.isLetter(c)) {
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    } else if (Character.isDigit(c)) {
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private boolean isJoint(char c, int at) {
    return (c == '-' || c == '\'' || c == '\u2019')
        && at + 1 < text.length()
        && (isElided(at) || at > 0
        && Character.isLetter(text.charAt(at - 1))
        && (c == '-' ? Character.isLetter(text.charAt(at + 1)) : Character.isLetterOrDigit(text.charAt(at + 1))));
  }

  /** An apostrophe before a word of one letter, as in Dutch 's avonds. */
  boolean isElided(int at) {
    return text.charAt(at) != '-'
        && at + 2 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && Character.isWhitespace(text.charAt(at + 2));
  }

  private void add(int start, int end, boolean broken) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      breaks = Arrays.copyOf(breaks, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    breaks[count++] = broken;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  String word(int token) {
    String word = words[token];
    if (word == null) {
      word = text.substring(starts[token], ends[token]);
      words[token] = word;
    }
    return word;
  }

  char first(int token) {
    return text.charAt(starts[token]);
  }

  boolean isNumber(int token) {
    return Character.isDigit(first(token));
  }

  boolean isWord(int token) {
    return Character.isLetter(first(token));
  }

  /** Whether a token touches the one before. */
  boolean touches(int token) {
    return token > 0 && starts[token] == ends[token - 1];
  }

  /** Whether a line starts with a token. */
  boolean breaksBefore(int token) {
    return breaks[token];
  }

  /** The token that holds a char or the next after it; {@link #count} after the last. */
  int at(int position) {
    int found = Arrays.binarySearch(starts, 0, count, position);
    if (found >= 0) {
      return found;
    }
    int next = -found - 1;
    return next > 0 && position < ends[next - 1] ? next - 1 : next;
  }
}
