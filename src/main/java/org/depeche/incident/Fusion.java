package org.depeche.incident;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.depeche.model.Component;
import org.depeche.model.Event;
import org.depeche.model.Figure;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Source;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Precedent;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** Makes one incident of the records of its articles. Nothing is averaged or dropped, and nothing is there without a source. */
public final class Fusion {
  private final List<IncidentRecord> records;
  private final List<Incident.Conflict> conflicts = new ArrayList<>();
  private final Map<String, List<Source>> evidence = new LinkedHashMap<>();

  private Fusion(List<IncidentRecord> records) {
    this.records = records;
  }

  /** A fact and the article that it was read in. */
  record Told<T>(IncidentRecord record, T fact) {
    Source source(Span span) {
      return new Source(record.id(), span);
    }
  }

  /** Fuses records of one incident, first published first; its id comes of the first article's. */
  public static Incident of(List<IncidentRecord> records) {
    return of(id(records.getFirst().id()), records);
  }

  /** Fuses records of one incident that has an id, first published first. */
  public static Incident of(String id, List<IncidentRecord> records) {
    return new Fusion(records).fuse(id);
  }

  /** The id of an incident that begins with an article. */
  public static String id(String article) {
    return "i" + UUID.nameUUIDFromBytes(article.getBytes(StandardCharsets.UTF_8));
  }

  private Incident fuse(String id) {
    String kind = most("kind", IncidentRecord::kind, false);
    String status = most("status", IncidentRecord::status, true);
    String scope = most("scope", IncidentRecord::scope, false);
    Course course = MomentFusion.of(records, conflicts);
    return new Incident(
        id,
        kind,
        status,
        scope,
        SubjectFusion.of(records),
        course.started(),
        course.ended(),
        course.duration(),
        records.stream().map(IncidentRecord::id).toList(),
        records.stream().map(IncidentRecord::language).filter(Objects::nonNull).distinct().toList(),
        timeline(),
        figures(),
        quotes(),
        CauseFusion.of(all(IncidentRecord::causes)),
        components(),
        precedents(),
        conflicts,
        evidence,
        Map.of(),
        Map.of(),
        List.of());
  }

  private <T> List<Told<T>> all(Function<IncidentRecord, Collection<T>> facts) {
    return records.stream().flatMap(r -> facts.apply(r).stream().map(f -> new Told<>(r, f))).toList();
  }

  /** The value that most articles have or, where later ones overtake earlier, the last; others are a conflict. */
  private @Nullable String most(String field, Function<IncidentRecord, @Nullable String> value, boolean isLast) {
    Map<String, List<IncidentRecord>> told = new LinkedHashMap<>();
    String chosen = null;
    for (IncidentRecord record : records) {
      String one = value.apply(record);
      if (one != null) {
        told.computeIfAbsent(one, k -> new ArrayList<>()).add(record);
        chosen = isLast ? one : chosen;
      }
    }
    List<String> ordered =
        told.keySet().stream().sorted(Comparator.comparingInt((String v) -> -count(told, v))).toList();
    if (ordered.isEmpty()) {
      return null;
    }
    chosen = chosen == null ? ordered.getFirst() : chosen;
    evidence.put(field, evidence(field, told.getOrDefault(chosen, List.of())));
    if (!isLast && ordered.size() > 1) {
      conflicts.add(
          new Incident.Conflict(
              field, ordered.stream().map(v -> new Incident.Value(v, evidence(field, told.getOrDefault(v, List.of())))).toList()));
    }
    return chosen;
  }

  private static int count(Map<String, List<IncidentRecord>> told, String value) {
    return told.getOrDefault(value, List.of()).size();
  }

  private static List<Source> evidence(String field, List<IncidentRecord> records) {
    List<Source> sources = new ArrayList<>();
    for (IncidentRecord record : records) {
      Span span = record.evidence().get(field);
      if (span != null) {
        sources.add(new Source(record.id(), span));
      }
    }
    return sources;
  }

  private List<Incident.Step> timeline() {
    Map<String, Incident.Step> steps = new LinkedHashMap<>();
    for (Told<Event> told : all(IncidentRecord::timeline)) {
      Event e = told.fact;
      steps.merge(
          e.event() + " " + e.value(),
          new Incident.Step(e.value(), e.modifier(), e.event(), List.of(told.source(e.span()))),
          (a, b) -> new Incident.Step(a.value(), a.modifier(), a.event(), joined(a.sources(), b.sources())));
    }
    return steps.values().stream().sorted(Comparator.comparing(Incident.Step::value)).toList();
  }

  static List<Source> joined(List<Source> some, List<Source> others) {
    LinkedHashSet<Source> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private List<Incident.Count> figures() {
    Map<List<Object>, Incident.Count> counts = new LinkedHashMap<>();
    for (Told<Figure> told : all(IncidentRecord::figures)) {
      Incident.Count count = count(told);
      List<Object> same = new ArrayList<>(List.of(String.valueOf(count.unit()), count.modifier()));
      for (BigDecimal number : new BigDecimal[] {count.value(), count.low(), count.high()}) {
        same.add(number == null ? "" : number.stripTrailingZeros());
      }
      counts.merge(same, count, Fusion::fuller);
    }
    return counts.values().stream()
        .sorted(Comparator.comparing((Incident.Count c) -> String.valueOf(c.asOf() == null ? c.published() : c.asOf())))
        .toList();
  }

  private static Incident.Count count(Told<Figure> told) {
    Figure f = told.fact;
    return new Incident.Count(
        f.value(), f.low(), f.high(), f.modifier(), f.unit(), f.noun(), f.role(), f.source(),
        f.asOf() == null ? null : f.asOf().value(), told.record.published(), List.of(told.source(f.span())));
  }

  private static Incident.Count fuller(Incident.Count a, Incident.Count b) {
    return new Incident.Count(
        a.value(), a.low(), a.high(), a.modifier(), a.unit(), a.noun() == null ? b.noun() : a.noun(),
        a.role() == null ? b.role() : a.role(), a.source() == null ? b.source() : a.source(),
        a.asOf() == null ? b.asOf() : a.asOf(), a.published(), joined(a.sources(), b.sources()));
  }

  private List<Incident.Statement> quotes() {
    Map<String, Incident.Statement> statements = new LinkedHashMap<>();
    for (Told<Quote> told : all(IncidentRecord::quotes)) {
      Quote q = told.fact;
      Quote.Speaker speaker = q.speaker();
      statements.merge(
          q.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip(),
          new Incident.Statement(
              q.kind(), q.text(), speaker == null ? null : speaker.name(), speaker == null ? null : speaker.role(),
              String.valueOf(told.record.language()), List.of(told.source(q.span()))),
          (a, b) ->
              new Incident.Statement(
                  a.kind(), a.text(), a.speaker() == null ? b.speaker() : a.speaker(), a.role() == null ? b.role() : a.role(),
                  a.language(), joined(a.sources(), b.sources())));
    }
    return List.copyOf(statements.values());
  }

  private List<Incident.Part> components() {
    Map<String, Incident.Part> parts = new LinkedHashMap<>();
    for (Told<Component> told : all(IncidentRecord::components)) {
      Component c = told.fact;
      parts.merge(
          c.concept() + " " + c.state(),
          new Incident.Part(c.name(), c.concept(), c.state(), List.of(told.source(c.span()))),
          (a, b) -> new Incident.Part(a.name(), a.concept(), a.state(), joined(a.sources(), b.sources())));
    }
    return List.copyOf(parts.values());
  }

  private List<Incident.Earlier> precedents() {
    Map<String, Incident.Earlier> earlier = new LinkedHashMap<>();
    for (Told<Precedent> told : all(IncidentRecord::precedents)) {
      Precedent p = told.fact;
      String same = p.date() == null ? told.record.id() + " " + p.span().start() : p.date();
      earlier.merge(
          same,
          new Incident.Earlier(p.date(), p.duration(), List.of(told.source(p.span()))),
          (a, b) ->
              new Incident.Earlier(
                  a.date(), a.duration() == null ? b.duration() : a.duration(), joined(a.sources(), b.sources())));
    }
    return List.copyOf(earlier.values());
  }
}
