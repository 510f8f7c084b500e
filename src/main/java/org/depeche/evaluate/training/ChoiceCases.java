package org.depeche.evaluate.training;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntBiFunction;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/**
 * Choices of articles, the first option what rules say, to learn from and to be measured on.
 *
 * @param articles what each article has to choose
 * @param outcome what the right option does
 * @param choose a model's choice among options by their features
 */
record ChoiceCases(List<List<Case>> articles, String outcome, ToIntBiFunction<ChoiceModel, List<List<String>>> choose) {
  /** The features of each option, and which of them are right. */
  record Case(List<List<String>> options, BitSet right) {}

  /**
   * The model of all articles, and how often those of four fifths are right in the others.
   *
   * @param what is chosen, for the report
   */
  Training.Trained train(String what) {
    return new Training.Trained(LogisticLearner.wrapped(learn(-1)), heldOut(what));
  }

  /** The model of all articles but those of a fold. */
  private GISModel learn(int fold) {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < articles.size(); i++) {
      if (i % Lesson.FOLDS != fold) {
        articles.get(i).stream().filter(c -> !c.right.isEmpty()).forEach(c -> learner.add(c.options, c.right));
      }
    }
    return learner.modelWithUnits(outcome);
  }

  private String heldOut(String what) {
    int[] counts = new int[4];
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      ChoiceModel model = ChoiceModel.of(LinearModel.of(learn(fold)));
      for (int i = fold; i < articles.size(); i += Lesson.FOLDS) {
        for (Case c : articles.get(i)) {
          counts[0]++;
          counts[1] += c.right.isEmpty() ? 0 : 1;
          counts[2] += c.right.get(0) ? 1 : 0;
          counts[3] += c.right.get(choose.applyAsInt(model, c.options)) ? 1 : 0;
        }
      }
    }
    double all = counts[0] / 100.0;
    return String.format(
        Locale.ROOT, "in articles held out (%d in all), of %d %s: right %.1f %%, by rules %.1f %%, among the options %.1f %%%n",
        articles.size(), counts[0], what, counts[3] / all, counts[2] / all, counts[1] / all);
  }
}
