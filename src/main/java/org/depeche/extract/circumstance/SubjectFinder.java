package org.depeche.extract.circumstance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.model.Name;
import org.depeche.model.Subject;
import org.jspecify.annotations.Nullable;

/** Finds whose incident it is: the name that most speaks for, unless little does. */
final class SubjectFinder {
  /** How likely a name must be the subject to be told. */
  private static final double LEAST = 0.03;

  /** The same of fires, leaks and the like: who is hit often has no name there, and whoever speaks of it has one. */
  private static final double LEAST_OF_OTHER = 0.15;

  private static final String OTHER = "other";

  private final Evidence evidence;
  private final ProfileModel model;

  SubjectFinder(Evidence evidence, ProfileModel model) {
    this.evidence = evidence;
    this.model = model;
  }

  Optional<Subject> find(@Nullable Reason kind) {
    String known = kind == null ? OTHER : kind.value();
    Map<String, Facts> candidates = evidence.subjects(kind == null ? null : known);
    Map<String, Facts> present = new LinkedHashMap<>(candidates);
    present.keySet().retainAll(presentNames());
    return best(present.isEmpty() ? candidates : present, model, known).flatMap(this::mention);
  }

  /** Those whom not only what is told of earlier incidents names. */
  private Set<String> presentNames() {
    return evidence.reading.names.stream()
        .filter(n -> !evidence.telling.past.holds(evidence.reading.word(n.span())))
        .map(Name::name)
        .collect(Collectors.toSet());
  }

  /** The likeliest of some names, if any is likely enough in an incident of a kind. */
  static Optional<String> best(Map<String, Facts> candidates, ProfileModel model, String kind) {
    String best = null;
    double most = kind.equals(OTHER) ? LEAST_OF_OTHER : LEAST;
    for (Map.Entry<String, Facts> candidate : candidates.entrySet()) {
      double likely = model.subject().probability(candidate.getValue().hashes(), ProfileModel.YES);
      if (likely >= most) {
        best = candidate.getKey();
        most = likely;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Subject> mention(String name) {
    return evidence.reading.names.stream()
        .filter(n -> n.name().equals(name))
        .findFirst()
        .map(n -> new Subject(n.name(), Name.Type.ORG, n.span()));
  }
}
