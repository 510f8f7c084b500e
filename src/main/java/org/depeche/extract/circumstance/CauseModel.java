package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;
import org.depeche.model.Cause;
import org.depeche.text.Models;

/**
 * Three linear models, of all languages together, that tell which noun phrases of an article are claimed to be causes, how
 * sure, and of which category. Immutable.
 *
 * @param claim whether a phrase is {@link #CLAIM claimed} to be this incident's cause, an {@link #PAST earlier} one's, or {@link #NONE none}
 * @param status outcomes are those of {@link Cause.Status} in lower case
 * @param category outcomes are the record's categories
 */
public record CauseModel(MaxentModel claim, MaxentModel status, MaxentModel category) {
  public static final String NONE = "none";
  public static final String CLAIM = "claim";
  public static final String PAST = "past";

  /** How sure a claim must be in all: its probability times the root of its status's and category's. */
  private static final double LEAST = 0.15;

  private static final double LIKELY_DENIED = 0.25;

  /**
   * A phrase that is claimed to be a cause.
   *
   * @param place its place among the candidates
   * @param past whether it caused an earlier incident
   * @param score how sure the models are, at most 1
   */
  public record Verdict(int place, String category, Cause.Status status, boolean past, double score) {}

  /** The models that come with the program. */
  static CauseModel shipped() {
    return new CauseModel(shipped("claim"), shipped("status"), shipped("category"));
  }

  private static MaxentModel shipped(String name) {
    return Models.at("/models/cause/" + name + ".bin", DoccatModel.class, DoccatModel::new).getMaxentModel();
  }

  /** Those of an article's candidates that are claims, in order; of phrases that hang on one another only the surest. */
  public List<Verdict> judge(List<CauseCandidate> candidates) {
    List<Verdict> likely = new ArrayList<>();
    for (int place = 0; place < candidates.size(); place++) {
      double[] claims = eval(claim, candidates.get(place).claim());
      double sure = claims[claim.getIndex(CLAIM)];
      double past = claims[claim.getIndex(PAST)];
      if (Math.max(sure, past) >= LEAST) {
        Verdict verdict = verdict(place, candidates.get(place), Math.max(sure, past), past > sure);
        if (verdict.score >= LEAST) {
          likely.add(verdict);
        }
      }
    }
    return apart(likely, candidates);
  }

  private Verdict verdict(int place, CauseCandidate candidate, double sure, boolean past) {
    double[] statuses = eval(status, candidate.claim());
    double[] categories = eval(category, candidate.category().get());
    int s = status(statuses);
    int c = best(categories);
    return new Verdict(
        place,
        category.getOutcome(c),
        Cause.Status.valueOf(status.getOutcome(s).toUpperCase(Locale.ROOT)),
        past,
        sure * Math.sqrt(statuses[s] * categories[c]));
  }

  /** The likeliest status, but no fact that may well be denied. */
  private int status(double[] probabilities) {
    int likeliest = best(probabilities);
    int denied = status.getIndex(lower(Cause.Status.DENIED));
    boolean isFact = status.getOutcome(likeliest).equals(lower(Cause.Status.CONFIRMED));
    return isFact && probabilities[denied] > LIKELY_DENIED ? denied : likeliest;
  }

  private static String lower(Cause.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static List<Verdict> apart(List<Verdict> likely, List<CauseCandidate> candidates) {
    List<Verdict> kept = new ArrayList<>();
    for (Verdict v : likely) {
      Verdict last = kept.isEmpty() ? null : kept.getLast();
      boolean clash = last != null && candidates.get(last.place).overlaps(candidates.get(v.place));
      if (!clash) {
        kept.add(v);
      } else if (v.score > last.score) {
        kept.set(kept.size() - 1, v);
      }
    }
    kept.sort(Comparator.comparingInt(Verdict::place));
    return kept;
  }

  private static double[] eval(MaxentModel model, List<String> features) {
    return model.eval(features.toArray(String[]::new));
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }
}
