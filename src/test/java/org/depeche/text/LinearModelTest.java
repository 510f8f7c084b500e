package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private final GISModel original =
      new GISModel(
          new Context[] {
            new Context(new int[] {0, 2}, new double[] {1.5, -0.5}), new Context(new int[] {1}, new double[] {2})
          },
          new String[] {"w=rain", "w=sun"},
          new String[] {"wet", "dry", "cold"});
  private final LinearModel model = LinearModel.of(original);

  private static long[] keys(String... features) {
    return Arrays.stream(features).mapToLong(StringHash::keyOf).toArray();
  }

  @Test
  void isAsSureOfEachOutcomeAsTheModelItIsMadeOf() {
    Stream.of(new String[] {"w=rain"}, new String[] {"w=sun", "w=rain"}, new String[] {"w=never seen"}, new String[0])
        .forEach(
            features ->
                assertThat(model.eval(keys(features))).containsExactly(original.eval(features), within(1e-6)));
  }

  @Test
  void holdsTheLikeliestOutcomeForBest() {
    assertThat(model.best(keys("w=sun")).outcome()).isEqualTo("dry");
    assertThat(model.best(keys("w=rain")).outcome()).isEqualTo("wet");
  }

  @Test
  void hashesAStringAsItsParts() {
    assertThat(StringHash.key(StringHash.of(StringHash.of(0, "w="), "rain"))).isEqualTo(StringHash.keyOf("w=rain"));
  }

  @Test
  void aUnitSpeaksWhereItIsAboveZero() {
    GISModel layered =
        new GISModel(
            new Context[] {
              new Context(new int[] {2}, new double[] {1}), new Context(new int[] {2}, new double[] {-3}),
              new Context(new int[] {0}, new double[] {2}), new Context(new int[] {2}, new double[] {0.5})
            },
            new String[] {"w=rain", "w=sun", "+0", "+"},
            new String[] {"wet", "dry", "+0"});
    LinearModel units = LinearModel.of(layered);
    assertThat(units.outcomes()).containsExactly("wet", "dry");
    assertThat(units.scores(keys("w=rain"))).containsExactly(3, 0);
    assertThat(units.scores(keys("w=rain", "w=sun"))).containsExactly(0, 0);
    assertThat(units.scores(keys())).containsExactly(1, 0);
  }
}
