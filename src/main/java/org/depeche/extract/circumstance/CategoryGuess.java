package org.depeche.extract.circumstance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.language.LanguagePack;

/**
 * Guesses what category a cause belongs to that has no name of its own: each of its words speaks for the categories whose names
 * it is used in, the more the fewer they are.
 */
final class CategoryGuess {
  private static final String UNKNOWN = "unknown";
  private static final double LEAST = 0.34;
  private static final int PREFIX = 5;

  private final Map<String, Set<String>> categories = new HashMap<>();

  private CategoryGuess(LanguagePack pack) {
    CauseWords words = pack.table("causes", CauseWords.class);
    words.concepts().forEach(this::learn);
    words.events().forEach(this::learn);
  }

  static CategoryGuess of(LanguagePack pack) {
    return pack.derive(CategoryGuess.class, CategoryGuess::new);
  }

  private void learn(String category, List<String> phrases) {
    for (String phrase : phrases) {
      for (String word : phrase.split("[ |*]+")) {
        if (word.length() > 2) {
          categories.computeIfAbsent(stem(word), w -> new HashSet<>()).add(category);
        }
      }
    }
  }

  /** Inflected forms differ at their ends. */
  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), Math.max(PREFIX, word.length() - 2)));
  }

  /** The likeliest category of words in lower case; empty where they tell too little. */
  Optional<String> of(String cause) {
    Map<String, Double> scores = new HashMap<>();
    for (String word : cause.split("[^\\p{L}\\p{N}]+")) {
      Set<String> of = word.length() > 2 ? categories.getOrDefault(stem(word), Set.of()) : Set.of();
      of.forEach(c -> scores.merge(c, 1.0 / of.size(), Double::sum));
    }
    scores.remove(UNKNOWN);
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST)
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
