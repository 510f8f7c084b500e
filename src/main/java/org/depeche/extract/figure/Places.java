package org.depeche.extract.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;

/** Cities and provinces by the country they are in, the accents of their names left aside. */
final class Places {
  private static final String TABLE = "/org/depeche/extract/figure/places.tsv";

  private static final class Loaded {
    private static final Map<String, String> ALL = read();
  }

  private Places() {}

  /** The ISO 3166 code of the one country that a name points to. */
  static Optional<String> country(String name) {
    return Optional.ofNullable(Loaded.ALL.get(form(name)));
  }

  private static Map<String, String> read() {
    Map<String, String> countries = new HashMap<>();
    for (String line : LanguagePack.lines(TABLE)) {
      int tab = line.indexOf('\t');
      for (String name : line.substring(tab + 1).split(",")) {
        countries.put(form(name), line.substring(0, tab));
      }
    }
    return Map.copyOf(countries);
  }

  private static String form(String name) {
    return AnalysedText.withoutMarks(name).toLowerCase(Locale.ROOT);
  }
}
