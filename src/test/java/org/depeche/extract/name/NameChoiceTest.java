package org.depeche.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.depeche.extract.name.NameChoice.Chosen;
import org.depeche.model.Name;
import org.depeche.text.LinearModel;
import org.junit.jupiter.api.Test;

class NameChoiceTest {
  /** Outcomes: none, ORG, LOC, PER. */
  private static NameChoice choice(String[] facts, double[]... weights) {
    Context[] contexts = new Context[facts.length];
    for (int i = 0; i < facts.length; i++) {
      contexts[i] = new Context(new int[] {0, 1, 2, 3}, weights[i]);
    }
    return NameChoice.of(LinearModel.of(new GISModel(contexts, facts, new String[] {NameChoice.NONE, "ORG", "LOC", "PER"})));
  }

  @Test
  void takesTheLikeliestOfThoseThatOverlapAndLeavesOutWhatIsHardlyAName() {
    NameChoice choice =
        choice(
            new String[] {"town", "works", "noun"}, new double[] {0, 0, 2, 0}, new double[] {0, 4, 0, 0}, new double[] {3, 0, 0, 0});
    List<Chosen> chosen =
        choice.choose(
            List.of(
                new NameCandidate(0, 17, List.of("works")),
                new NameCandidate(11, 17, List.of("town")),
                new NameCandidate(20, 24, List.of("noun")),
                new NameCandidate(30, 34, List.of("town"))));
    assertThat(chosen).extracting(Chosen::start).containsExactly(0, 30);
    assertThat(chosen).extracting(Chosen::type).containsExactly(Name.Type.ORG, Name.Type.LOC);
  }
}
