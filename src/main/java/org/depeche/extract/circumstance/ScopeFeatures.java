package org.depeche.extract.circumstance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** What tells how far an incident reached: words of reach, places, and how many it hit. */
final class ScopeFeatures {
  private static final List<String> REACH =
      List.of("world", "abroad", "nation", "region", "city", "site", "some", "most", "full", "authority");
  private static final Set<String> PEOPLE =
      Set.of(
          "customer", "household", "user", "person", "subscriber", "property", "home", "resident", "passenger", "patient");

  private final Telling telling;
  private final @Nullable String kind;
  private final Facts features;
  private final List<Place> places;

  /** A place by its name and what it is in all languages, where that is known. */
  private record Place(String name, Optional<String> code, boolean isInLead) {
    Optional<String> country() {
      return code.flatMap(PlaceCodes::country);
    }
  }

  private ScopeFeatures(Telling telling, PlaceCodes codes, @Nullable String kind) {
    this.telling = telling;
    this.places = places(codes);
    this.kind = kind;
    this.features = telling.facts();
  }

  /** The places that aren't an earlier incident's. */
  private List<Place> places(PlaceCodes codes) {
    List<Place> found = new ArrayList<>();
    for (Name name : telling.reading.names) {
      int word = telling.reading.word(name.span());
      if (name.type() == Name.Type.LOC && !telling.past.holds(word)) {
        found.add(new Place(name.name(), codes.code(name.name()), telling.reading.sentence(word) < Telling.LEAD));
      }
    }
    return found;
  }

  static Facts of(Telling telling, PlaceCodes codes, @Nullable String kind) {
    ScopeFeatures known = new ScopeFeatures(telling, codes, kind);
    known.features.add("kind=", kind);
    KindFeatures.addScope(telling, known.features);
    known.reach();
    known.places();
    known.countries();
    known.features.add("size", known.size());
    return known.features;
  }

  private void reach() {
    long reach = telling.courseSet(REACH);
    features.each("T", telling.courseNames(telling.titleCourse() & reach));
    features.each("L", telling.courseNames(telling.leadCourse() & reach));
    features.pairs("L", telling.courseNames(telling.leadCourse() & reach));
    Map<String, Integer> counts = new TreeMap<>();
    for (int w = 0; w < telling.count(); w++) {
      telling.courseNames(telling.course(w) & reach).forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    counts.forEach((sense, n) -> features.add("n", sense, Facts.atLeast(n, 1, 3, 6)));
  }

  private void places() {
    Set<String> leadCountries = new HashSet<>();
    Set<String> leadTowns = new HashSet<>();
    Set<String> allCountries = new HashSet<>();
    Set<String> allTowns = new HashSet<>();
    String first = "none";
    for (Place place : places) {
      boolean isCountry = place.code.isPresent() && place.code.equals(place.country());
      String named = isCountry ? place.code.get() : place.name;
      (isCountry ? allCountries : allTowns).add(named);
      if (place.isInLead) {
        (isCountry ? leadCountries : leadTowns).add(named);
      }
      first = first.equals("none") ? isCountry ? "country" : "town" : first;
    }
    features.add("first=", first);
    features.add("lc", Math.min(3, leadCountries.size()));
    features.add("lt", Math.min(4, leadTowns.size()));
    features.add("c", Math.min(4, allCountries.size()));
    features.add("t", Math.min(8, allTowns.size() / 2 * 2));
    features.add("lc", Math.min(2, leadCountries.size()), "lt", Math.min(2, leadTowns.size()));
    features.add("k", kind, "lt", Math.min(2, leadTowns.size()));
    features.add("k", kind, "lc", Math.min(2, leadCountries.size()));
  }

  /** In how many countries the places lie that are known, and how many of these are in one. */
  private void countries() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> lead = new HashSet<>();
    Set<String> towns = new HashSet<>();
    int unknown = 0;
    for (Place place : places) {
      unknown += place.code.isPresent() ? 0 : 1;
      place.country().ifPresent(c -> {
        counts.merge(c, 1, Integer::sum);
        if (place.isInLead) {
          lead.add(c);
        }
        place.code.filter(code -> !code.equals(c)).ifPresent(towns::add);
      });
    }
    int all = counts.values().stream().mapToInt(n -> n).sum();
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    features.add("countries", Math.min(4, counts.size()));
    features.add("countriesOfLead", Math.min(3, lead.size()));
    features.add("countriesOfLead", Math.min(2, lead.size()), "all", Math.min(3, counts.size()));
    features.add("towns", Math.min(5, towns.size()));
    features.add("places", Math.min(6, unknown));
    features.add("inOne", all == 0 ? "-" : most == all ? "all" : 2 * most > all ? "most" : "few");
  }

  /** The power of ten of how many people, homes or customers were hit; "-" where nobody was counted. */
  private String size() {
    double most = 0;
    for (Figure figure : telling.figures) {
      BigDecimal amount = figure.value() != null ? figure.value() : figure.low();
      if (amount != null && counts(figure) && !telling.past.holds(telling.reading.word(figure.span()))) {
        most = Math.max(most, amount.doubleValue());
      }
    }
    return most <= 0 ? "-" : String.valueOf((int) Math.log10(most));
  }

  private static boolean counts(Figure figure) {
    String role = figure.role() == null ? "" : figure.role();
    boolean isAffected = role.contains("customers") || role.contains("affected") || role.contains("reports");
    return figure.unit() != null && (isAffected || PEOPLE.contains(figure.unit()));
  }
}
