package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.archive.Exchange;
import org.depeche.archive.Header;
import org.depeche.archive.WarcArchive;
import org.depeche.model.Appearance;
import org.depeche.model.IncidentRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of crawled pages that repeat each other. */
class CrawledStoriesTest {
  private static final String SIGNALS =
      "<p>A power failure at the control centre stopped all trains on the northern line for two hours on Tuesday morning, the operator said.</p>"
          + "<p>Some 12,000 commuters were stranded between stations before engineers brought the signals back at about half past nine.</p>";
  private static final String BANK =
      "<p>Customers of three savings banks could not log in to their accounts on Friday after an update of the servers went wrong overnight.</p>"
          + "<p>The banks said that no money was lost and that cash machines and card payments had kept working throughout the weekend.</p>";
  private static final String WATER =
      "<p>A burst main left the old town without water from Sunday noon until late at night, and schools there will stay closed tomorrow.</p>"
          + "<p>Tankers were sent to the market square while workers replaced nine metres of pipe laid in the nineteen twenties.</p>";
  private static final String PHONES =
      "<p>Mobile phones fell silent across the island when a fishing boat dragged its anchor over the only cable to the mainland.</p>"
          + "<p>A repair ship needs four days to get there, and until then emergency services rely on a satellite link, the ministry wrote.</p>";
  private static final String BELOW =
      "<p>This paper is made by forty people who answer each letter that readers send them, and is owned by nobody but its six thousand subscribers.</p>";

  @TempDir private Path data;

  @Test
  void aTextAtSeveralOutletsIsOneArticleThatSaysWhereTheFirstPublisherFirst() throws IOException {
    crawl(page("https://a.example/news/trains-stop", "2025-04-15T10:00:00Z", SIGNALS));
    crawl(
        page("https://b.example/2025/trains", "2025-04-15T09:00:00Z", "<p>From our agency.</p>" + SIGNALS),
        page("https://b.example/2025/banks", "2025-04-18T09:00:00Z", BANK));
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(2);
      IncidentRecord trains = find(store, "https://a.example/news/trains-stop");
      assertThat(trains.appearances())
          .extracting(Appearance::url)
          .containsExactly("https://b.example/2025/trains", "https://a.example/news/trains-stop");
      assertThat(trains.appearances()).extracting(Appearance::site).containsExactly("b.example", "a.example");
      assertThat(find(store, "https://b.example/2025/banks").appearances()).isEmpty();
      assertThat(store.search(new SearchRequest("site:b.example signals", 10)).hits()).hasSize(1);
      assertThat(trains.site()).isEqualTo("a.example");
    }
  }

  @Test
  void copiesAreKnownAfterARestartAndInANewIndex() throws IOException {
    for (String outlet : List.of("a", "b", "c")) {
      crawl(page("https://" + outlet + ".example/trains", "2025-04-15", SIGNALS));
      open().close();
    }
    assertThat(ArticleStore.reindex(data, () -> {})).isEqualTo(1);
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(1);
      assertThat(find(store, "https://a.example/trains").appearances()).hasSize(3);
    }
  }

  @Test
  void whatASitePutsUnderItsArticlesIsLeftOutOfPagesThatComeTogether() throws IOException {
    crawl(
        page("https://a.example/1", "2025-04-15", SIGNALS + BELOW),
        page("https://a.example/2", "2025-04-15", BANK + BELOW),
        page("https://a.example/3", "2025-04-15", WATER + BELOW),
        page("https://a.example/4", "2025-04-15", PHONES + BELOW),
        page("https://b.example/5", "2025-04-15", "<p>The mayor quoted at length from the imprint of our neighbours when he was asked who should pay for the new bridge over the river.</p>" + BELOW));
    try (ArticleStore store = open()) {
      for (int i = 1; i < 5; i++) {
        assertThat(find(store, "https://a.example/" + i).text()).doesNotContain("letter").contains("\n\n");
      }
      assertThat(find(store, "https://b.example/5").text()).contains("letter");
    }
  }

  @Test
  void whatASitePutsUnderItsArticlesIsRememberedOverRestarts() throws IOException {
    List<String> texts = List.of(SIGNALS, BANK, WATER, PHONES);
    for (int i = 0; i < texts.size(); i++) {
      crawl(page("https://a.example/" + i, "2025-04-15", texts.get(i) + BELOW));
      open().close();
    }
    try (ArticleStore store = open()) {
      assertThat(find(store, "https://a.example/2").text()).contains("letter");
      assertThat(find(store, "https://a.example/3").text()).doesNotContain("letter");
    }
  }

  @Test
  void aPageThatIsFetchedAgainAndAgainLosesNothing() throws IOException {
    for (int i = 0; i < 6; i++) {
      crawl(page("https://a.example/1", "2025-04-15", SIGNALS + BELOW + "<p>It was update number " + i + " of the desk that night.</p>"));
      open().close();
    }
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(1);
      assertThat(find(store, "https://a.example/1").text()).contains("northern line", "letter", "number 5");
    }
  }

  @Test
  void variantsOfAPageAreOneArticleAtItsCanonicalAddressWhicheverComesFirst() throws IOException {
    String canonical = "https://www.example.org/trains";
    crawl(variant("https://www.example.org/amp/trains", canonical, SIGNALS), variant(canonical, canonical, SIGNALS + "<p>More trains ran later.</p>"));
    crawl(variant("https://print.example.org/trains?id=1", canonical, SIGNALS), variant("https://www.example.org/amp/trains", canonical, SIGNALS));
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(1);
      IncidentRecord article = store.find(CrawledPages.id("https://www.example.org/amp/trains")).orElseThrow();
      assertThat(article.url()).isEqualTo(canonical);
      assertThat(article.text()).endsWith("later.");
      assertThat(article.appearances()).isEmpty();
    }
  }

  @Test
  void aCanonicalAddressThatAllPagesShareJoinsNoStrangers() throws IOException {
    String section = "https://a.example/news/";
    crawl(variant("https://a.example/1", section, SIGNALS), variant("https://a.example/2", section, BANK));
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  void aCopyThatIsRewrittenStandsAlone() throws IOException {
    crawl(page("https://a.example/1", "2025-04-15", SIGNALS), page("https://b.example/1", "2025-04-15", SIGNALS));
    open().close();
    crawl(page("https://b.example/1", "2025-04-16", WATER));
    try (ArticleStore store = open()) {
      assertThat(store.size()).isEqualTo(2);
      assertThat(find(store, "https://a.example/1").appearances()).isEmpty();
      assertThat(find(store, "https://b.example/1").text()).contains("burst");
    }
  }

  @Test
  void anArticleThatIsFetchedAgainKeepsItsAppearances() throws IOException {
    crawl(page("https://a.example/1", "2025-04-15", SIGNALS), page("https://b.example/1", "2025-04-15", SIGNALS));
    open().close();
    crawl(page("https://a.example/1", "2025-04-15", SIGNALS + "<p>By noon all trains ran on time again.</p>"));
    try (ArticleStore store = open()) {
      assertThat(find(store, "https://a.example/1").text()).endsWith("again.");
      assertThat(find(store, "https://a.example/1").appearances()).hasSize(2);
    }
  }

  private ArticleStore open() throws IOException {
    ArticleStore store = ArticleStore.open(data, () -> {});
    store.awaitCrawled();
    return store;
  }

  private static IncidentRecord find(ArticleStore store, String url) throws IOException {
    return store.find(CrawledPages.id(url)).orElseThrow();
  }

  private void crawl(Exchange... pages) throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"), WarcArchive.CRAWL)) {
      for (Exchange page : pages) {
        archive.append(page);
      }
    }
  }

  private static Exchange page(String url, String published, String body) {
    return exchange(url, "<meta property=article:published_time content='%s'>".formatted(published), body);
  }

  private static Exchange variant(String url, String canonical, String body) {
    return exchange(url, "<link rel=canonical href='%s'>".formatted(canonical), body);
  }

  private static Exchange exchange(String url, String head, String body) {
    String html = "<html lang=en><head>%s</head><body><article>%s</article></body></html>".formatted(head, body);
    List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "text/html; charset=utf-8")));
    return new Exchange(
        url, Instant.now(), "", "", 200, "OK", headers, html.getBytes(StandardCharsets.UTF_8), "", false, Map.of("Kind", "PAGE"));
  }
}
