package org.depeche.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Cause;
import org.depeche.model.Incident;

/** Weighs what articles claim of causes: the last word counts, and what was denied needs a confirmation after that to be a fact. */
final class CauseFusion {
  private CauseFusion() {}

  /** One entry a category, of claims in the order of their articles. */
  static List<Incident.Reason> of(List<Fusion.Told<Cause>> told) {
    Map<String, List<Incident.Claim>> claims = new LinkedHashMap<>();
    for (Fusion.Told<Cause> t : told) {
      Cause c = t.fact();
      claims
          .computeIfAbsent(c.category(), k -> new ArrayList<>())
          .add(new Incident.Claim(c.status(), c.text(), c.holder(), t.record().published(), t.source(c.span())));
    }
    List<Incident.Reason> reasons = new ArrayList<>();
    claims.forEach((category, all) -> reasons.add(reason(category, all)));
    return reasons;
  }

  private static Incident.Reason reason(String category, List<Incident.Claim> claims) {
    Cause.Status status = status(claims);
    List<Incident.Claim> agreeing = claims.stream().filter(c -> c.status() == status).toList();
    Incident.Claim said = agreeing.stream().filter(c -> c.holder() != null).findFirst().orElse(agreeing.getFirst());
    return new Incident.Reason(
        category, status, said.text(), said.holder(), agreeing.stream().map(Incident.Claim::source).toList(), claims);
  }

  /** Articles of one day say the same thing at the same time; among them a denial is stronger than a statement. */
  private static Cause.Status status(List<Incident.Claim> claims) {
    Cause.Status status = Cause.Status.SUSPECTED;
    String denied = "";
    String since = "";
    for (Incident.Claim claim : claims) {
      String day = claim.published() == null ? "" : claim.published().substring(0, Math.min(10, claim.published().length()));
      if (claim.status() == Cause.Status.DENIED) {
        boolean isUndone = status == Cause.Status.CONFIRMED && since.compareTo(day) > 0;
        status = isUndone ? status : Cause.Status.DENIED;
        denied = day;
      } else if (claim.status() == Cause.Status.CONFIRMED && (status != Cause.Status.DENIED || day.compareTo(denied) > 0)) {
        status = Cause.Status.CONFIRMED;
        since = day;
      }
    }
    return status;
  }
}
