package org.depeche.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.Incident;
import org.jspecify.annotations.Nullable;

/** What of an incident is told when it changes: its fields, each as one string. */
final class IncidentFacts {
  private IncidentFacts() {}

  static Map<String, String> of(Incident incident) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "kind", incident.kind());
    put(facts, "status", incident.status());
    put(facts, "scope", incident.scope());
    put(facts, "subject", incident.subject() == null ? null : incident.subject().name());
    put(facts, "started", value(incident.started()));
    put(facts, "ended", value(incident.ended()));
    put(facts, "duration", value(incident.duration()));
    put(facts, "causes", joined(incident.causes().stream().map(c -> c.category() + " " + c.status())));
    put(facts, "components", joined(incident.components().stream().map(c -> c.concept() + " " + c.state())));
    put(facts, "figures", joined(incident.figures().stream().map(f -> f.value() + " " + f.low() + " " + f.high() + " " + f.unit())));
    put(facts, "timeline", joined(incident.timeline().stream().map(t -> t.event() + " " + t.value())));
    put(facts, "quotes", joined(incident.quotes().stream().map(Incident.Statement::text)));
    return facts;
  }

  private static void put(Map<String, String> facts, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(field, value);
    }
  }

  private static @Nullable String value(Incident.@Nullable Time time) {
    return time == null ? null : time.value();
  }

  private static String joined(Stream<String> values) {
    return values.sorted().collect(Collectors.joining("; "));
  }

  /** The fields that are not as they were. */
  static List<String> changed(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    fields.removeIf(f -> Objects.equals(before.get(f), after.get(f)));
    return new ArrayList<>(fields);
  }
}
