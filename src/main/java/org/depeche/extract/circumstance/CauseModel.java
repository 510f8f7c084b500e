package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import org.depeche.model.Cause;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/**
 * Models, of all languages together, that tell which noun phrases of an article are claimed to be causes, how
 * sure, of which category, and by whom. Immutable.
 *
 * @param claim whether a phrase is claimed to be this incident's cause, and how sure, as {@link #outcome} has it, an {@link #PAST earlier}
 *     one's, or {@link #NONE none}
 * @param status how sure a claim is, learnt from claims alone, those of short items as much as those of articles; outcomes are the statuses
 *     in their order
 * @param category outcomes are the record's categories
 * @param holder how much speaks for someone who may hold a claim; the outcome is one, {@link #HOLDS}
 */
public record CauseModel(LinearModel claim, LinearModel status, LinearModel category, LinearModel holder) {
  public static final String NONE = "none";
  public static final String PAST = "past";
  public static final String HOLDS = "holds";
  private static final List<Cause.Status> STATUSES = List.of(Cause.Status.values());

  /** How sure a claim must be in all: the probability that it is one, times its status's and its category's. */
  private static final double LEAST = 0.3;

  /** The same of a verb, which few claims are learnt from. */
  private static final double LEAST_OF_VERB = 0.1;

  private static final double LIKELY_DENIED = 0.25;

  /**
   * A phrase that is claimed to be a cause.
   *
   * @param place its place among the candidates
   * @param past whether it caused an earlier incident
   * @param score how sure the models are, at most 1
   */
  public record Verdict(int place, String category, Cause.Status status, boolean past, double score) {}

  /** Trained models by name. */
  public static CauseModel of(Map<String, ? extends AbstractModel> models) {
    return new CauseModel(
        LinearModel.of(models.get("claim")), LinearModel.of(models.get("status")),
        LinearModel.of(models.get("category")), LinearModel.of(models.get("holder")));
  }

  /** The models that come with the program. */
  static CauseModel shipped() {
    return new CauseModel(shipped("claim"), shipped("status"), shipped("category"), shipped("holder"));
  }

  private static LinearModel shipped(String name) {
    return LinearModel.at("/models/cause/" + name + ".bin");
  }

  /** The likeliest of those who may hold a claim, the chances of the same one added up; empty for the author. */
  public Optional<String> holder(List<Evidence.Holder> holders) {
    double[] weights = holders.stream().mapToDouble(h -> holder.scores(h.facts().hashes())[0]).toArray();
    List<Optional<String>> names = holders.stream().map(h -> Optional.ofNullable(h.name())).toList();
    return names.get(ChoiceModel.choose(weights, names));
  }

  /** Those of an article's candidates that are claims, in order; of phrases that hang on one another only the first, which the others tell more of. */
  public List<Verdict> judge(List<CauseCandidate> candidates) {
    List<double[]> claims = candidates.stream().map(c -> claim.eval(c.claim().hashes())).toList();
    int[] claimed = IntStream.range(0, candidates.size()).filter(i -> sure(claims.get(i)) >= least(candidates.get(i))).toArray();
    Map<Integer, List<CauseCandidate>> bySentence =
        Arrays.stream(claimed).mapToObj(candidates::get).collect(Collectors.groupingBy(CauseCandidate::sentence));
    List<Verdict> likely = new ArrayList<>();
    for (int place : claimed) {
      CauseCandidate candidate = candidates.get(place);
      Verdict verdict = verdict(place, candidate, claims.get(place), bySentence.getOrDefault(candidate.sentence(), List.of()));
      if (verdict.score >= least(candidate)) {
        likely.add(verdict);
      }
    }
    return outermost(likely, candidates);
  }

  private static double least(CauseCandidate candidate) {
    return candidate.verbal() ? LEAST_OF_VERB : LEAST;
  }

  /** What a claim of this incident's cause is to be told as. */
  public static String outcome(Cause.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private double of(String outcome, double[] claims) {
    return claims[claim.outcomes().indexOf(outcome)];
  }

  private double present(double[] claims) {
    return 1 - of(NONE, claims) - of(PAST, claims);
  }

  private double sure(double[] claims) {
    return Math.max(present(claims), of(PAST, claims));
  }

  /** Where a sentence makes several claims, what one clause denies may be what another confirms. */
  private Verdict verdict(int place, CauseCandidate candidate, double[] claims, List<CauseCandidate> ofSentence) {
    boolean isOneOfSeveral = ofSentence.stream().anyMatch(candidate::standsBeside);
    Facts facts = isOneOfSeveral ? candidate.byClause().get() : candidate.claim();
    double[] statuses = status.eval(facts.hashes());
    if (candidate.spoken() && STATUSES.get(status(statuses)) == Cause.Status.DENIED) {
      statuses = status.eval(candidate.byClause().get().hashes()); // who denies something says what else it was
    }
    CauseCandidate.Doubt doubt = candidate.doubt();
    boolean isOpen = doubt.isLeftOpen();
    if (!isOpen && !doubt.isPossible(isOneOfSeveral)) {
      statuses = withoutDenial(statuses);
    }
    int s = status(statuses);
    Cause.Status likeliest = STATUSES.get(s);
    boolean isHedged = likeliest == Cause.Status.CONFIRMED && doubt.isHedged();
    Cause.Status found = isOpen || isHedged ? Cause.Status.SUSPECTED : likeliest; // what isn't excluded is neither denied nor a fact
    LinearModel.Guess guess = category.best(candidate.category().get().hashes());
    return new Verdict(
        place,
        guess.outcome(),
        isDenied(found, doubt) ? Cause.Status.DENIED : found,
        of(PAST, claims) > present(claims),
        sure(claims) * statuses[s] * guess.probability());
  }

  /** Whether the clauses around deny what the words of its own seem to say. */
  private static boolean isDenied(Cause.Status found, CauseCandidate.Doubt doubt) {
    return switch (found) {
      case CONFIRMED -> doubt.isDenied();
      case SUSPECTED -> doubt.isRefuted();
      case DENIED -> true;
    };
  }

  /** How likely the others are where nothing can be denied. */
  private static double[] withoutDenial(double[] statuses) {
    int denied = Cause.Status.DENIED.ordinal();
    double others = 1 - statuses[denied];
    return IntStream.range(0, statuses.length).mapToDouble(i -> i == denied ? 0 : statuses[i] / others).toArray();
  }

  /** The likeliest status, but no fact that may well be denied. */
  private static int status(double[] statuses) {
    int likeliest = LinearModel.highest(statuses);
    int denied = Cause.Status.DENIED.ordinal();
    boolean isFact = likeliest == Cause.Status.CONFIRMED.ordinal();
    return isFact && statuses[denied] > LIKELY_DENIED ? denied : likeliest;
  }

  private static List<Verdict> outermost(List<Verdict> likely, List<CauseCandidate> candidates) {
    List<Verdict> kept = new ArrayList<>();
    for (Verdict v : likely) {
      if (kept.isEmpty() || !candidates.get(kept.getLast().place).overlaps(candidates.get(v.place))) {
        kept.add(v);
      }
    }
    return kept;
  }
}
