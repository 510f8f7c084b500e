package org.depeche.extract.figure;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depeche.extract.name.Countries;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;

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

  /** Its ISO 3166 code; the one named first where several are named as often. */
  Optional<String> of(List<Name> names) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.type() == Name.Type.LOC) {
        code(name.name()).ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  private Optional<String> code(String name) {
    return countries.code(name).or(() -> Optional.ofNullable(cities.get(name.toLowerCase(Locale.ROOT))));
  }
}
