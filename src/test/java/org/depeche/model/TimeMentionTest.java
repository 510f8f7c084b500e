package org.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeMentionTest {
  private static TimeMention time(TimeMention.Type type, String value) {
    return new TimeMention(type, value, null, null, new Span(0, 1, "x"));
  }

  @Test
  void aDatedClockTimeWithItsOffsetIsAnInstant() {
    assertThat(time(TimeMention.Type.TIME, "2025-04-16T13:20+01:00").instant())
        .contains(Instant.parse("2025-04-16T12:20:00Z"));
  }

  @Test
  void aTimeWithOpenPartsIsNone() {
    assertThat(time(TimeMention.Type.TIME, "2025-04-16T13:20").instant()).isEmpty();
    assertThat(time(TimeMention.Type.TIME, "XXXX-WXX-3TAF").instant()).isEmpty();
    assertThat(time(TimeMention.Type.DATE, "2025-04-16").instant()).isEmpty();
  }
}
