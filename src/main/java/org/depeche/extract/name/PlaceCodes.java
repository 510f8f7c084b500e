package org.depeche.extract.name;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.depeche.language.LanguagePack;
import org.depeche.text.AlignedText;

/**
 * What a place is in all languages: a country's ISO 3166 code, or that and the place's English name, as in {@code FR/Lyon}; {@code -}
 * for the country of what lies in several. From {@code places.tsv} of the language's pack; of what that lacks, from CLDR's names of
 * countries and of the cities that time zones are named after.
 */
public final class PlaceCodes {
  private static final String SEVERAL = "-";

  private final Countries countries;
  private final Map<String, String> codes = new HashMap<>();

  private PlaceCodes(LanguagePack pack) {
    this.countries = Countries.of(pack);
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(pack.code()));
    for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = names.getExemplarLocationName(zone);
      if (city != null) {
        codes.put(form(city), ofZone(zone));
      }
    }
    read(pack, (place, code) -> codes.put(form(place), code));
  }

  /** Gives each name of a place in {@code places.tsv} of a pack, with its code. */
  static void read(LanguagePack pack, BiConsumer<String, String> places) {
    for (String line : LanguagePack.lines("/lang/" + pack + "/places.tsv")) {
      int tab = line.indexOf('\t');
      for (String place : line.substring(tab + 1).split("\\|")) {
        places.accept(place, line.substring(0, tab));
      }
    }
  }

  public static PlaceCodes of(LanguagePack pack) {
    return pack.derive(PlaceCodes.class, PlaceCodes::new);
  }

  /** The code of the city that CLDR names a time zone after. */
  public static String ofZone(String zone) {
    return TimeZone.getRegion(zone) + "/" + TimeZoneNames.getInstance(ULocale.ENGLISH).getExemplarLocationName(zone);
  }

  /** The code of a place by its name in the language. */
  public Optional<String> code(String name) {
    return countries.code(name).or(() -> Optional.ofNullable(codes.get(form(name))));
  }

  private static String form(String name) {
    return SpelledAlike.form(AlignedText.of(name).normal());
  }

  /** The ISO 3166 code of the country that a place with this code is, or lies in. */
  public static Optional<String> country(String code) {
    int end = code.indexOf('/');
    return Optional.of(end < 0 ? code : code.substring(0, end)).filter(c -> !c.equals(SEVERAL));
  }
}
