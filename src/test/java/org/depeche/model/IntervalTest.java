package org.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01T00:00, 2026-01-01T00:00",
    "202, 2020-01-01T00:00, 2030-01-01T00:00",
    "19, 1900-01-01T00:00, 2000-01-01T00:00",
    "2024-02, 2024-02-01T00:00, 2024-03-01T00:00",
    "2025-12-31, 2025-12-31T00:00, 2026-01-01T00:00",
    "2020-W53, 2020-12-28T00:00, 2021-01-04T00:00",
    "2025-W16-WE, 2025-04-19T00:00, 2025-04-21T00:00",
    "2025-W16-3, 2025-04-16T00:00, 2025-04-17T00:00",
    "2025-Q4, 2025-10-01T00:00, 2026-01-01T00:00",
    "2025-H2, 2025-07-01T00:00, 2026-01-01T00:00",
    "2025-04-16T13, 2025-04-16T13:00, 2025-04-16T14:00",
    "2025-04-16T13:20+01:00, 2025-04-16T13:20, 2025-04-16T13:21",
    "2025-04-16T13:20:05Z, 2025-04-16T13:20:05, 2025-04-16T13:20:06",
    "2025-04-16T24:00, 2025-04-17T00:00, 2025-04-17T00:01",
  })
  void completeDatesAndTimesHaveBorders(String timex, String start, String end) {
    Interval interval = Interval.of(timex).orElseThrow();
    assertThat(interval.start()).hasToString(start);
    assertThat(interval.end()).hasToString(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XXXX-04", "XXXX-WXX-3", "2025-SU", "2025-04-16TMO", "PT3H", "2025-02-30", "2025-13", "2025-04-16T25:00", "PRESENT_REF", "2025-Q5"})
  void othersHaveNone(String timex) {
    assertThat(Interval.of(timex)).isEmpty();
  }
}
