package org.depeche.extract.quote;

import java.util.Arrays;
import java.util.Map;
import org.depeche.text.AnalysedText;

/**
 * A text's words: runs of letters and digits, cut at apostrophes and hyphens, so that phrases match however they are
 * joined; a handle is one word.
 */
final class Words {
  private final String normal;
  private final int[] starts;
  private final int[] ends;
  private final String[] keys;

  private Words(String normal, int[] starts, int[] ends, String[] keys) {
    this.normal = normal;
    this.starts = starts;
    this.ends = ends;
    this.keys = keys;
  }

  static Words of(AnalysedText text, Map<String, String> folds) {
    return of(text.normal(), text.lower(), folds);
  }

  static Words of(String normal, String lower, Map<String, String> folds) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int n = 0;
    for (int i = 0; i < lower.length(); ) {
      int end = wordEnd(lower, i);
      if (end == i) {
        i++;
        continue;
      }
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, 2 * n);
        ends = Arrays.copyOf(ends, 2 * n);
      }
      starts[n] = i;
      ends[n++] = end;
      i = end;
    }
    String[] keys = new String[n];
    for (int i = 0; i < n; i++) {
      keys[i] = fold(lower.substring(starts[i], ends[i]), folds);
    }
    return new Words(normal, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), keys);
  }

  private static int wordEnd(String lower, int start) {
    int i = start;
    boolean handle = lower.charAt(i) == '@' && i + 1 < lower.length() && isWord(lower.charAt(i + 1));
    if (handle) {
      i++;
    }
    while (i < lower.length() && (isWord(lower.charAt(i)) || (handle && lower.charAt(i) == '_'))) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static String fold(String word, Map<String, String> folds) {
    if (folds.isEmpty()) {
      return word;
    }
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      String c = String.valueOf(word.charAt(i));
      folded.append(folds.getOrDefault(c, c));
    }
    return folded.toString();
  }

  int count() {
    return keys.length;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** The word in lower case, its letters levelled. */
  String key(int word) {
    return keys[word];
  }

  boolean isCapitalised(int word) {
    char c = normal.charAt(starts[word]);
    return Character.isUpperCase(c) || Character.isTitleCase(c) || c == '@';
  }

  /** Whether a word's script has no capitals. */
  boolean isCaseless(int word) {
    return Character.getType(normal.charAt(starts[word])) == Character.OTHER_LETTER;
  }

  /** Whether a word is two to six capitals. */
  boolean isAcronym(int word) {
    int length = ends[word] - starts[word];
    if (length < 2 || length > 6) {
      return false;
    }
    for (int i = starts[word]; i < ends[word]; i++) {
      if (!Character.isUpperCase(normal.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isHandle(int word) {
    return normal.charAt(starts[word]) == '@';
  }

  /** Whether a word opens with a digit. */
  boolean isNumber(int word) {
    return Character.isDigit(key(word).charAt(0));
  }

  /** Whether nothing but spaces, apostrophes and hyphens stands between a word and the next. */
  boolean isJoined(int word) {
    if (word + 1 >= keys.length || starts[word + 1] - ends[word] > 3) {
      return false;
    }
    for (int i = ends[word]; i < starts[word + 1]; i++) {
      char c = normal.charAt(i);
      if (c != ' ' && c != '-' && c != '\'' && c != '\u2019') {
        return false;
      }
    }
    return true;
  }

  /** Whether a word and the next touch but for a space. */
  boolean isSpaced(int word) {
    return word + 1 < keys.length && normal.substring(ends[word], starts[word + 1]).isBlank()
        && normal.indexOf('\n', ends[word]) != ends[word];
  }

  /** The first word that starts at or after a position. */
  int from(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 1;
  }
}
