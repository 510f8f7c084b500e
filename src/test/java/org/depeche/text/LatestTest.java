package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LatestTest {
  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    Map<String, Integer> latest = new Latest<>(2);
    latest.put("fire", 1);
    latest.put("storm", 2);
    assertThat(latest.get("fire")).isEqualTo(1);
    latest.put("flood", 3);
    assertThat(latest).containsOnlyKeys("fire", "flood");
  }
}
