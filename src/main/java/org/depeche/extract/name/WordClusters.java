package org.depeche.extract.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depeche.text.FeaturePart;
import org.depeche.text.StringHash;

/**
 * Words by the company they keep: Brown clusters learnt from much English text, a tree with a word's cluster at the end of a path
 * of 0 and 1. People, companies and towns of many countries are among the words, so that a name never met in training is known by
 * its cluster. Immutable, and shared by all languages.
 */
final class WordClusters {
  private static final int[] LENGTHS = {4, 6, 8, 10};
  private static final FeaturePart[] UNKNOWN = {};
  private static final int SHORTEST_WITH_S = 5;

  private final List<FeaturePart[]> clusters = new ArrayList<>();

  /** Hashes of words, each at the first free place from where it belongs; 0 where there is none. */
  private final long[] keys;

  /** By place: the word's cluster. */
  private final short[] numbers;

  private WordClusters(String file, int words) {
    keys = new long[Integer.highestOneBit(words) << 1];
    numbers = new short[keys.length];
    InputStream in = Objects.requireNonNull(WordClusters.class.getResourceAsStream(file), file);
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(l -> !l.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static final class Shared {
    static final WordClusters PRESS = new WordClusters("/names/clusters.tsv", 600_000);
    static final WordClusters TALK = new WordClusters("/names/clusters-talk.tsv", 210_000);
  }

  /** Those of an encyclopedia and the press. */
  static WordClusters press() {
    return Shared.PRESS;
  }

  /** Those of what people write to each other. */
  static WordClusters talk() {
    return Shared.TALK;
  }

  /** A line: a path, a tab, the words with spaces between. */
  private void add(String line) {
    int tab = line.indexOf('\t');
    String path = line.substring(0, tab);
    for (int start = tab + 1; start < line.length(); ) {
      int space = line.indexOf(' ', start);
      int end = space < 0 ? line.length() : space;
      long key = FeaturePart.of(line, start, end).key();
      int place = StringHash.place(key, keys);
      keys[place] = key;
      numbers[place] = (short) clusters.size();
      start = end + 1;
    }
    clusters.add(levels(path));
  }

  private static FeaturePart[] levels(String path) {
    FeaturePart[] levels = new FeaturePart[LENGTHS.length + 1];
    for (int i = 0; i < LENGTHS.length; i++) {
      levels[i] = FeaturePart.of(path, 0, Math.min(LENGTHS[i], path.length()));
    }
    levels[LENGTHS.length] = FeaturePart.of(path);
    return levels;
  }

  /**
   * The path of a word in lower case, or of the same without a genitive's or plural's s: its beginnings, the shortest first, and
   * last the whole. Empty where the word is not known.
   */
  FeaturePart[] of(FeaturePart word) {
    int place = StringHash.place(word.key(), keys);
    String lower = word.source();
    if (keys[place] == 0 && lower.length() >= SHORTEST_WITH_S && lower.endsWith("s")) {
      place = StringHash.place(FeaturePart.of(lower, 0, lower.length() - 1).key(), keys);
    }
    return keys[place] == 0 ? UNKNOWN : clusters.get(numbers[place]);
  }
}
