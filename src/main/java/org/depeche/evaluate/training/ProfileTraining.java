package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.ProfileModel;
import org.depeche.language.LanguagePack;
import org.depeche.model.Component;
import org.jspecify.annotations.Nullable;

/** Learns what is said of an incident as a whole: kind, status, scope, subject, and what was in which state. */
final class ProfileTraining {
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

  private static final double PRIOR = 1;
  private static final double PRIOR_OF_CONCEPT = 0.3;

  /** How much an article counts beside a brief. */
  private static final double ARTICLE = 3;
  private static final double KIND_OF_ARTICLE = 1.5;

  /** The share of the fit with a prior in what tells kinds. */
  private static final double WITH_PRIOR = 0.7;

  /** How much an article's noun phrase counts beside a brief's, and one of {@code briefs/states}. */
  private static final double PART = 4;

  private static final double PART_OF_SENTENCE = 2;

  /** How much a concept's own name counts, and a phrase alone. */
  private static final double NAME = 3;

  private static final double PHRASE = 0.5;

  private final List<Lesson> lessons;
  private final List<ProfileExample> examples;
  private final List<Phrases.Phrase> phrases;

  ProfileTraining(List<Lesson> lessons, Phrases phrases) {
    this.lessons = lessons;
    this.examples = lessons.stream().map(ProfileExample::of).toList();
    this.phrases = phrases.components();
  }

  /** The models that come of all the data, by name. */
  Map<String, GISModel> train() {
    return learn(-1);
  }

  /** Scores of models on the articles that they have not learnt from, a line each fact and language. */
  String crossValidate() {
    ProfileScores scores = new ProfileScores();
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      ProfileModel model = ProfileModel.of(learn(fold));
      for (int i = fold; i < examples.size(); i += Lesson.FOLDS) {
        if (lessons.get(i).isArticle()) {
          scores.add(examples.get(i), model);
        }
      }
    }
    return scores.toString();
  }

  /** Models of all examples but those of a fold; items of which not all is marked say nothing of a whole. */
  private Map<String, GISModel> learn(int fold) {
    LogisticLearner status = new LogisticLearner(STATUSES, ProfileTraining::trust);
    LogisticLearner scope = new LogisticLearner(SCOPES, ProfileTraining::trust);
    LogisticLearner subject = new LogisticLearner(List.of(ProfileModel.NO, ProfileModel.YES), ProfileTraining::trust);
    LogisticLearner state = new LogisticLearner(STATES, ProfileTraining::trust);
    List<ProfileExample> learnt = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      ProfileExample e = examples.get(i);
      if (i % Lesson.FOLDS == fold) {
        continue;
      }
      if (e.lesson().isWhole()) {
        double weight = e.lesson().isArticle() ? ARTICLE : 1;
        add(status, e.status(), e.lesson().gold().status(), 1);
        add(scope, e.scope(), e.lesson().gold().scope(), weight);
        e.subjects().forEach((name, facts) -> subject.add(facts.written(), subject(e, name), weight));
      }
      if (e.lesson().isWhole() || e.lesson().source() == Lesson.Source.STATES) {
        learnt.add(e);
        addStates(state, e);
      }
    }
    Map<String, GISModel> models = new LinkedHashMap<>();
    models.put("kind", kind(lessons, fold));
    models.put("status", status.learn(2, PRIOR));
    models.put("scope", scope.learnByDropout(2));
    models.put("subject", subject.learnByDropout(2));
    models.put("state", state.learnWithUnits(2));
    models.put("concept", concept(learnt));
    return models;
  }

  /** A model of the kinds of all articles but those of a fold: the mean of two fits, better than either. */
  static GISModel kind(List<Lesson> lessons, int fold) {
    return LogisticLearner.mean(
        kinds(lessons, fold, KIND_OF_ARTICLE).learn(2, PRIOR), WITH_PRIOR, kinds(lessons, fold, ARTICLE).learnByDropout(2));
  }

  private static LogisticLearner kinds(List<Lesson> lessons, int fold, double article) {
    LogisticLearner learner = new LogisticLearner(KINDS, ProfileTraining::trust);
    for (int i = 0; i < lessons.size(); i++) {
      String kind = lessons.get(i).gold().kind();
      if (i % Lesson.FOLDS != fold && kind != null) {
        learner.add(lessons.get(i).facts().written(), kind, lessons.get(i).isArticle() ? article : 1);
      }
    }
    return learner;
  }

  private static void add(LogisticLearner learner, Facts facts, @Nullable String outcome, double weight) {
    if (outcome != null) {
      learner.add(facts.written(), outcome, weight);
    }
  }

  private static String subject(ProfileExample example, String name) {
    return name.equalsIgnoreCase(example.subject()) ? ProfileModel.YES : ProfileModel.NO;
  }

  private static void addStates(LogisticLearner learner, ProfileExample example) {
    double weight =
        switch (example.lesson().source()) {
          case ARTICLE -> PART;
          case STATES -> PART_OF_SENTENCE;
          default -> 1;
        };
    for (int i = 0; i < example.parts().size(); i++) {
      if (!example.isFurther()[i]) {
        learner.add(example.parts().get(i).state().written(), example.state(i), weight);
      }
    }
  }

  private GISModel concept(List<ProfileExample> examples) {
    List<String> concepts = ProfileExample.concepts(examples);
    LogisticLearner learner = new LogisticLearner(concepts, ProfileTraining::trustOfConcept);
    for (ProfileExample example : examples) {
      for (int i = 0; i < example.parts().size(); i++) {
        Component component = example.components()[i];
        if (component != null && concepts.contains(component.concept())) {
          learner.add(example.parts().get(i).concept().get().written(), component.concept(), 1);
        }
      }
    }
    for (Phrases.Phrase phrase : phrases) {
      if (concepts.contains(phrase.meaning())) {
        learner.add(phrase.facts().written(), phrase.meaning(), PHRASE);
      }
    }
    LanguagePack language = LanguagePack.of(CONCEPTS).orElseThrow();
    for (String concept : concepts) {
      learner.add(Evidence.concept(concept, language).written(), concept, NAME);
    }
    return learner.learn(3, PRIOR_OF_CONCEPT);
  }

  private static boolean isGram(String fact) {
    return fact.startsWith("#");
  }

  private static boolean isConcept(String fact) {
    return fact.startsWith("~");
  }

  private static boolean isWord(String fact) {
    return fact.indexOf(':') == 2;
  }

  /** What only some languages say is known less well. */
  static double trust(String fact) {
    return isGram(fact) ? 0.2 : isWord(fact) || isConcept(fact) ? 0.5 : 1;
  }

  /** What a part is made of tells its concept, whatever the kind of incident. */
  private static double trustOfConcept(String fact) {
    boolean isWeak = isGram(fact) || fact.startsWith("kind") || fact.startsWith("s");
    return isWord(fact) || isConcept(fact) ? 0.7 : isWeak ? 0.3 : 1;
  }
}
