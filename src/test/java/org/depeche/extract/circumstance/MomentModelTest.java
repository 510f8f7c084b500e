package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class MomentModelTest {
  @Test
  void aTimeThatFitsTwoPartsBestIsTheStartInEveryRun() {
    MomentModel undecided = MomentModel.of(new GISModel(new Context[0], new String[0], new String[] {"none", "started", "ended"}));
    assertThat(undecided.roles(List.of(new Facts("en:", word -> Set.of(), false)))).containsExactly("started");
  }
}
