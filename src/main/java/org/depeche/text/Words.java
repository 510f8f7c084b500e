package org.depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into runs of letters and digits, which is what phrases are matched against. Apostrophes and hyphens part
 * words: {@code d'authentification} is two, {@code hors-ligne} is two.
 */
public final class Words {
  private final int[] starts;
  private final int[] ends;
  private final boolean[] joined;

  private Words(int[] starts, int[] ends, boolean[] joined) {
    this.starts = starts;
    this.ends = ends;
    this.joined = joined;
  }

  /** Cuts {@code text}. */
  public static Words of(String text) {
    int[] starts = new int[text.length() / 4 + 8];
    int[] ends = new int[starts.length];
    int count = 0;
    int length = text.length();
    for (int i = 0; i < length; ) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < length && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = i;
      ends[count++] = end;
      i = end;
    }
    boolean[] joined = new boolean[count];
    for (int w = 1; w < count; w++) {
      joined[w] = isJoint(text, ends[w - 1], starts[w]);
    }
    return new Words(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), joined);
  }

  /** The words of {@code text} as they are written. */
  public static List<String> in(String text) {
    Words words = of(text);
    List<String> written = new ArrayList<>();
    for (int w = 0; w < words.count(); w++) {
      written.add(text.substring(words.start(w), words.end(w)));
    }
    return written;
  }

  private static boolean isJoint(String text, int start, int end) {
    if (end - start > 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '\'' && c != '\u2019') {
        return false;
      }
    }
    return true;
  }

  public int count() {
    return starts.length;
  }

  /** First char of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** Char after a word's last. */
  public int end(int word) {
    return ends[word];
  }

  /** Whether nothing but spaces, hyphens and apostrophes stands between a word and the one before. */
  public boolean joined(int word) {
    return joined[word];
  }

  /** The word that holds a char or, between words, the next one; {@link #count} after the last. */
  public int at(int position) {
    int found = Arrays.binarySearch(starts, position);
    if (found >= 0) {
      return found;
    }
    int next = -found - 1;
    return next > 0 && position < ends[next - 1] ? next - 1 : next;
  }
}
