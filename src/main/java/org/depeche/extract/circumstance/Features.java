package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model is told of one thing, each fact once. Facts that hold for one language alone start with its code and a
 * colon, stretches of words with {@link #GRAM}.
 */
final class Features {
  static final String GRAM = "#";

  private static final int STEM = 6;
  private static final int SHORTEST_GRAM = 4;
  private static final int LONGEST_GRAM = 5;

  private final Set<String> all = new LinkedHashSet<>();

  void add(String fact) {
    all.add(fact);
  }

  void each(String name, Collection<String> values) {
    values.forEach(v -> all.add(name + v));
  }

  void pairs(String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        all.add(name + values.get(i) + "+" + values.get(j));
      }
    }
  }

  /** Stretches of a word, which related words of all languages share. */
  void grams(String name, String word) {
    String marked = "^" + word + "$";
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= marked.length(); i++) {
        all.add(GRAM + name + marked.substring(i, i + length));
      }
    }
  }

  /** Each fact that is no word's again, with {@code name} before it. */
  void again(String name) {
    List<String> facts = new ArrayList<>(all);
    for (String fact : facts) {
      boolean isWord = fact.startsWith(GRAM) || fact.indexOf(':') == 2;
      if (!isWord) {
        all.add(name + fact);
      }
    }
  }

  List<String> list() {
    return List.copyOf(all);
  }

  /** Inflected forms differ at their ends. */
  static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }

  /** A count as the highest of some bounds that it reaches. */
  static int atLeast(int count, int... bounds) {
    int reached = 0;
    for (int bound : bounds) {
      reached = count >= bound ? bound : reached;
    }
    return reached;
  }
}
