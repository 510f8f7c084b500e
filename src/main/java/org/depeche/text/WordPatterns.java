package org.depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbered patterns of single words ({@code panne}, {@code serveur*}, {@code *ausfall}), all tried against a word in one
 * walk over its letters, and again behind each clitic that the word may start with.
 */
final class WordPatterns {
  private static final int NONE = -1;

  private final List<Clitic> clitics;
  private final Letters forward = new Letters();
  private final Letters backward = new Letters();

  /** Letters that lean on a word: those before {@code kept} are not of the word ({@code و}), the rest are ({@code ال}). */
  private record Clitic(String text, int kept) {}

  /** What a word matched: the pattern's number, and how many letters of the word stand before it. */
  interface Sink {
    void accept(int pattern, int skipped);
  }

  /** @param clitics each a string in which {@code +} parts what belongs to the word from what doesn't: {@code و+ال} */
  WordPatterns(List<String> clitics) {
    List<Clitic> all = new ArrayList<>();
    for (String c : clitics) {
      int plus = c.indexOf('+');
      String text = fold(c.replace("+", ""));
      all.add(new Clitic(text, plus < 0 ? text.length() : plus));
    }
    this.clitics = List.copyOf(all);
  }

  /** Adds a pattern under a number; one number may have one pattern only. */
  void add(String pattern, int number) {
    String folded = fold(pattern);
    if (folded.startsWith("*")) {
      backward.put(new StringBuilder(folded.substring(1)).reverse().toString(), number, true);
    } else if (folded.endsWith("*")) {
      forward.put(folded.substring(0, folded.length() - 1), number, true);
    } else {
      forward.put(folded, number, false);
    }
  }

  /** Which patterns each word of a text fits. */
  Read read(String text, Words words) {
    return new Read(text, words);
  }

  /** The patterns that the words of a text fit, in one row. */
  final class Read {
    private final int[] firsts;
    private int[] numbers = new int[256];
    private int[] skips = new int[256];
    private int count;

    private Read(String text, Words words) {
      this.firsts = new int[words.count() + 1];
      for (int w = 0; w < words.count(); w++) {
        firsts[w] = count;
        match(text, words.start(w), words.end(w), this::add);
      }
      firsts[words.count()] = count;
    }

    private void add(int number, int skipped) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
        skips = Arrays.copyOf(skips, count * 2);
      }
      numbers[count] = number;
      skips[count++] = skipped;
    }

    /** Where the row's part for a word starts; it ends where the next word's starts. */
    int first(int word) {
      return firsts[word];
    }

    int pattern(int place) {
      return numbers[place];
    }

    /** How many letters of the word stand before what fits. */
    int skipped(int place) {
      return skips[place];
    }

    /** Whether a word fits one of some patterns, given sorted. */
    boolean fits(int word, int[] patterns) {
      for (int i = firsts[word]; i < firsts[word + 1]; i++) {
        if (Arrays.binarySearch(patterns, numbers[i]) >= 0) {
          return true;
        }
      }
      return false;
    }

    boolean fits(int word, int pattern) {
      for (int i = firsts[word]; i < firsts[word + 1]; i++) {
        if (numbers[i] == pattern) {
          return true;
        }
      }
      return false;
    }
  }

  /** Tells {@code sink} every pattern that {@code text}'s word from {@code start} to {@code end} fits. */
  void match(String text, int start, int end, Sink sink) {
    walk(text, start, end, 0, sink);
    for (Clitic clitic : clitics) {
      int length = clitic.text.length();
      if (end - start > length + 1 && startsWith(text, start, clitic.text)) {
        walk(text, start + length, end, clitic.kept, sink);
      }
    }
    int node = 0;
    for (int i = end - 1; i >= start && node != NONE; i--) {
      node = backward.next(node, fold(text.charAt(i)));
      if (node != NONE && backward.open[node] != NONE) {
        sink.accept(backward.open[node], 0);
      }
    }
  }

  private void walk(String text, int start, int end, int skipped, Sink sink) {
    int node = 0;
    for (int i = start; i < end; i++) {
      node = forward.next(node, fold(text.charAt(i)));
      if (node == NONE) {
        return;
      }
      if (forward.open[node] != NONE) {
        sink.accept(forward.open[node], skipped);
      }
    }
    if (forward.whole[node] != NONE) {
      sink.accept(forward.whole[node], skipped);
    }
  }

  private static boolean startsWith(String text, int start, String clitic) {
    for (int i = 0; i < clitic.length(); i++) {
      if (fold(text.charAt(start + i)) != clitic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      folded.setCharAt(i, fold(text.charAt(i)));
    }
    return folded.toString();
  }

  /** Spellings that writers don't keep apart: alif with and without hamza, final ya with and without dots. */
  private static char fold(char c) {
    return switch (c) {
      case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
      case '\u0649' -> '\u064A';
      default -> c;
    };
  }

  /** A trie of letters in one open-addressed table. */
  private static final class Letters {
    private long[] keys = new long[1 << 10];
    private int[] nodes = new int[1 << 10];
    private int count = 1;
    private int[] whole = {NONE};
    private int[] open = {NONE};

    int next(int node, char letter) {
      long key = ((long) node << 16 | letter) + 1;
      int slot = slot(key, keys);
      return keys[slot] == 0 ? NONE : nodes[slot];
    }

    void put(String letters, int number, boolean isOpen) {
      int node = 0;
      for (int i = 0; i < letters.length(); i++) {
        node = nextOrNew(node, letters.charAt(i));
      }
      (isOpen ? open : whole)[node] = number;
    }

    private int nextOrNew(int node, char letter) {
      if (count * 2 > keys.length) {
        grow();
      }
      long key = ((long) node << 16 | letter) + 1;
      int slot = slot(key, keys);
      if (keys[slot] == 0) {
        keys[slot] = key;
        nodes[slot] = count;
        if (count == whole.length) {
          whole = Arrays.copyOf(whole, count * 2);
          open = Arrays.copyOf(open, count * 2);
          Arrays.fill(whole, count, count * 2, NONE);
          Arrays.fill(open, count, count * 2, NONE);
        }
        count++;
      }
      return nodes[slot];
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldNodes = nodes;
      keys = new long[oldKeys.length * 2];
      nodes = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i], keys);
          keys[slot] = oldKeys[i];
          nodes[slot] = oldNodes[i];
        }
      }
    }

    private static int slot(long key, long[] keys) {
      int mask = keys.length - 1;
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
