package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.util.model.BaseModel;

/**
 * Learns, over all languages together, what articles say of their incidents. It is measured on articles that it hasn't learnt
 * from, a fifth at a time.
 */
public final class CircumstanceTraining {
  private final List<MomentTraining.Example> moments;
  private final ProfileTraining profile;
  private final CauseTraining cause;

  private CircumstanceTraining(List<Lesson> lessons, Phrases phrases) {
    this.moments = lessons.stream().map(Lesson::moments).toList();
    this.profile = new ProfileTraining(lessons, phrases);
    this.cause = new CauseTraining(lessons, phrases);
  }

  /**
   * Reads what to learn from: articles ({@code gold/tuning}), shorter items ({@code briefs}) and {@code phrases}.
   *
   * @param data the folder {@code corpus}
   */
  public static CircumstanceTraining read(Path data) throws IOException {
    return new CircumstanceTraining(Lesson.read(data), Phrases.read(data));
  }

  /** The models that come of all the data, by folder and name. */
  public Map<String, BaseModel> train() {
    Map<String, BaseModel> models = new LinkedHashMap<>();
    models.put("profile/moment", LogisticLearner.wrapped(MomentTraining.learn(moments, -1)));
    profile.train().forEach((name, model) -> models.put("profile/" + name, LogisticLearner.wrapped(model)));
    cause.train().forEach((name, model) -> models.put("cause/" + name, LogisticLearner.wrapped(model)));
    return models;
  }

  /** F1 of models on the articles that they have not learnt from, by fact and language. */
  public String crossValidate() {
    return MomentTraining.crossValidate(moments) + profile.crossValidate() + cause.crossValidate();
  }
}
