package org.depeche.dedup;

import java.util.Arrays;

/**
 * A text as hashes of all runs of three words in it, and of its numbers; case, punctuation, spaces and vowel marks don't count.
 *
 * @param runs sorted, each once
 * @param numbers words that hold a digit; sorted, each once
 */
@SuppressWarnings("ArrayRecordComponent") // compared by likeness alone
public record Shingles(int[] runs, int[] numbers) {
  private static final int RUN = 3;

  /** What share of the shorter text's runs the longer one holds, of copies. */
  private static final double CONTAINED = 0.5;

  /** What share of all runs of both is in both. */
  private static final double ALIKE = 0.25;

  /** The same within a site, where what it puts under all of its articles may not be known yet. */
  private static final double ALIKE_WITHIN_SITE = 0.6;

  /** What share of the numbers of the text that has fewer the other one holds: forms filled in differ in those. */
  private static final double SAME_NUMBERS = 0.6;

  private static final int SHORTEST = 12;

  /** A text's later words don't count. */
  private static final int MOST_WORDS = 4000;

  public static Shingles of(String text) {
    int[] words = new int[Math.min(MOST_WORDS, text.length() / 2 + 1)];
    int[] numbers = new int[words.length];
    int count = 0;
    int numberCount = 0;
    int hash = 0;
    boolean digit = false;
    for (int i = 0; i <= text.length() && count < words.length; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = 31 * hash + Character.toLowerCase(c) + 1;
        digit |= Character.isDigit(c);
      } else if (hash != 0 && c != 'ـ' && c != '\u00AD' && Character.getType(c) != Character.NON_SPACING_MARK) {
        words[count++] = hash;
        if (digit) {
          numbers[numberCount++] = hash;
        }
        hash = 0;
        digit = false;
      }
    }
    return new Shingles(runs(words, count), distinct(numbers, numberCount));
  }

  /** Keys under which copies meet, nearly always, and others seldom. */
  public long[] keys() {
    return MinHash.keys(runs);
  }

  /**
   * How much a text and another share, or 0 if they are no copies: much of the shorter one stands in the longer, word for
   * word, with its numbers.
   */
  public double likeness(Shingles other, boolean sameSite) {
    int shared = shared(runs, other.runs);
    int shorter = Math.min(runs.length, other.runs.length);
    double alike = (double) shared / Math.max(1, runs.length + other.runs.length - shared);
    boolean sameNumbers = shared(numbers, other.numbers) >= SAME_NUMBERS * Math.min(numbers.length, other.numbers.length);
    boolean copies = shorter >= SHORTEST && shared >= CONTAINED * shorter && alike >= (sameSite ? ALIKE_WITHIN_SITE : ALIKE);
    return copies && sameNumbers ? alike : 0;
  }

  private static int[] runs(int[] words, int count) {
    int[] runs = new int[Math.max(0, count - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      int hash = words[i] * 0x9E3779B1 + words[i + 1];
      hash = (hash ^ (hash >>> 15)) * 0x85EBCA77 + words[i + 2];
      runs[i] = mix(hash);
    }
    return distinct(runs, runs.length);
  }

  /** The finalizer of MurmurHash3. */
  static int mix(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static int[] distinct(int[] values, int count) {
    int[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** How many hashes two sorted arrays share. */
  private static int shared(int[] one, int[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
