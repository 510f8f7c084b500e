package org.depeche.extract.time;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** Tells whose time "local time" is: that of the country abroad which a text names far more than any other, or of the one city there. */
final class LocalZone {
  private static final List<Instant> SEASONS = List.of(Instant.parse("2025-01-15T12:00:00Z"), Instant.parse("2025-07-15T12:00:00Z"));

  private static final class Loaded {
    private static final Map<String, String> CITIES = cities(); // by the code of the city that CLDR names the zone after
    private static final Map<String, String> COUNTRIES = ofOneTime();
  }

  private LocalZone() {}

  /** The zone's name; null where it can't be told. */
  static @Nullable String of(LanguagePack pack, List<Name> names, @Nullable ZoneId outlets) {
    PlaceCodes codes = PlaceCodes.of(pack);
    List<String> places = names.stream().filter(n -> n.type() == Name.Type.LOC).flatMap(n -> codes.code(n.name()).stream()).toList();
    Map<String, Long> abroad =
        places.stream().flatMap(p -> PlaceCodes.country(p).stream()).filter(c -> !isHome(c, pack, outlets)).collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    Optional<String> country = abroad.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (country.isEmpty() || abroad.entrySet().stream().anyMatch(e -> !e.getKey().equals(country.get()) && e.getValue() * 2 > abroad.get(country.get()))) {
      return null;
    }
    String all = Loaded.COUNTRIES.get(country.get());
    List<Optional<String>> cities =
        places.stream().filter(p -> p.startsWith(country.get() + "/")).map(p -> Optional.ofNullable(Loaded.CITIES.get(p))).distinct().toList();
    return all == null && cities.size() == 1 ? cities.getFirst().orElse(null) : all;
  }

  /** Whether an outlet may be from a country: from that of its zone, or else from any that speaks its language. */
  private static boolean isHome(String country, LanguagePack pack, @Nullable ZoneId outlets) {
    return outlets == null
        ? ULocale.addLikelySubtags(new ULocale("", country)).getLanguage().equals(pack.code())
        : country.equals(TimeZone.getRegion(outlets.getId()));
  }

  private static Map<String, String> cities() {
    return zones(null).stream().collect(Collectors.toUnmodifiableMap(PlaceCodes::ofZone, zone -> zone, (a, b) -> b));
  }

  /** The zones of countries whose clocks all show the same, by their ISO 3166 code. */
  static Map<String, String> countries() {
    return Loaded.COUNTRIES;
  }

  private static Map<String, String> ofOneTime() {
    Map<String, String> zones = new HashMap<>();
    for (String country : ULocale.getISOCountries()) {
      Set<String> there = zones(country);
      if (there.stream().map(LocalZone::clock).distinct().count() == 1) {
        zones.put(country, there.iterator().next());
      }
    }
    return Map.copyOf(zones);
  }

  private static Set<String> zones(@Nullable String country) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
        .filter(known::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String clock(String zone) {
    return SEASONS.stream().map(ZoneId.of(zone).getRules()::getOffset).toList().toString();
  }
}
