package org.depeche.extract.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.language.LanguagePack;

/**
 * Words that are no names, for a language whose capitals don't tell, since it has none or gives them to all nouns: {@code words.txt}
 * in its folder. Empty for a language without the file.
 *
 * <p>A line that begins with {@code +} lists what words may have before them, {@code *} for any three letters and more; one that
 * begins with {@code -} what they may have behind them.
 */
public final class CommonWords {
  private static final String ANYTHING = "*";
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_STEM = 3;

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>(List.of(""));
  private final List<String> endings = new ArrayList<>(List.of(""));

  /** What is known of a word. */
  enum Kind {
    LISTED,
    DERIVED,
    UNKNOWN
  }

  private CommonWords(LanguagePack pack) {
    String file = "/lang/" + pack.code() + "/words.txt";
    try (InputStream in = CommonWords.class.getResourceAsStream(file)) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void add(String line) {
    List<String> fields = List.of(line.split(" "));
    switch (fields.get(0)) {
      case "+" -> beginnings.addAll(fields.subList(1, fields.size()));
      case "-" -> endings.addAll(fields.subList(1, fields.size()));
      default -> words.addAll(fields);
    }
  }

  public static CommonWords of(LanguagePack pack) {
    return pack.derive(CommonWords.class, CommonWords::new);
  }

  /** Whether nothing is known of the language's words. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a word is one of the list, however it is spelled, with nothing before or behind it. */
  public boolean isListed(String word) {
    return words.contains(SpelledAlike.form(word).toLowerCase(Locale.ROOT));
  }

  /** What is known of a word, in the form that {@link SpelledAlike} gives it. */
  Kind kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (words.contains(lower)) {
      return Kind.LISTED;
    }
    return beginnings.stream().anyMatch(b -> isDerived(lower, b)) ? Kind.DERIVED : Kind.UNKNOWN;
  }

  private boolean isDerived(String word, String beginning) {
    if (beginning.equals(ANYTHING)) {
      for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_STEM; i++) {
        if (words.contains(word.substring(i))) {
          return true;
        }
      }
      return false;
    }
    return word.startsWith(beginning) && endings.stream().anyMatch(e -> isDerived(word, beginning.length(), e));
  }

  private boolean isDerived(String word, int start, String ending) {
    int end = word.length() - ending.length();
    return end - start >= SHORTEST_STEM && word.endsWith(ending) && words.contains(word.substring(start, end));
  }
}
