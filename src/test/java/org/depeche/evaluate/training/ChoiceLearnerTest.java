package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;
import org.junit.jupiter.api.Test;

class ChoiceLearnerTest {
  private static final List<List<String>> SUBJECT_FIRST = List.of(List.of("subject", "near"), List.of("object", "near"), List.of("nobody"));
  private static final List<List<String>> OBJECT_FIRST = List.of(List.of("object", "near"), List.of("subject", "far"), List.of("nobody"));

  private static ChoiceLearner shown() {
    ChoiceLearner learner = new ChoiceLearner();
    for (int i = 0; i < 100; i++) {
      learner.add(SUBJECT_FIRST, BitSet.valueOf(new long[] {0b001}));
      learner.add(OBJECT_FIRST, BitSet.valueOf(new long[] {0b010}));
    }
    return learner;
  }

  @Test
  void choosesWhatWasRightWhereverItStands() {
    for (ChoiceModel model :
        List.of(ChoiceModel.of(LinearModel.of(shown().model("speaks", 1))), ChoiceModel.of(LinearModel.of(shown().modelWithUnits("speaks"))), ChoiceModel.of(LinearModel.of(shown().mixedModel("speaks", 1))))) {
      assertThat(model.choose(SUBJECT_FIRST)).isZero();
      assertThat(model.choose(OBJECT_FIRST)).isOne();
    }
  }

  @Test
  void learnsTheSameFromTheSame() {
    ChoiceModel one = ChoiceModel.of(LinearModel.of(shown().modelWithUnits("speaks")));
    ChoiceModel other = ChoiceModel.of(LinearModel.of(shown().modelWithUnits("speaks")));
    assertThat(one.weigh(SUBJECT_FIRST)).isEqualTo(other.weigh(SUBJECT_FIRST));
  }
}
