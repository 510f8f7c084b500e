package org.depeche.extract.circumstance;

import java.util.Map;
import java.util.Optional;
import org.depeche.model.Name;
import org.depeche.model.Subject;
import org.jspecify.annotations.Nullable;

/** Finds whose incident it is: the name that most speaks for, unless little does. */
final class SubjectFinder {
  /** How likely a name must be the subject to be told. */
  private static final double LEAST = 0.03;

  private final Evidence evidence;
  private final ProfileModel model;

  SubjectFinder(Evidence evidence, ProfileModel model) {
    this.evidence = evidence;
    this.model = model;
  }

  Optional<Subject> find(@Nullable Reason kind) {
    Map<String, Facts> candidates = evidence.subjects(kind == null ? null : kind.value());
    return best(candidates, model).flatMap(this::mention);
  }

  /** The likeliest of some names, if any is likely enough. */
  static Optional<String> best(Map<String, Facts> candidates, ProfileModel model) {
    String best = null;
    double most = LEAST;
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
