package org.depeche.extract.figure;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depeche.extract.name.Countries;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** Guesses the country that a text is about: the one it names most, itself or by the city of a time zone of CLDR's. */
final class HomeCountry {
  private final Countries countries;
  private final Map<String, String> cities = new HashMap<>();

  private HomeCountry(LanguagePack pack) {
    this.countries = Countries.of(pack);
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(pack.code()));
    for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = names.getExemplarLocationName(zone);
      if (city != null) {
        cities.put(city.toLowerCase(Locale.ROOT), TimeZone.getRegion(zone));
      }
    }
  }

  static HomeCountry of(LanguagePack pack) {
    return pack.derive(HomeCountry.class, HomeCountry::new);
  }

  /**
   * The ISO 3166 codes of the countries that a text may be about, the likeliest first: the one it names most, then that
   * of its outlet's zone, then the others it names.
   */
  List<String> of(List<Name> names, @Nullable String zone) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.type() == Name.Type.LOC) {
        code(name.name()).ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    List<String> countries = new ArrayList<>(counts.keySet());
    countries.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
    if (zone != null) {
      boolean named = !countries.isEmpty() && counts.get(countries.getFirst()) > 1;
      countries.add(named ? 1 : 0, TimeZone.getRegion(zone));
    }
    return countries;
  }

  private Optional<String> code(String name) {
    return countries.code(name).or(() -> Optional.ofNullable(cities.get(name.toLowerCase(Locale.ROOT))));
  }
}
