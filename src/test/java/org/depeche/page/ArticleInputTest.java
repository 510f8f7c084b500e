package org.depeche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleInputTest {
  private static ArticleInput input(@Nullable String text, @Nullable String html, @Nullable String url, @Nullable String site) {
    return new ArticleInput("a", text, html, null, url, site, null, null, null);
  }

  private static @Nullable String site(ArticleInput input) {
    return input.article("", List.of()).site();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.gazette.example/news/trains, gazette.example",
    "https://Live.Gazette.example:8080/, live.gazette.example",
    "https://www.gazette.example/a b?c=|d, gazette.example",
    "http://[2001:db8::1]/a, [2001:db8::1]",
    "www.gazette.example/news,",
    "mailto:desk@gazette.example,",
    "https://,",
    ",",
  })
  void theHostStandsInForASiteThatNobodyNames(@Nullable String url, @Nullable String site) {
    assertThat(site(input("It is down.", null, url, null))).isEqualTo(site);
    ArticleInput page = input(null, "<p>It is down.</p>", url, null);
    assertThat(site(page)).isEqualTo(site);
    assertThat(page.page("").site()).isEqualTo(site);
  }

  @Test
  void theSiteThatIsGivenAndTheOneThatThePageNamesStandBeforeTheHost() {
    String html = "<meta property='og:site_name' content='Harbour Gazette'><p>It is down.</p>";
    String url = "https://www.gazette.example/";
    assertThat(site(input(null, html, url, null))).isEqualTo("Harbour Gazette");
    assertThat(site(input(null, html, url, "The Gazette"))).isEqualTo("The Gazette");
    assertThat(site(input("It is down.", null, url, "The Gazette"))).isEqualTo("The Gazette");
  }

  @Test
  void aPageThatSaysItsAddressItselfHasItsHost() {
    assertThat(site(input(null, "<link rel='canonical' href='https://www.gazette.example/a'><p>It is down.</p>", null, null))).isEqualTo("gazette.example");
  }
}
