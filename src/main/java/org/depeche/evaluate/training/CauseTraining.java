package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.model.BaseModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.circumstance.CauseCandidate;
import org.depeche.extract.circumstance.CauseModel;
import org.depeche.model.Cause;

/**
 * Learns from articles ({@code gold/tuning}) and shorter items ({@code briefs}) what is claimed to be a cause, how sure, and of
 * which category. It is measured on articles that it hasn't learnt from, a fifth at a time.
 */
public final class CauseTraining {
  private static final List<String> CATEGORIES =
      List.of(
          "software-update", "configuration", "hardware", "power", "network", "cable-cut", "fire", "weather",
          "cyberattack", "overload", "human-error", "certificate", "dns", "third-party", "authentication", "unknown");
  private static final List<String> STATUSES =
      Stream.of(Cause.Status.values()).map(CauseTraining::lower).toList();

  private static final int FOLDS = 5;
  private static final int ROUNDS = 8;
  private static final int ROUNDS_CATEGORY = 12;
  private static final int LEAST = 2;
  private static final double DECAY = 0.0005;
  private static final double STEP = 0.05;
  private static final long SEED = 42;

  /** An article has more phrases that are no causes than a brief, and is what the models are for. */
  private static final double WEIGHT_OF_ARTICLES = 2;

  private final List<CauseExamples> articles;
  private final List<CauseExamples> briefs;

  private CauseTraining(List<CauseExamples> articles, List<CauseExamples> briefs) {
    this.articles = articles;
    this.briefs = briefs;
  }

  /**
   * Reads what to learn from.
   *
   * @param data the folder {@code corpus}
   */
  public static CauseTraining read(Path data) throws IOException {
    return new CauseTraining(
        examples(data.resolve("gold").resolve("tuning")), examples(data.resolve("briefs")));
  }

  private static List<CauseExamples> examples(Path folder) throws IOException {
    List<CauseExamples> examples = new ArrayList<>();
    for (GoldArticle article : GoldReader.readAll(folder)) {
      examples.add(CauseExamples.of(article));
    }
    return examples;
  }

  /** The models that come of all the data, by name. */
  public Map<String, BaseModel> train() {
    CauseModel model = learn(articles, briefs);
    Map<String, BaseModel> models = new LinkedHashMap<>();
    models.put("claim", wrapped(model.claim()));
    models.put("status", wrapped(model.status()));
    models.put("category", wrapped(model.category()));
    return models;
  }

  private static BaseModel wrapped(MaxentModel model) {
    return new DoccatModel("x-unspecified", model, new TreeMap<>(), new DoccatFactory());
  }

  private static CauseModel learn(List<CauseExamples> articles, List<CauseExamples> briefs) {
    LinearLearner claim = new LinearLearner(List.of(CauseModel.NONE, CauseModel.CLAIM, CauseModel.PAST));
    LinearLearner status = new LinearLearner(STATUSES);
    LinearLearner category = new LinearLearner(CATEGORIES);
    articles.forEach(e -> add(e, WEIGHT_OF_ARTICLES, claim, status, category));
    briefs.forEach(e -> add(e, 1, claim, status, category));
    return new CauseModel(
        claim.learn(ROUNDS, LEAST, DECAY, STEP, SEED),
        status.learn(ROUNDS, LEAST, DECAY, STEP, SEED),
        category.learn(ROUNDS_CATEGORY, LEAST, DECAY, STEP, SEED));
  }

  private static void add(
      CauseExamples examples, double weight, LinearLearner claim, LinearLearner status, LinearLearner category) {
    for (int i = 0; i < examples.outcomes().length; i++) {
      CauseCandidate candidate = examples.candidates().get(i);
      String outcome = examples.outcomes()[i];
      Cause cause = examples.causes()[i];
      if (!outcome.isEmpty()) {
        claim.add(candidate.claim(), outcome, weight);
      }
      if (cause != null) {
        category.add(candidate.category().get(), cause.category(), 1);
        if (outcome.equals(CauseModel.CLAIM)) {
          status.add(candidate.claim(), lower(cause.status()), 1);
        }
      }
    }
  }

  /** Scores of models on the articles that they have not learnt from, a line each. */
  public String crossValidate() {
    Map<String, int[]> languages = new TreeMap<>();
    int[] denied = new int[2];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<CauseExamples> others = new ArrayList<>();
      List<CauseExamples> test = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? test : others).add(articles.get(i));
      }
      CauseModel model = learn(others, briefs);
      for (CauseExamples article : test) {
        String language = String.valueOf(article.article().article().language());
        score(article, model, languages.computeIfAbsent(language, l -> new int[3]), denied);
      }
    }
    StringBuilder report = new StringBuilder("category with status, on articles not learnt from\n");
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
    return report.toString();
  }

  private static void score(CauseExamples article, CauseModel model, int[] tally, int[] denied) {
    Set<String> found = new HashSet<>();
    for (CauseModel.Verdict v : model.judge(article.candidates())) {
      if (!v.past()) {
        found.add(v.category() + " " + lower(v.status()));
      }
      Cause cause = article.causes()[v.place()];
      if (cause != null && cause.status() == Cause.Status.DENIED) {
        denied[1] += v.status() == Cause.Status.CONFIRMED ? 1 : 0;
      }
    }
    for (Cause cause : article.article().gold().causes()) {
      denied[0] += cause.status() == Cause.Status.DENIED ? 1 : 0;
      boolean hit = found.remove(cause.category() + " " + lower(cause.status()));
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

  private static String lower(Cause.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
