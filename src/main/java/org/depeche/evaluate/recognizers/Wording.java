package org.depeche.evaluate.recognizers;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.extract.time.TimeWords;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it stands in a text, and the moment it was written in.
 *
 * @param text in lower case
 * @param now absent where it isn't told
 * @param words the language's words for times
 */
record Wording(String text, @Nullable LocalDateTime now, Map<String, Map<String, String>> words) {

  static Wording of(String text, @Nullable LocalDateTime now, LanguagePack pack) {
    return new Wording(text.toLowerCase(Locale.ROOT), now, pack.table("times", TimeWords.class).words());
  }

  /** Whether it has a word of a category. */
  boolean has(String... categories) {
    return whole(categories).matcher(text).find();
  }

  /** Whether the language has a word of a category for a value. */
  boolean hasValue(String category, String value) {
    return words.getOrDefault(category, Map.of()).values().stream().anyMatch(v -> v.startsWith(value));
  }

  /** Whether one of its words begins with a word of a category, as compounds do. */
  boolean begins(String... categories) {
    return any("", categories).matcher(text).find();
  }

  /** Whether it is nothing but words of some categories. */
  boolean isOnly(String... categories) {
    return without(categories).isEmpty();
  }

  /** What is left of it. */
  String without(String... categories) {
    return whole(categories).matcher(text).replaceAll(" ").replaceAll("[\\s.,-]+", " ").strip();
  }

  private Pattern whole(String... categories) {
    return any("(?!\\p{L})", categories);
  }

  private Pattern any(String end, String... categories) {
    String phrases =
        Stream.of(categories)
            .map(c -> words.getOrDefault(c, Map.of()).keySet())
            .flatMap(Collection::stream)
            .map(p -> Matcher.quoteReplacement(p).replace(".", "\\.").replace("(", "(?:").replace(")", ")?"))
            .collect(Collectors.joining("|"));
    return phrases.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile("(?<!\\p{L})(?:" + phrases + ")" + end);
  }
}
