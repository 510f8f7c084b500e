package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.text.LinearModel;
import org.depeche.text.StringHash;
import org.junit.jupiter.api.Test;

class LogisticLearnerTest {
  private static GISModel learn() {
    LogisticLearner learner = new LogisticLearner(List.of("down", "working"), fact -> 1);
    for (int i = 0; i < 20; i++) {
      learner.add(List.of("train", "stopped"), "down", 1);
      learner.add(List.of("train", "runs"), "working", 1);
    }
    return learner.learn(2, 0.1);
  }

  @Test
  void learnsWhichFactSpeaksForWhichOutcome() {
    GISModel model = learn();
    assertThat(model.getBestOutcome(model.eval(new String[] {"train", "stopped"}))).isEqualTo("down");
    assertThat(model.getBestOutcome(model.eval(new String[] {"train", "runs"}))).isEqualTo("working");
  }

  @Test
  void learnsTheSameOfTheSameExamples() {
    String[] facts = {"train", "runs"};
    assertThat(learn().eval(facts)).containsExactly(learn().eval(facts));
  }

  /** "restored" tells that a service works and "stopped" that it is down; with "not", each tells the contrary. */
  @Test
  void unitsSeeWhatFactsMeanTogether() {
    LogisticLearner learner = new LogisticLearner(List.of("down", "working"), fact -> 1);
    for (int i = 0; i < 200; i++) {
      learner.add(List.of("restored"), "working", 1);
      learner.add(List.of("not", "restored"), "down", 1);
      learner.add(List.of("not", "stopped"), "working", 1);
      learner.add(List.of("stopped"), "down", 1);
    }
    LinearModel linear = LinearModel.of(learner.learnByDropout(2));
    LinearModel model = LinearModel.of(learner.learnWithUnits(2));
    assertThat(model.outcomes()).containsExactly("down", "working");
    assertThat(likeliest(model, "restored")).isEqualTo("working");
    assertThat(likeliest(model, "not", "restored")).isEqualTo("down");
    assertThat(likeliest(model, "not", "stopped")).isEqualTo("working");
    assertThat(likeliest(model, "stopped")).isEqualTo("down");
    assertThat(
            likeliest(linear, "restored").equals("working")
                && likeliest(linear, "not", "restored").equals("down")
                && likeliest(linear, "not", "stopped").equals("working")
                && likeliest(linear, "stopped").equals("down"))
        .isFalse();
  }

  private static String likeliest(LinearModel model, String... facts) {
    return model.best(Arrays.stream(facts).mapToLong(StringHash::keyOf).toArray()).outcome();
  }
}
