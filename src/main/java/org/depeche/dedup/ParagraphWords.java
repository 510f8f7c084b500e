package org.depeche.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.text.AlignedText;

/**
 * A paragraph as its words, by which paragraphs are compared: punctuation, spaces, quotation marks and case don't count.
 *
 * @param number its place among the article's paragraphs, from 0
 * @param words in lower case
 * @param numbers the words that hold a digit
 * @param capitals which words are written with a capital
 */
record ParagraphWords(int number, List<String> words, List<String> numbers, BitSet capitals) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int SHORTEST_NEAR_COPY = 8;
  private static final int NAMES_MATTER_BELOW = 15;
  private static final int MOST_CHANGES = 20;

  static ParagraphWords of(int number, String paragraph) {
    String plain = AlignedText.of(paragraph).normal();
    List<String> words = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    BitSet capitals = new BitSet();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      capitals.set(words.size(), Character.isUpperCase(matcher.group().codePointAt(0)));
      words.add(word);
      if (word.codePoints().anyMatch(Character::isDigit)) {
        numbers.add(word);
      }
    }
    return new ParagraphWords(number, List.copyOf(words), List.copyOf(numbers), capitals);
  }

  /** Hashes of each run of {@code length} words. */
  int[] runs(int length) {
    int[] all = new int[Math.max(0, words.size() - length + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = words.subList(i, i + length).hashCode();
    }
    return all;
  }

  /** The share of words that stayed the same, if the other is a near copy; else 0. */
  double similarity(ParagraphWords other) {
    int longer = Math.max(words.size(), other.words.size());
    int shorter = Math.min(words.size(), other.words.size());
    int allowed = Math.min(MOST_CHANGES, Math.max(1, longer / 10));
    if (shorter < SHORTEST_NEAR_COPY
        || longer - shorter > allowed
        || !numbers.equals(other.numbers)
        || (longer < NAMES_MATTER_BELOW && namesDiffer(other))) {
      return 0;
    }
    int changes = changes(other, allowed);
    return changes > allowed ? 0 : (double) (longer - changes) / longer;
  }

  /** In lists of like sentences it is a name that differs: "In Lyon …", "In Lille …". */
  private boolean namesDiffer(ParagraphWords other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (capitals.get(i) && other.capitals.get(i) && !words.get(i).equals(other.words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Words inserted, left out or replaced (Levenshtein), computed in a band as wide as {@code allowed}; or more. */
  private int changes(ParagraphWords other, int allowed) {
    int n = words.size();
    int m = other.words.size();
    int tooMany = allowed + 1;
    int[] previous = new int[m + 1];
    int[] current = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      previous[j] = Math.min(j, tooMany);
    }
    for (int i = 1; i <= n; i++) {
      int from = Math.max(1, i - allowed);
      int to = Math.min(m, i + allowed);
      current[from - 1] = from == 1 ? Math.min(i, tooMany) : tooMany;
      int best = current[from - 1];
      for (int j = from; j <= to; j++) {
        int replaced = previous[j - 1] + (words.get(i - 1).equals(other.words.get(j - 1)) ? 0 : 1);
        int inserted = current[j - 1] + 1;
        int dropped = (j == i + allowed ? tooMany : previous[j]) + 1;
        current[j] = Math.min(tooMany, Math.min(replaced, Math.min(inserted, dropped)));
        best = Math.min(best, current[j]);
      }
      if (best >= tooMany) {
        return tooMany;
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[m];
  }
}
