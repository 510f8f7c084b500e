package org.depeche.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.language.LanguagePack;

/** The names of months in all languages that there is a pack for, whole and short, without the dot. */
final class Months {
  private static final Map<String, Integer> NUMBERS = read();

  private Months() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    for (LanguagePack pack : LanguagePack.all()) {
      JsonNode words = pack.table("times", JsonNode.class).path("words");
      for (String category : List.of("month", "wmonth")) {
        words.path(category).properties().forEach(e -> add(numbers, e.getKey(), e.getValue().asInt()));
      }
    }
    return numbers;
  }

  /** Alternatives stand between bars, what may be left out in brackets. */
  private static void add(Map<String, Integer> numbers, String forms, int number) {
    for (String form : forms.split("\\|")) {
      numbers.put(plain(form.replaceAll("[()]", "")), number);
      numbers.put(plain(form.replaceAll("\\(.*?\\)", "")), number);
    }
  }

  private static String plain(String name) {
    return name.strip().replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** 1 to 12, or 0 if that is no month. */
  static int number(String name) {
    return NUMBERS.getOrDefault(plain(name), 0);
  }
}
