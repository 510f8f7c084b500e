package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;
import org.depeche.model.Component;
import org.depeche.text.Models;

/**
 * Linear models of all languages together that tell what an article says of its incident as a whole. Immutable.
 *
 * @param kind outcomes are the record's kinds
 * @param status its statuses
 * @param scope its scopes
 * @param subject whether a name is whose incident it is: {@link #YES} or {@link #NO}
 * @param state the state that a noun phrase is said to be in, or {@link #NONE}
 * @param concept what a part or service is
 */
public record ProfileModel(
    MaxentModel kind,
    MaxentModel status,
    MaxentModel scope,
    MaxentModel subject,
    MaxentModel state,
    MaxentModel concept) {
  public static final String YES = "yes";
  public static final String NO = "no";
  public static final String NONE = "none";

  /** What a model holds for most likely, and how likely. */
  public record Guess(String outcome, double probability) {}

  /** The models that come with the program. */
  static ProfileModel shipped() {
    return new ProfileModel(
        shipped("kind"), shipped("status"), shipped("scope"), shipped("subject"), shipped("state"), shipped("concept"));
  }

  private static MaxentModel shipped(String name) {
    return Models.at("/models/profile/" + name + ".bin", DoccatModel.class, DoccatModel::new).getMaxentModel();
  }

  /** Whose incident it is, of names with what is known of each. */
  public Optional<String> subjectOf(Map<String, List<String>> names) {
    return SubjectFinder.best(names, this);
  }

  /** What is said to be in which state, of noun phrases. */
  public List<Component> components(List<ProfileEvidence.Part> parts) {
    return ComponentFinder.find(parts, this);
  }

  static double[] eval(MaxentModel model, List<String> features) {
    return model.eval(features.toArray(String[]::new));
  }

  /** How likely one outcome is. */
  static double probability(MaxentModel model, List<String> features, String outcome) {
    int index = model.getIndex(outcome);
    return index < 0 ? 0 : eval(model, features)[index];
  }

  /** The likeliest outcome that isn't {@link #NONE}. */
  public static Guess best(MaxentModel model, List<String> features) {
    double[] all = eval(model, features);
    int best = -1;
    for (int i = 0; i < all.length; i++) {
      boolean isBetter = best < 0 || all[i] > all[best];
      best = isBetter && !model.getOutcome(i).equals(NONE) ? i : best;
    }
    return new Guess(model.getOutcome(best), all[best]);
  }
}
