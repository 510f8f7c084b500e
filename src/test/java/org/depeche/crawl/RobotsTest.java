package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.depeche.archive.Exchange;
import org.depeche.crawl.Frontier.RobotsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RobotsTest {
  private static final String SITE = "https://example.org";

  /** Lines of the file are parted by {@code |}. */
  @ParameterizedTest
  @CsvFileSource(resources = "robots.csv", numLinesToSkip = 1, delimiter = ';')
  void followsRfc9309(String about, String file, String path, boolean allowed) {
    assertThat(rules(200, file.replace('|', '\n')).isAllowed(SITE + path)).as(about).isEqualTo(allowed);
  }

  @Test
  void aMissingFileForbidsNothing() {
    assertThat(rules(404, "User-agent: *\nDisallow: /").isAllowed(SITE + "/a")).isTrue();
    assertThat(rules(403, "").isAllowed(SITE + "/a")).isTrue();
  }

  @Test
  void readsDelaysInPartsOfASecondAndOfAnyLength() {
    assertThat(rules(200, "User-agent: *\nCrawl-delay: 0.5").getCrawlDelay()).isEqualTo(500);
    assertThat(rules(200, "User-agent: *\nCrawl-delay: 3600").getCrawlDelay()).isEqualTo(3_600_000);
    assertThat(rules(200, "User-agent: *\nCrawl-delay: 3600").isAllowed(SITE + "/a")).isTrue();
  }

  @Test
  void namesTheRuleThatDecides() {
    SimpleRobotRules rules = rules(200, "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$");
    assertThat(Robots.decidingRule(rules, "/a/c")).hasValue("Disallow: /a");
    assertThat(Robots.decidingRule(rules, "/a/b/c")).hasValue("Allow: /a/b");
    assertThat(Robots.decidingRule(rules, "/x.pdf")).hasValue("Disallow: /*.pdf$");
    assertThat(Robots.decidingRule(rules, "/x")).isEmpty();
  }

  @Test
  void whatStandsBehind500KiBIsNotRead() {
    String file = "User-agent: *\nDisallow: /a\n" + "#".repeat(Robots.LONGEST) + "\nDisallow: /b\n";
    Exchange answer =
        new Exchange(SITE, Instant.EPOCH, "", "", 200, "OK", List.of(), file.getBytes(StandardCharsets.UTF_8), "", false, Map.of());
    SimpleRobotRules rules = Robots.rules(SITE, Robots.file(answer));
    assertThat(rules.isAllowed(SITE + "/a")).isFalse();
    assertThat(rules.isAllowed(SITE + "/b")).isTrue();
  }

  private static SimpleRobotRules rules(int status, String file) {
    return Robots.rules(SITE, new RobotsFile(0, status, file.getBytes(StandardCharsets.UTF_8)));
  }
}
