package org.depeche.summary;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.depeche.language.LanguagePack;

/**
 * What a record's values are called in a language, for those who show them.
 *
 * @param units in the plural
 */
public record Vocabulary(
    Map<String, String> kinds,
    Map<String, String> status,
    Map<String, String> categories,
    Map<String, String> events,
    Map<String, String> concepts,
    Map<String, String> units) {

  /** That of a pack. */
  public static Vocabulary of(LanguagePack pack) {
    SummaryWords words = Phrases.of(pack).words;
    return new Vocabulary(
        mapped(words.kinds(), SummaryWords.Kind::noun),
        words.status(),
        words.categories(),
        words.events(),
        words.concepts(),
        mapped(words.units(), forms -> forms.getOrDefault("few", forms.get("other"))));
  }

  private static <T> Map<String, String> mapped(Map<String, T> words, Function<T, String> name) {
    Map<String, String> names = new TreeMap<>();
    words.forEach((key, value) -> names.put(key, name.apply(value)));
    return names;
  }
}
