package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void countsAFactFoundTwiceOnce() {
    Measure.Item paris = new Measure.Item("LOC", new Span(0, 5, "Paris"));
    Tally tally = Measure.match(Stream.of(paris), Stream.of(paris, paris), List::equals);
    assertThat(tally.hits()).isEqualTo(1);
    assertThat(tally.spurious()).hasSize(1);
    assertThat(tally.precision()).isEqualTo(0.5);
    assertThat(tally.recall()).isEqualTo(1);
    assertThat(tally.f1()).isCloseTo(0.667, within(0.001));
  }

  @Test
  void isNoNumberWhereThereIsNothingToFind() {
    assertThat(Tally.NONE.f1()).isNaN();
  }
}
