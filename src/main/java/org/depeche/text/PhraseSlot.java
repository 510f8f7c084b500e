package org.depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * One place in a phrase.
 *
 * @param words numbers of the single words that fit, sorted
 * @param longer numbers of the words of alternatives that are more than one: {@code d'un}
 * @param isOptional whether the place may stay empty
 * @param isGap whether it stands for a few words of any kind
 */
record PhraseSlot(int[] words, List<int[]> longer, boolean isOptional, boolean isGap) {
  private static final int GAP = 6;
  private static final int NONE = -1;

  /** Reads {@code a|b}, {@code |a} or {@code …}. */
  static PhraseSlot parse(String item, ToIntFunction<String> number) {
    if (item.equals("…")) {
      return new PhraseSlot(new int[0], List.of(), true, true);
    }
    List<Integer> words = new ArrayList<>();
    List<int[]> longer = new ArrayList<>();
    boolean isOptional = false;
    for (String alternative : item.split("\\|", -1)) {
      int[] numbers =
          Arrays.stream(alternative.split("[-'\u2019]"))
              .filter(w -> !w.isEmpty())
              .mapToInt(number)
              .toArray();
      switch (numbers.length) {
        case 0 -> isOptional = true;
        case 1 -> words.add(numbers[0]);
        default -> longer.add(numbers);
      }
    }
    int[] sorted = words.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    return new PhraseSlot(sorted, List.copyOf(longer), isOptional, false);
  }

  /** Numbers of the words that the place may start with. */
  IntStream firstWords() {
    return IntStream.concat(Arrays.stream(words), longer.stream().mapToInt(l -> l[0]));
  }

  /** The last word of the longest stretch from {@code word} on that fits all of {@code slots}; -1 where none does. */
  static int lastWord(List<PhraseSlot> slots, Words words, WordPatterns.Read read, int word) {
    return match(slots, 0, words, read, word, word);
  }

  private static int match(
      List<PhraseSlot> slots, int at, Words words, WordPatterns.Read read, int first, int word) {
    if (at == slots.size()) {
      return word > first ? word - 1 : NONE;
    }
    PhraseSlot slot = slots.get(at);
    int best = NONE;
    int most = slot.isGap ? GAP : 0;
    for (int skipped = 0; slot.isOptional && skipped <= most; skipped++) {
      if (skipped > 0 && !isOpen(words, first, word + skipped - 1)) {
        break;
      }
      best = Math.max(best, match(slots, at + 1, words, read, first, word + skipped));
    }
    if (!slot.isGap && isOpen(words, first, word)) {
      if (read.fits(word, slot.words)) {
        best = Math.max(best, match(slots, at + 1, words, read, first, word + 1));
      }
      for (int[] sequence : slot.longer) {
        if (fits(sequence, words, read, first, word)) {
          best = Math.max(best, match(slots, at + 1, words, read, first, word + sequence.length));
        }
      }
    }
    return best;
  }

  private static boolean isOpen(Words words, int first, int word) {
    return word < words.count() && (word == first || words.joined(word));
  }

  private static boolean fits(
      int[] sequence, Words words, WordPatterns.Read read, int first, int word) {
    for (int i = 0; i < sequence.length; i++) {
      if (!isOpen(words, first, word + i) || !read.fits(word + i, sequence[i])) {
        return false;
      }
    }
    return true;
  }
}
