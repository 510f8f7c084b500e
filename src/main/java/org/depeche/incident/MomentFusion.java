package org.depeche.incident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Source;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.jspecify.annotations.Nullable;

/** Weighs when articles say that an incident began and ended, and how long it took. */
final class MomentFusion {
  /** How many values of a field are weighed, those with most sources first. */
  private static final int MOST_VALUES = 5;

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final List<IncidentRecord> records;
  private final List<Incident.Conflict> conflicts;

  private MomentFusion(List<IncidentRecord> records, List<Incident.Conflict> conflicts) {
    this.records = records;
    this.conflicts = conflicts;
  }

  /**
   * The course that most sources bear out of those that can be so. What contradicts it isn't part of it; that, and what records
   * don't agree on, is added to {@code conflicts}.
   */
  static Course of(List<IncidentRecord> records, List<Incident.Conflict> conflicts) {
    return new MomentFusion(records, conflicts).fuse();
  }

  private Course fuse() {
    List<Incident.Time> starts = told(IncidentRecord::started);
    List<Incident.Time> ends = told(IncidentRecord::ended);
    List<Incident.Time> durations = told(IncidentRecord::duration);
    LocalDate last = records.stream().flatMap(r -> Traits.day(r.published()).stream()).max(Comparator.naturalOrder()).orElse(NEVER);
    Course best = new Course(null, null, null);
    for (Incident.Time start : orNone(starts, Course::isMoment)) {
      for (Incident.Time end : orNone(ends, Course::isMoment)) {
        for (Incident.Time duration : orNone(durations, Course::isDuration)) {
          Course course = new Course(start, end, duration);
          if (course.support() > best.support() && course.holds(last)) {
            best = course;
          }
        }
      }
    }
    differing("started", starts, best.started());
    differing("ended", ends, best.ended());
    differing("duration", durations, best.duration());
    return best;
  }

  /** Those that can be held against others, if there are any. */
  private static List<Incident.@Nullable Time> orNone(List<Incident.Time> times, Predicate<Incident.Time> isComplete) {
    List<Incident.Time> complete = times.stream().filter(isComplete).toList();
    List<Incident.@Nullable Time> all = new ArrayList<>((complete.isEmpty() ? times : complete).stream().limit(MOST_VALUES).toList());
    all.add(null);
    return all;
  }

  private void differing(String field, List<Incident.Time> times, Incident.@Nullable Time chosen) {
    if (times.size() > 1 || (times.size() == 1 && chosen == null)) {
      conflicts.add(new Incident.Conflict(field, times.stream().map(x -> new Incident.Value(x.value(), x.sources())).toList()));
    }
  }

  /** What articles say, most sources first: those agree that name the same time, more or less precisely. */
  private List<Incident.Time> told(Function<IncidentRecord, @Nullable Moment> moment) {
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
    return times.values().stream().sorted(Comparator.comparingInt((Incident.Time x) -> -x.sources().size())).toList();
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
