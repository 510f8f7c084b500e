package org.depeche.evaluate.training;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.extract.circumstance.CauseCandidate;
import org.depeche.extract.circumstance.CauseModel;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.model.Cause;

/** Learns what is claimed to be a cause, how sure, and of which category. */
final class CauseTraining {
  private static final List<String> CATEGORIES =
      List.of(
          "software-update", "configuration", "hardware", "power", "network", "cable-cut", "fire", "weather",
          "cyberattack", "overload", "human-error", "certificate", "dns", "third-party", "authentication", "unknown");
  private static final List<String> STATUSES = Stream.of(Cause.Status.values()).map(CauseModel::outcome).toList();
  private static final List<String> OUTCOMES =
      Stream.concat(Stream.of(CauseModel.NONE, CauseModel.PAST), STATUSES.stream()).toList();

  /** How much a brief's phrase counts beside an article's, which is what the models are for and has more phrases that are no causes. */
  private static final double CLAIM_OF_BRIEF = 0.25;

  /** The same of its category, and of that of a phrase alone; how sure a cause is counts fully in a model of its own. */
  private static final double CATEGORY_OF_BRIEF = 0.5;

  /** Which share of what is known of a phrase is left out at a time where claims are learnt. */
  private static final double LEFT_OUT = 0.5;

  private final List<CauseExamples> examples;
  private final List<Phrases.Phrase> phrases;

  CauseTraining(List<Lesson> lessons, Phrases phrases) {
    this.examples = lessons.stream().map(CauseExamples::of).toList();
    this.phrases = phrases.causes();
  }

  /** The models that come of all the data, by name. */
  Map<String, GISModel> train() {
    return learn(-1);
  }

  /** Models of all examples but those of a fold. */
  private Map<String, GISModel> learn(int fold) {
    LogisticLearner claim = new LogisticLearner(OUTCOMES, ProfileTraining::trust);
    LogisticLearner status = new LogisticLearner(STATUSES, ProfileTraining::trust);
    LogisticLearner category = new LogisticLearner(CATEGORIES, ProfileTraining::trust);
    ChoiceLearner holder = new ChoiceLearner();
    for (int i = 0; i < examples.size(); i++) {
      Lesson lesson = examples.get(i).lesson();
      if (i % Lesson.FOLDS != fold && (lesson.isWhole() || lesson.source() == Lesson.Source.CLAIMS)) {
        add(examples.get(i), claim, status, category);
        examples.get(i).holders().forEach(h -> add(h, holder));
      }
    }
    phrases.forEach(p -> category.add(p.facts().written(), p.meaning(), CATEGORY_OF_BRIEF));
    Map<String, GISModel> models = new LinkedHashMap<>();
    models.put("claim", claim.learnWithUnits(2, LEFT_OUT));
    models.put("status", status.learnByDropout(2));
    models.put("category", category.learnByDropout(2));
    models.put("holder", holder.modelWithUnits(CauseModel.HOLDS));
    return models;
  }

  private static void add(
      CauseExamples examples, LogisticLearner claim, LogisticLearner status, LogisticLearner category) {
    boolean isArticle = examples.lesson().isArticle();
    for (int i = 0; i < examples.outcomes().length; i++) {
      CauseCandidate candidate = examples.candidates().get(i);
      String outcome = examples.outcomes()[i];
      Cause cause = examples.causes()[i];
      if (!outcome.isEmpty()) {
        claim.add(candidate.claim().written(), outcome, isArticle ? 1 : CLAIM_OF_BRIEF);
      }
      if (cause != null) {
        category.add(candidate.category().get().written(), cause.category(), isArticle ? 1 : CATEGORY_OF_BRIEF);
        if (!outcome.equals(CauseModel.PAST)) {
          status.add(candidate.claim().written(), outcome, 1);
        }
      }
    }
  }

  private static void add(CauseExamples.Held held, ChoiceLearner learner) {
    BitSet right = new BitSet();
    for (int i = 0; i < held.options().size(); i++) {
      right.set(i, held.isRight(held.options().get(i)));
    }
    if (!right.isEmpty()) {
      learner.add(held.options().stream().map(o -> o.facts().written()).toList(), right);
    }
  }

  /** Scores of models on the articles that they have not learnt from, a line each. */
  String crossValidate() {
    Map<String, int[]> languages = new TreeMap<>();
    int[] denied = new int[2];
    int[] holders = new int[2];
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      CauseModel model = CauseModel.of(learn(fold));
      for (int i = fold; i < examples.size(); i += Lesson.FOLDS) {
        CauseExamples article = examples.get(i);
        if (article.lesson().isArticle()) {
          String language = article.lesson().language();
          for (CauseExamples.Held held : article.holders()) {
            holders[model.holder(held.options()).equals(held.right()) ? 0 : 1]++;
          }
          score(article, model, languages.computeIfAbsent(language, l -> new int[3]), denied);
        }
      }
    }
    StringBuilder report = new StringBuilder("causes' category with status, on articles not learnt from\n");
    int[] all = new int[3];
    languages.forEach(
        (language, tally) -> {
          report.append(line(language, tally));
          for (int i = 0; i < all.length; i++) {
            all[i] += tally[i];
          }
        });
    report.append(line("all", all));
    report.append("of %d denied causes, taken for facts: %d%n".formatted(denied[0], denied[1]));
    report.append("of %d holders right: %d%n".formatted(holders[0] + holders[1], holders[0]));
    return report.toString();
  }

  private static void score(CauseExamples article, CauseModel model, int[] tally, int[] denied) {
    Set<String> found = new HashSet<>();
    for (CauseModel.Verdict v : model.judge(article.candidates())) {
      if (!v.past()) {
        found.add(v.category() + " " + CauseModel.outcome(v.status()));
      }
      Cause cause = article.causes()[v.place()];
      if (cause != null && cause.status() == Cause.Status.DENIED) {
        denied[1] += v.status() == Cause.Status.CONFIRMED ? 1 : 0;
      }
    }
    for (Cause cause : article.lesson().gold().causes()) {
      denied[0] += cause.status() == Cause.Status.DENIED ? 1 : 0;
      boolean hit = found.remove(cause.category() + " " + CauseModel.outcome(cause.status()));
      tally[hit ? 0 : 1]++;
    }
    tally[2] += found.size();
  }

  private static String line(String language, int[] t) {
    return String.format(
        Locale.ROOT, "%-4s P %.1f R %.1f F1 %.1f%n", language, percent(t[0], t[0] + t[2]), percent(t[0], t[0] + t[1]),
        percent(2 * t[0], 2 * t[0] + t[1] + t[2]));
  }

  private static double percent(int part, int whole) {
    return 100.0 * part / whole;
  }
}
