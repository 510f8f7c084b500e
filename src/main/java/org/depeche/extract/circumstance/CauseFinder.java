package org.depeche.extract.circumstance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Cause;
import org.depeche.model.Span;

/** Reads claims into causes. */
final class CauseFinder {
  /** The score from which a claim stands beside a denial of the same category: another cause of its kind. */
  private static final double SURE = 0.5;

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
      if (!isMention(claim, claims)) {
        Cause cause = cause(claim);
        merged.merge(cause.category() + cause.status(), cause, CauseFinder::fuller);
      }
    }
    return List.copyOf(merged.values());
  }

  /** Unless it is stated clearly, what seems a fact beside a denial of the same category is a mention of what is denied. */
  private static boolean isMention(Claim claim, List<Claim> claims) {
    return claim.status() == Cause.Status.CONFIRMED
        && claim.score() < SURE
        && claims.stream()
            .anyMatch(c -> c.status() == Cause.Status.DENIED && c.category().equals(claim.category()));
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
}
