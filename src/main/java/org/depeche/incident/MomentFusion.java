package org.depeche.incident;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Source;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.jspecify.annotations.Nullable;

/** Weighs when articles say that something was. */
final class MomentFusion {
  private final List<IncidentRecord> records;
  private final List<Incident.Conflict> conflicts;

  /** Fuses what records say; what doesn't agree is added to {@code conflicts}. */
  MomentFusion(List<IncidentRecord> records, List<Incident.Conflict> conflicts) {
    this.records = records;
    this.conflicts = conflicts;
  }

  /** The value that most articles have: those agree that name the same time, more or less precisely. */
  Incident.@Nullable Time fuse(String field, Function<IncidentRecord, @Nullable Moment> moment) {
    List<Fusion.Told<Moment>> told = new ArrayList<>();
    for (IncidentRecord record : records) {
      Moment m = moment.apply(record);
      if (m != null) {
        told.add(new Fusion.Told<>(record, m));
      }
    }
    told.sort(Comparator.comparingInt((Fusion.Told<Moment> t) -> -t.fact().value().length()));
    Map<String, Incident.Time> times = new LinkedHashMap<>();
    for (Fusion.Told<Moment> t : told) {
      Source source = t.source(t.fact().span());
      String agreeing =
          times.keySet().stream().filter(known -> agree(known, t.fact().value())).findFirst().orElse(t.fact().value());
      times.merge(
          agreeing,
          new Incident.Time(t.fact().value(), t.fact().modifier(), List.of(source)),
          (a, b) -> new Incident.Time(a.value(), a.modifier(), Fusion.joined(a.sources(), b.sources())));
    }
    List<Incident.Time> ordered =
        times.values().stream().sorted(Comparator.comparingInt((Incident.Time x) -> -x.sources().size())).toList();
    if (ordered.size() > 1) {
      conflicts.add(
          new Incident.Conflict(field, ordered.stream().map(x -> new Incident.Value(x.value(), x.sources())).toList()));
    }
    return ordered.isEmpty() ? null : ordered.getFirst();
  }

  /** Whether the coarser value holds the finer: a day its hours, a clock time without an offset one with it. */
  private static boolean agree(String finer, String coarser) {
    return finer.startsWith(coarser) || instant(finer).equals(instant(coarser));
  }

  /** The moment that a value names, whatever its offset; the value itself where it names none. */
  private static Object instant(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
