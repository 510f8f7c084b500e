package org.depeche.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.incident.Fusion.Told;
import org.depeche.model.Incident;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Subject;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/** Whose incident it is: whom most articles say, and among equals, whom most articles name. */
final class SubjectFusion {
  private final List<IncidentRecord> records;

  /** The sounds of names' words, by name. */
  private final Map<String, List<String>> sounds = new HashMap<>();

  private SubjectFusion(List<IncidentRecord> records) {
    this.records = records;
  }

  static Incident.@Nullable Subject of(List<IncidentRecord> records) {
    return new SubjectFusion(records).fuse();
  }

  private Incident.@Nullable Subject fuse() {
    List<List<Told<Subject>>> alike = new ArrayList<>();
    for (IncidentRecord record : records) {
      Subject subject = record.subject();
      if (subject != null) {
        List<Told<Subject>> same =
            alike.stream()
                .filter(all -> all.stream().anyMatch(t -> isSame(t.fact().name(), subject.name())))
                .findFirst()
                .orElseGet(() -> added(alike));
        same.add(new Told<>(record, subject));
      }
    }
    return alike.stream()
        .max(Comparator.<List<Told<Subject>>>comparingInt(List::size).thenComparing(all -> mentions(all).size()))
        .map(this::subject)
        .orElse(null);
  }

  private static List<Told<Subject>> added(List<List<Told<Subject>>> alike) {
    alike.add(new ArrayList<>());
    return alike.getLast();
  }

  private Incident.Subject subject(List<Told<Subject>> told) {
    Stream<Incident.Source> said = told.stream().map(t -> t.source(t.fact().span()));
    return new Incident.Subject(
        frequent(told.stream().map(t -> t.fact().name()).toList()),
        told.getFirst().fact().type(),
        Stream.concat(said, mentions(told).stream().map(t -> t.source(t.fact().span()))).toList());
  }

  /** Where articles that don't say that it is theirs name it first. */
  private List<Told<Name>> mentions(List<Told<Subject>> told) {
    Set<String> called = told.stream().map(t -> t.fact().name()).collect(Collectors.toSet());
    Name.Type type = told.getFirst().fact().type();
    return records.stream()
        .filter(record -> told.stream().noneMatch(t -> t.record() == record))
        .flatMap(
            record ->
                record.names().stream()
                    .filter(n -> n.type() == type && called.stream().anyMatch(c -> isSame(c, n.name())))
                    .limit(1)
                    .map(name -> new Told<>(record, name)))
        .toList();
  }

  /** Whether two names sound alike, in whatever scripts, or one is told by some of the other's words. */
  private boolean isSame(String one, String other) {
    List<String> some = sounds(one);
    List<String> others = sounds(other);
    boolean isAlike = String.join("", some).equals(String.join("", others)) && !some.isEmpty();
    return isAlike || isWithin(some, others) || isWithin(others, some) || one.equals(other);
  }

  private static boolean isWithin(List<String> some, List<String> others) {
    return others.containsAll(some) && some.stream().anyMatch(s -> s.length() >= SoundKey.SHORTEST);
  }

  private List<String> sounds(String name) {
    return sounds.computeIfAbsent(name, n -> Words.in(n).stream().map(SoundKey::ofAny).filter(s -> !s.isEmpty()).toList());
  }

  private static String frequent(List<String> names) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    names.forEach(n -> counts.merge(n, 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }
}
