package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import opennlp.tools.ml.model.AbstractModel;
import org.depeche.model.Component;
import org.depeche.text.LinearModel;

/**
 * Models of all languages together that tell what an article says of its incident as a whole. Immutable.
 *
 * @param kind outcomes are the record's kinds
 * @param status its statuses
 * @param scope its scopes
 * @param subject whether a name is whose incident it is: {@link #YES} or {@link #NO}
 * @param state the state that a noun phrase is said to be in, or {@link #NONE}
 * @param concept what a part or service is
 */
public record ProfileModel(
    LinearModel kind,
    LinearModel status,
    LinearModel scope,
    LinearModel subject,
    LinearModel state,
    LinearModel concept) {
  public static final String YES = "yes";
  public static final String NO = "no";
  public static final String NONE = "none";

  /** The models that come with the program. */
  static ProfileModel shipped() {
    return of(ProfileModel::shipped);
  }

  /** Trained models by name. */
  public static ProfileModel of(Map<String, ? extends AbstractModel> models) {
    return of(name -> LinearModel.of(models.get(name)));
  }

  private static ProfileModel of(Function<String, LinearModel> models) {
    return new ProfileModel(
        models.apply("kind"),
        models.apply("status"),
        models.apply("scope"),
        models.apply("subject"),
        models.apply("state"),
        models.apply("concept"));
  }

  private static LinearModel shipped(String name) {
    return LinearModel.at("/models/profile/" + name + ".bin");
  }

  /** Whose incident of a kind it is, of names with what is known of each. */
  public Optional<String> subjectOf(Map<String, Facts> names, String kind) {
    return SubjectFinder.best(names, this, kind);
  }

  /** What is said to be in which state, of noun phrases. */
  public List<Component> components(List<Evidence.Part> parts) {
    return ComponentFinder.find(parts, this);
  }
}
