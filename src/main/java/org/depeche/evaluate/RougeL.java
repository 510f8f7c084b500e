package org.depeche.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How alike two texts are by the words that they have in common in the same order: F1 of the longest common subsequence (Lin, ROUGE,
 * 2004), words in lower case, signs left out.
 */
public final class RougeL {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private RougeL() {}

  /** From 0 to 1. */
  public static double of(String text, String reference) {
    List<String> words = words(text);
    List<String> wanted = words(reference);
    int common = common(words, wanted);
    return common == 0 ? 0 : 2.0 * common / (words.size() + wanted.size());
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static int common(List<String> some, List<String> others) {
    int[] last = new int[others.size() + 1];
    for (String word : some) {
      int[] next = new int[last.length];
      for (int j = 0; j < others.size(); j++) {
        next[j + 1] = word.equals(others.get(j)) ? last[j] + 1 : Math.max(last[j + 1], next[j]);
      }
      last = next;
    }
    return last[others.size()];
  }
}
