package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.depeche.text.LinearModel;

/** Tells which part each time plays in an incident, in all languages. Immutable. */
public final class MomentModel {
  /** No part, or none that is told. */
  public static final String NONE = "none";

  /** The time of an earlier incident. */
  public static final String PRECEDENT = "precedent";

  static final String STARTED = "started";
  static final String FIRST_REPORT = "first-report";
  static final String ENDED = "ended";
  static final String DURATION = "duration";

  /** When it was to be over. */
  static final String EXPECTED = "expected";

  /** Of two that the same time fits best, it plays the later here. */
  private static final List<Single> SINGLE = List.of(new Single(DURATION, 0.3), new Single(ENDED, 0.25), new Single(STARTED, 0.15));

  private static final double LEAST = 0.3;
  private static final double LEAST_PRECEDENT = 0.5;

  /** Holds that no time plays any part. */
  public static final MomentModel NOTHING = of(new GISModel(new Context[0], new String[0], new String[] {NONE}));

  /**
   * A part that one time alone can play.
   *
   * @param least how likely it must be at least to play it
   */
  private record Single(String role, double least) {}

  private final LinearModel roles;

  private MomentModel(LinearModel roles) {
    this.roles = roles;
  }

  public static MomentModel of(AbstractModel roles) {
    return new MomentModel(LinearModel.of(roles));
  }

  /** The model that comes with the program. */
  static MomentModel shipped() {
    return new MomentModel(LinearModel.at("/models/profile/moment.bin"));
  }

  /** The part of each time, by what is known of it: a role of the record's, {@link #PRECEDENT} or {@link #NONE}. */
  public List<String> roles(List<Facts> times) {
    return roles(times, (time, role) -> true);
  }

  /** The same, where a time, by its place, may play only the parts that {@code can} allows. */
  List<String> roles(List<Facts> times, BiPredicate<Integer, String> can) {
    List<double[]> likely = times.stream().map(f -> roles.eval(f.hashes())).toList();
    List<String> found = new ArrayList<>();
    for (double[] p : likely) {
      found.add(role(p));
    }
    for (Single part : SINGLE) {
      int outcome = roles.outcomes().indexOf(part.role);
      int best = outcome < 0 ? -1 : best(likely, found, outcome, part, can);
      if (best >= 0) {
        found.set(best, part.role);
      }
    }
    return found;
  }

  /** The likeliest part that several times can play. */
  private String role(double[] p) {
    String role = NONE;
    double most = 0;
    for (int o = 0; o < p.length; o++) {
      String outcome = roles.outcomes().get(o);
      boolean isSure = p[o] >= (outcome.equals(PRECEDENT) ? LEAST_PRECEDENT : LEAST);
      if (isSure && p[o] > most && !isSingle(outcome) && !outcome.equals(NONE)) {
        role = outcome;
        most = p[o];
      }
    }
    return role;
  }

  private static boolean isSingle(String role) {
    return SINGLE.stream().anyMatch(s -> s.role.equals(role));
  }

  /** The time that is likeliest to play the part of an outcome, if any is likely enough; none of earlier incidents. */
  private static int best(List<double[]> likely, List<String> found, int outcome, Single part, BiPredicate<Integer, String> can) {
    int best = -1;
    double most = part.least;
    for (int i = 0; i < likely.size(); i++) {
      if (!found.get(i).equals(PRECEDENT) && likely.get(i)[outcome] >= most && can.test(i, part.role)) {
        best = i;
        most = likely.get(i)[outcome];
      }
    }
    return best;
  }
}
