package org.depeche.extract.name;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.depeche.language.LanguagePack;

/** What a place is in all languages: countries by CLDR's names and ISO 3166, cities that time zones are named after by the zone. */
public final class PlaceCodes {
  private final Countries countries;
  private final Map<String, String> cities = new HashMap<>();

  private PlaceCodes(LanguagePack pack) {
    this.countries = Countries.of(pack);
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(pack.code()));
    for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      Optional.ofNullable(names.getExemplarLocationName(zone)).ifPresent(city -> cities.put(SpelledAlike.form(city), zone));
    }
  }

  public static PlaceCodes of(LanguagePack pack) {
    return pack.derive(PlaceCodes.class, PlaceCodes::new);
  }

  /** The code of a place by its name in the language. */
  public Optional<String> code(String name) {
    Optional<String> country = countries.code(name).map(c -> "country:" + c);
    return country.isPresent() ? country : Optional.ofNullable(cities.get(SpelledAlike.form(name))).map(z -> "city:" + z);
  }
}
