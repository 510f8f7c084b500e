package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
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
}
