package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import org.depeche.extract.name.LabelChances;
import org.depeche.extract.name.Labels;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;

class SequenceLearnerTest {
  private static final List<String> FEATURES = List.of("capital", "small", "after in", "anything");
  private static final Labels LABELS = Labels.all();

  /** "in Delft", "Anna left" and "in there", as the numbers of their words' features. */
  private static MaxentModel learn(double prior) {
    SequenceLearner learner = new SequenceLearner(LABELS);
    for (int i = 0; i < 30; i++) {
      learner.add(new int[][] {{1, 3}, {0, 2, 3}}, LABELS.of(2, List.of(new Found(1, 2, Name.Type.LOC))), 1);
      learner.add(new int[][] {{0, 3}, {1, 3}}, LABELS.of(2, List.of(new Found(0, 1, Name.Type.PER))), 1);
      learner.add(new int[][] {{1, 3}, {1, 2, 3}}, LABELS.of(2, List.of()), 1);
    }
    return learner.learn(FEATURES, List.of("met=Delft"), 10, 0, prior, 42);
  }

  private static String best(MaxentModel model, String... features) {
    return model.getBestOutcome(model.eval(features));
  }

  @Test
  void learnsWhichFeaturesSpeakForWhichLabel() {
    MaxentModel model = learn(1e-5);
    assertThat(best(model, "capital", "after in", "anything")).isEqualTo("LOC-unit");
    assertThat(best(model, "capital", "anything")).isEqualTo("PER-unit");
    assertThat(best(model, "small", "after in", "anything")).isEqualTo("other");
  }

  @Test
  void learnsTheSameOfTheSameSentences() {
    String[] features = {"capital", "after in"};
    assertThat(learn(1e-5).eval(features)).containsExactly(learn(1e-5).eval(features));
  }

  @Test
  void drawsWeightsToNothingByAStrongPrior() {
    double[] scores = learn(10).eval(new String[] {"capital", "after in", "anything"});
    assertThat(Arrays.stream(scores).max().orElseThrow()).isCloseTo(1.0 / LABELS.count(), offset(0.01));
  }

  @Test
  void givesChancesThatSumUpAndKeepToWhatMayFollow() {
    double[][] scores = new double[3][LABELS.count()];
    scores[1][LABELS.of(1, List.of(new Found(0, 1, Name.Type.ORG)))[0]] = 2;
    LabelChances chances = new LabelChances(LABELS, scores, new double[LABELS.count()][LABELS.count()]);
    for (int i = 1; i < 3; i++) {
      double[] pairs = chances.ofPair(i);
      assertThat(Arrays.stream(chances.of(i)).sum()).isCloseTo(1, offset(1e-9));
      for (int from = 0; from < LABELS.count(); from++) {
        double row = 0;
        for (int to = 0; to < LABELS.count(); to++) {
          row += pairs[from * LABELS.count() + to];
          assertThat(LABELS.follows(from, to) || pairs[from * LABELS.count() + to] == 0).isTrue();
        }
        assertThat(row).isCloseTo(chances.of(i - 1)[from], offset(1e-9));
      }
    }
  }
}
