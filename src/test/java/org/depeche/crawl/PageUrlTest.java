package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HTTP://Example.ORG:80/a/../b#top,               http://example.org/b
          https://example.org,                            https://example.org/
          https://example.org/a?utm_source=x&id=1&fbclid=2, https://example.org/a?id=1
          https://user:secret@example.org/a,              https://example.org/a
          https://example.org/été,                        https://example.org/%C3%A9t%C3%A9
          https://example.org/a b,                        https://example.org/a%20b
          http://[2A00:1450:4007:080E::200e]:80/a/../b#x, http://[2a00:1450:4007:80e:0:0:0:200e]/b
          http://u:p@[2606:4700::1111]:8080?utm_source=x, http://[2606:4700:0:0:0:0:0:1111]:8080/
          http://[::ffff:192.168.0.1]/a,                  http://192.168.0.1/a
          """)
  void spellsAUrlInOneWay(String url, String spelled) {
    assertThat(PageUrl.of(url)).hasValue(spelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "//example.org/a", "gopher://x/", "http:///a",
        "data:text/html,x", "", "http://", "http://[fe80::1%25eth0]/a", "http://[fe80::1%eth0]/a", "http://[::1/a", "http://[1:2]/", "http://[example.org]/",
        "http://[::1]example.org/", "http://[::1]@[example.org]/"
      })
  void takesOnlyHttpAndHttps(String url) {
    assertThat(PageUrl.of(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.co.uk/a, example.co.uk",
    "https://news.example.org/a, example.org",
    "http://127.0.1.2:80/, 127.0.1.2",
    "http://[2606:4700:0:0:0:0:0:1111]:80/, [2606:4700:0:0:0:0:0:1111]"
  })
  void knowsWhatAPublisherHasRegistered(String url, String site) {
    assertThat(PageUrl.site(url)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/politik/bahn-signale-fallen-im-norden-aus, true",
    "https://example.org/2026/04/17/panne, true",
    "https://example.org/a/12345678, true",
    "https://example.org/index.php?id=1234567, true",
    "https://example.org/politik/, false",
    "https://example.org/about-us, false",
    "https://example.org/images/2026/04/17/photo-of-the-day-large.jpg, false"
  })
  void tellsArticlesFromSections(String url, boolean article) {
    assertThat(PageLinks.isArticle(url)).isEqualTo(article);
  }
}
