package org.depeche.extract.figure;

import com.ibm.icu.util.TimeZone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the country that a text is about: the one it names most, itself, by a city or province, or by the adjective
 * that its money goes by: "peso chileno", so also "pymes chilenas".
 */
final class HomeCountry {
  private final PlaceCodes codes;
  private final Currencies currencies;
  private final List<String> prefixes;
  private final Map<String, String> cities = new HashMap<>();

  private HomeCountry(LanguagePack pack, Currencies currencies, FigureWords words) {
    this.codes = PlaceCodes.of(pack);
    this.currencies = currencies;
    this.prefixes = words.prefixes();
    words.places().forEach((country, places) -> places.forEach(place -> cities.put(place, country)));
  }

  static HomeCountry of(LanguagePack pack, Lexicon lexicon) {
    return pack.derive(HomeCountry.class, p -> new HomeCountry(p, Currencies.of(p, lexicon), lexicon.words()));
  }

  /**
   * The ISO 3166 codes of the countries that a text may be about, the likeliest first: the one it names most, then that
   * of its outlet's zone, then the others it names.
   */
  List<String> of(AnalysedText text, List<Name> names, @Nullable String zone) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.type() == Name.Type.LOC) {
        code(name.name()).ifPresent(code -> counts.merge(code, 1, Integer::sum));
      } else if (name.type() == Name.Type.ORG) {
        seat(name.name()).ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    adjectives(text).forEach(code -> counts.merge(code, 1, Integer::sum));
    List<String> countries = new ArrayList<>(counts.keySet());
    countries.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
    if (zone != null) {
      boolean named = !countries.isEmpty() && counts.get(countries.getFirst()) > 1;
      countries.add(named ? 1 : 0, TimeZone.getRegion(zone));
    }
    return countries;
  }

  private Optional<String> code(String name) {
    return known(name).or(() -> Places.country(name));
  }

  private Optional<String> known(String name) {
    return codes.code(name).flatMap(PlaceCodes::country).or(() -> Optional.ofNullable(cities.get(name.toLowerCase(Locale.ROOT))));
  }

  /** The country of the place that an organization's name has in it or ends with: "Registro Civil de Mendoza". */
  private Optional<String> seat(String name) {
    String[] words = name.split(" ");
    return IntStream.range(1, words.length)
        .boxed()
        .flatMap(from -> IntStream.iterate(words.length, to -> to > from, to -> to - 1).mapToObj(to -> place(words, from, to)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> place(String[] words, int from, int to) {
    String name = String.join(" ", Arrays.copyOfRange(words, from, to));
    return to == words.length ? code(name) : known(name);
  }

  private List<String> adjectives(AnalysedText text) {
    List<String> found = new ArrayList<>();
    text.sentences().stream().flatMap(s -> s.tokens().stream()).forEach(token -> {
      String word = text.lower().substring(token.start(), token.end());
      Stream.concat(Stream.of(""), prefixes.stream())
          .filter(word::startsWith)
          .map(prefix -> currencies.country(word.substring(prefix.length())))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(found::add);
    });
    return found;
  }
}
