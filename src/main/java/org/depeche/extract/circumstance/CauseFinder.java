package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Cause;
import org.depeche.model.Span;

/** Reads claims into causes. */
final class CauseFinder {
  private final Evidence evidence;
  private final CauseModel model;

  CauseFinder(Evidence evidence, CauseModel model) {
    this.evidence = evidence;
    this.model = model;
  }

  /** One cause a claim: mentions of the same category and status are one, with the first holder named. */
  List<Cause> find(List<Claim> claims) {
    Map<String, Cause> merged = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Cause cause = cause(claim);
      merged.merge(cause.category() + cause.status(), cause, CauseFinder::fuller);
    }
    return withoutDenied(List.copyOf(merged.values()));
  }

  Cause cause(Claim claim) {
    Span span = evidence.reading.span(claim.first(), claim.phrase().end());
    String holder = model.holder(evidence.holders(claim.phrase(), claim.status())).orElse(null);
    return new Cause(span.text(), claim.category(), claim.status(), holder, span);
  }

  private static Cause fuller(Cause first, Cause second) {
    return first.holder() == null && second.holder() != null
        ? new Cause(first.text(), first.category(), first.status(), second.holder(), first.span())
        : first;
  }

  /** What is denied and nowhere stated as sure stays denied; a plain mention beside a denial is no fact. */
  private static List<Cause> withoutDenied(List<Cause> causes) {
    List<Cause> kept = new ArrayList<>();
    for (Cause cause : causes) {
      boolean isDeniedToo =
          cause.status() == Cause.Status.CONFIRMED
              && causes.stream()
                  .anyMatch(
                      c ->
                          c.status() == Cause.Status.DENIED
                              && c.category().equals(cause.category()));
      if (!isDeniedToo) {
        kept.add(cause);
      }
    }
    return kept;
  }
}
