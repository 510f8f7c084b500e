package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.depeche.archive.Exchange;
import org.depeche.archive.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  private static final Instant NOW = Instant.parse("2026-04-17T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                           | 120000
          Fri, 17 Apr 2026 08:00:30 GMT | 30000
          Fri, 17 Apr 2026 07:00:00 GMT | 0
          99999999                      | 86400000
          -5                            | 0
          soon                          | 0
          """)
  void waitsAsLongAsAServerAsksADayAtMost(String header, long wait) {
    Exchange answer =
        new Exchange("http://a.test/", NOW, "", "", 503, "", List.of(new Header("Retry-After", header)), new byte[0], "", false, Map.of());
    assertThat(Outcome.retryAfter(answer, NOW.toEpochMilli())).isEqualTo(wait);
  }

  @Test
  void waitsTwiceAsLongEachTimeAnHourAtMostGiveOrTakeHalf() {
    CrawlSettings settings = CrawlSettings.of("a@b.example", "1");
    for (int failures = 0; failures < 100; failures++) {
      long usual = Math.min(3_600_000, 30_000L << Math.min(failures, 20));
      assertThat(Outcome.backoff(failures, settings)).isBetween(usual / 2, usual * 3 / 2);
    }
  }
}
