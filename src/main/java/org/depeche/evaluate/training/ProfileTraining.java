package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.model.BaseModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.circumstance.ProfileEvidence;
import org.depeche.extract.circumstance.ProfileModel;
import org.depeche.language.LanguagePack;
import org.depeche.model.Component;
import org.jspecify.annotations.Nullable;

/**
 * Learns from articles ({@code gold/tuning}) and shorter items ({@code briefs}) what is said of an incident as a whole: kind,
 * status, scope, subject, and what was in which state. It is measured on articles that it hasn't learnt from, a fifth at a time.
 */
public final class ProfileTraining {
  private static final List<String> KINDS =
      List.of(
          "outage", "degradation", "power-cut", "cyberattack", "data-loss", "transport-failure", "telecom-failure",
          "payment-failure", "other");
  private static final List<String> STATUSES = List.of("ongoing", "partially-resolved", "resolved");
  private static final List<String> SCOPES =
      List.of("worldwide", "international", "national", "regional", "local");
  private static final List<String> STATES =
      List.of(ProfileModel.NONE, "down", "degraded", "working", "restored");

  /** Concepts are named in English. */
  private static final String CONCEPTS = "en";

  private static final int FOLDS = 5;
  private static final long SEED = 42;
  private static final int ROUNDS = 16;
  private static final int ROUNDS_CONCEPT = 40;
  private static final double PENALTY = 1;
  private static final double PENALTY_CONCEPT = 0.3;
  private static final double LEAST_WEIGHT = 0.01;
  private static final double LEAST_WEIGHT_CONCEPT = 0.05;

  /** How much an article counts beside a brief. */
  private static final double KIND = 3;

  private static final double PART = 2;

  /** How much a concept's own name counts. */
  private static final double NAME = 3;

  private final List<List<String>> known = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<ProfileExample> examples = new ArrayList<>();
  private final int articles;

  private ProfileTraining(List<GoldArticle> articles, List<GoldArticle> briefs) {
    this.articles = articles.size();
    List<GoldArticle> all = new ArrayList<>(articles);
    briefs.stream().filter(b -> b.gold().kind() != null).forEach(all::add);
    List<ProfileEvidence> evidence = all.stream().map(ProfileExample::evidence).toList();
    evidence.forEach(e -> known.add(e.kind()));
    all.forEach(a -> kinds.add(String.valueOf(a.gold().kind())));
    String[] guessed = new String[all.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      MaxentModel model = kind(fold);
      for (int i = fold; i < guessed.length; i += FOLDS) {
        guessed[i] = ProfileModel.best(model, known.get(i)).outcome();
      }
    }
    for (int i = 0; i < guessed.length; i++) {
      examples.add(ProfileExample.of(all.get(i).gold(), evidence.get(i), guessed[i]));
    }
  }

  /**
   * Reads what to learn from.
   *
   * @param data the folder {@code corpus}
   */
  public static ProfileTraining read(Path data) throws IOException {
    return new ProfileTraining(
        GoldReader.readAll(data.resolve("gold").resolve("tuning")), GoldReader.readAll(data.resolve("briefs")));
  }

  /** The models that come of all the data, by name. */
  public Map<String, BaseModel> train() {
    ProfileModel model = learn(-1);
    Map<String, BaseModel> models = new LinkedHashMap<>();
    models.put("kind", wrapped(model.kind()));
    models.put("status", wrapped(model.status()));
    models.put("scope", wrapped(model.scope()));
    models.put("subject", wrapped(model.subject()));
    models.put("state", wrapped(model.state()));
    models.put("concept", wrapped(model.concept()));
    return models;
  }

  private static BaseModel wrapped(MaxentModel model) {
    return new DoccatModel("x-unspecified", model, new TreeMap<>(), new DoccatFactory());
  }

  /** Scores of models on the articles that they have not learnt from, a line each fact and language. */
  public String crossValidate() {
    ProfileScores scores = new ProfileScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      ProfileModel model = learn(fold);
      for (int i = fold; i < articles; i += FOLDS) {
        scores.add(examples.get(i), known.get(i), model);
      }
    }
    return scores.toString();
  }

  /** Models of all examples but those of a fold. */
  private ProfileModel learn(int fold) {
    LogisticLearner status = new LogisticLearner(STATUSES, ProfileTraining::trust);
    LogisticLearner scope = new LogisticLearner(SCOPES, ProfileTraining::trust);
    LogisticLearner subject = new LogisticLearner(List.of(ProfileModel.NO, ProfileModel.YES), ProfileTraining::trust);
    LogisticLearner state = new LogisticLearner(STATES, ProfileTraining::trust);
    List<ProfileExample> learnt = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i % FOLDS != fold) {
        ProfileExample e = examples.get(i);
        learnt.add(e);
        add(status, e.status(), e.gold().status());
        add(scope, e.scope(), e.gold().scope());
        e.subjects().forEach((name, facts) -> subject.add(facts, subject(e, name), 1));
        addStates(state, e, i < articles ? PART : 1);
      }
    }
    return new ProfileModel(
        kind(fold),
        status.learn(ROUNDS, 2, PENALTY, LEAST_WEIGHT, SEED),
        scope.learn(ROUNDS, 2, PENALTY, LEAST_WEIGHT, SEED),
        subject.learn(ROUNDS, 2, PENALTY, LEAST_WEIGHT, SEED),
        state.learn(ROUNDS, 2, PENALTY, LEAST_WEIGHT, SEED),
        concept(learnt));
  }

  private MaxentModel kind(int fold) {
    LogisticLearner learner = new LogisticLearner(KINDS, ProfileTraining::trust);
    for (int i = 0; i < known.size(); i++) {
      if (i % FOLDS != fold) {
        learner.add(known.get(i), kinds.get(i), i < articles ? KIND : 1);
      }
    }
    return learner.learn(ROUNDS, 2, PENALTY, LEAST_WEIGHT, SEED);
  }

  private static void add(LogisticLearner learner, List<String> facts, @Nullable String outcome) {
    if (outcome != null) {
      learner.add(facts, outcome, 1);
    }
  }

  private static String subject(ProfileExample example, String name) {
    return name.equalsIgnoreCase(example.subject()) ? ProfileModel.YES : ProfileModel.NO;
  }

  private static void addStates(LogisticLearner learner, ProfileExample example, double weight) {
    for (int i = 0; i < example.parts().size(); i++) {
      if (!example.isFurther()[i]) {
        learner.add(example.parts().get(i).state(), example.state(i), weight);
      }
    }
  }

  private static MaxentModel concept(List<ProfileExample> examples) {
    List<String> concepts = ProfileExample.concepts(examples);
    LogisticLearner learner = new LogisticLearner(concepts, ProfileTraining::trustOfConcept);
    for (ProfileExample example : examples) {
      for (int i = 0; i < example.parts().size(); i++) {
        Component component = example.components()[i];
        if (component != null && concepts.contains(component.concept())) {
          learner.add(example.parts().get(i).concept().get(), component.concept(), 1);
        }
      }
    }
    LanguagePack language = LanguagePack.of(CONCEPTS).orElseThrow();
    for (String concept : concepts) {
      learner.add(ProfileEvidence.concept(concept, language), concept, NAME);
    }
    return learner.learn(ROUNDS_CONCEPT, 1, PENALTY_CONCEPT, LEAST_WEIGHT_CONCEPT, SEED);
  }

  private static boolean isGram(String fact) {
    return fact.startsWith("#");
  }

  private static boolean isWord(String fact) {
    return fact.indexOf(':') == 2;
  }

  /** What only some languages say is known less well. */
  private static double trust(String fact) {
    return isGram(fact) ? 0.2 : isWord(fact) ? 0.5 : 1;
  }

  /** What a part is made of tells its concept, whatever the kind of incident. */
  private static double trustOfConcept(String fact) {
    boolean isWeak = isGram(fact) || fact.startsWith("kind") || fact.startsWith("s");
    return isWord(fact) ? 0.7 : isWeak ? 0.3 : 1;
  }
}
