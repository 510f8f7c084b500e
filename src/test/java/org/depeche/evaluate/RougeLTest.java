package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The example of Lin (2004): "police killed the gunman" is the reference. */
class RougeLTest {
  @Test
  void countsWordsInTheSameOrder() {
    assertThat(RougeL.of("Police kill the gunman.", "police killed the gunman")).isCloseTo(0.75, within(1e-9));
    assertThat(RougeL.of("the gunman kill police", "police killed the gunman")).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void isZeroForNothing() {
    assertThat(RougeL.of("", "police")).isZero();
    assertThat(RougeL.of("police", "")).isZero();
  }
}
