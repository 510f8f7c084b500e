package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.circumstance.ProfileReader.Reason;
import org.depeche.extract.name.Countries;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far an incident reaches: the widest scope that the opening tells of, then the places it names, then the
 * widest that is told anywhere.
 */
final class ScopeReader {
  private static final int LEAD_SENTENCES = 3;
  private static final List<String> WIDEST_FIRST =
      List.of("worldwide", "international", "national", "regional", "local");

  /** Kinds that several towns together make regional. */
  private static final Set<String> WIDE = Set.of("power-cut", "transport-failure", "telecom-failure");

  /** Kinds whose towns are where someone sits, not how far they reach. */
  private static final Set<String> NATIONWIDE = Set.of("payment-failure");

  private final Reading reading;
  private final Past past;
  private final Countries countries;
  private final String kind;

  ScopeReader(Reading reading, Past past, Countries countries, @Nullable Reason kind) {
    this.reading = reading;
    this.past = past;
    this.countries = countries;
    this.kind = kind == null ? "" : kind.value();
  }

  Optional<Reason> find() {
    List<Reason> lead = new ArrayList<>();
    List<Reason> rest = new ArrayList<>();
    for (Match<Cue> cue : reading.cues(Topic.SCOPE)) {
      if (!past.holds(cue.firstWord())) {
        (isLead(cue.firstWord()) ? lead : rest).add(new Reason(cue.payload().value(), reading.span(cue)));
      }
    }
    return widest(lead).or(this::places).or(() -> widest(rest));
  }

  private boolean isLead(int word) {
    return reading.sentence(word) < LEAD_SENTENCES;
  }

  private static Optional<Reason> widest(List<Reason> reasons) {
    return reasons.stream().min(Comparator.comparingInt(r -> WIDEST_FIRST.indexOf(r.value())));
  }

  /** Several countries are international; of a service that knows no places one is enough to be national. */
  private Optional<Reason> places() {
    Map<String, Span> nations = new LinkedHashMap<>();
    Map<String, Span> towns = new LinkedHashMap<>();
    for (Name name : reading.names) {
      int word = reading.word(name.span());
      if (name.type() == Name.Type.LOC && isLead(word) && !past.holds(word)) {
        Optional<String> country = countries.code(name.name());
        (country.isPresent() ? nations : towns).putIfAbsent(country.orElse(name.name()), name.span());
      }
    }
    if (nations.size() > 1) {
      return first(nations, "international");
    }
    Optional<Reason> national = first(nations, "national");
    if (NATIONWIDE.contains(kind)) {
      return national.or(() -> first(towns, "national"));
    }
    boolean isRegion = towns.size() > 1 && WIDE.contains(kind);
    return first(towns, isRegion ? "regional" : "local").or(() -> national);
  }

  private static Optional<Reason> first(Map<String, Span> places, String scope) {
    return places.values().stream().findFirst().map(span -> new Reason(scope, span));
  }
}
