package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.depeche.archive.Exchange;
import org.depeche.archive.Header;
import org.depeche.archive.WarcArchive;
import org.depeche.language.LanguagePack;
import org.depeche.page.ArticleInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ArticleStoreTest {
  @TempDir private Path data;

  @Test
  void findsAgainWhatWasAddedBefore() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", "The signals failed."));
    }
    AtomicInteger replayed = new AtomicInteger();
    try (ArticleStore store = ArticleStore.open(data, replayed::incrementAndGet)) {
      assertThat(store.find("a")).isPresent();
      assertThat(replayed).hasValue(0);
    }
  }

  @Test
  void makesALostIndexAnew() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", "The signals failed."));
      store.add(article("b", "The lights failed."));
    }
    delete(data.resolve("index"));
    try (ArticleStore store = open()) {
      assertThat(ids(store, "failed")).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void indexesWhatTheIndexLacks() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", "The signals failed."));
    }
    copy(data.resolve("index"), data.resolve("older"));
    try (ArticleStore store = open()) {
      store.add(article("b", "The lights failed."));
      store.add(article("a", "The signals work."));
    }
    delete(data.resolve("index"));
    Files.move(data.resolve("older"), data.resolve("index"));
    AtomicInteger replayed = new AtomicInteger();
    try (ArticleStore store = ArticleStore.open(data, replayed::incrementAndGet)) {
      assertThat(replayed).hasValue(2);
      assertThat(ids(store, "failed")).containsExactly("b");
      assertThat(ids(store, "work")).containsExactly("a");
    }
  }

  @Test
  void reindexingKeepsTheLastArticleOfEachId() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", "The signals failed."));
      store.add(article("b", "The lights failed."));
      store.add(article("a", "The signals work."));
    }
    assertThat(ArticleStore.reindex(data, () -> {})).isEqualTo(2);
    assertThat(data.resolve("index.next")).doesNotExist();
    try (ArticleStore store = open()) {
      assertThat(ids(store, "failed")).containsExactly("b");
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  void anArticleThatCantBeReadHoldsNothingUp() throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"), WarcArchive.ARTICLES)) {
      archive.append("urn:depeche:article:1", "application/json", "{".getBytes(StandardCharsets.UTF_8));
      archive.append("urn:depeche:article:2", "application/json", "{\"id\":\"2\"}".getBytes(StandardCharsets.UTF_8));
      archive.append(
          "urn:depeche:article:3",
          "application/json",
          "{\"id\":\"3\",\"text\":\"The signals failed.\"}".getBytes(StandardCharsets.UTF_8));
    }
    try (ArticleStore store = open()) {
      assertThat(ids(store, "signals")).containsExactly("3");
    }
  }

  @Test
  void findsWhatACrawlArchivesWhileItGoesOn() throws Exception {
    try (WarcArchive crawl = WarcArchive.open(data.resolve("archive"), WarcArchive.CRAWL)) {
      crawl.append(page("https://example.org/a", "PAGE", "The signals failed."));
      crawl.append(page("https://example.org/", "SITE", "The signals failed, and so on."));
      try (ArticleStore store = open()) {
        awaitFound(store, "signals", "https://example.org/a");
        crawl.append(page("https://example.org/b", "PAGE", "The lights failed."));
        awaitFound(store, "lights", "https://example.org/b");
        crawl.append(page("https://example.org/a", "PAGE", "The signals work."));
        awaitFound(store, "work", "https://example.org/a");
        assertThat(store.size()).isEqualTo(2);
      }
    }
    assertThat(ArticleStore.reindex(data, () -> {})).isEqualTo(2);
  }

  @Test
  void readsACrawledPageInTheCharsetThatItsServerNames() throws Exception {
    try (WarcArchive crawl = WarcArchive.open(data.resolve("archive"), WarcArchive.CRAWL);
        ArticleStore store = open()) {
      crawl.append(page("https://example.org/a", "Сигналы отказали.", Charset.forName("KOI8-R"), "PAGE"));
      awaitFound(store, "Сигналы", "https://example.org/a");
    }
  }

  private static Exchange page(String url, String kind, String text) {
    return page(url, text, StandardCharsets.UTF_8, kind);
  }

  private static Exchange page(String url, String text, Charset charset, String kind) {
    return new Exchange(
        url,
        Instant.now(),
        "",
        "",
        200,
        "OK",
        List.of(new Header("Content-Type", "text/html; charset=" + charset)),
        "<html lang=en><body><article><p>%s</p></article></body></html>".formatted(text).getBytes(charset),
        "",
        false,
        Map.of("Kind", kind));
  }

  private static void awaitFound(ArticleStore store, String query, String url) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (store.search(new SearchRequest(query, 10)).hits().stream().anyMatch(h -> url.equals(h.url()))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(url + " is not found");
  }

  @Test
  void archivesNothingThatIsNoArticle() throws IOException {
    try (ArticleStore store = open()) {
      var before = store.position();
      assertThatThrownBy(() -> store.add(article("a", null))).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.add(article("", "The signals failed.")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.position()).isEqualTo(before);
    }
  }

  @Test
  void isForOneProgramAtATime() throws IOException {
    try (ArticleStore store = open()) {
      assertThat(store.size()).isZero();
      assertThatThrownBy(this::open).hasMessageContaining("in use by another depeche");
    }
  }

  @Test
  void saysSoWhenTheArchiveHasLostFiles() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", "The signals failed."));
    }
    delete(data.resolve("archive"));
    assertThatThrownBy(this::open).hasMessageContaining("files of the archive are missing");
  }

  @Test
  void wordsToLeaveOutCountInEveryLanguage() throws IOException {
    try (ArticleStore store = open()) {
      store.add(language("fr", "Panne chez Spotify dans le pays."));
      store.add(language("en", "The Spotify service is down."));
      store.add(language("de", "Der Strom ist ausgefallen."));
      assertThat(ids(store, "-Spotify")).containsExactly("de");
      assertThat(ids(store, "\"panne chez\" OR Strom")).containsExactlyInAnyOrder("fr", "de");
      assertThat(ids(store, "\"la panne\"")).containsExactly("fr");
    }
  }

  /** Language, text, query that finds it. */
  @ParameterizedTest
  @CsvFileSource(resources = "stems.csv", delimiter = '|')
  void findsOtherFormsOfAWord(String language, String text, String query) throws IOException {
    assertThat(LanguagePack.of(language).isPresent() || language.equals("da")).isTrue();
    try (ArticleStore store = open()) {
      store.add(language(language, text));
      assertThat(ids(store, query)).as(query).containsExactly(language);
      assertThat(store.search(new SearchRequest(query, 1)).hits().getFirst().passages().getFirst().marks()).isNotEmpty();
    }
  }

  @Test
  void whatComesInBetweenPagesDoesNotMoveThem() throws IOException {
    try (ArticleStore store = open()) {
      for (String id : List.of("a", "b", "c", "d")) {
        store.add(article(id, "The signals failed."));
      }
      Found<Hit> first = store.search(new SearchRequest("signals", 2));
      store.add(article("e", "Signals, signals, signals."));
      store.add(article("a", "The lights failed."));
      Found<Hit> second = store.search(new SearchRequest("signals", 2, SearchRequest.Order.RELEVANCE, first.cursor(), false));
      assertThat(Stream.concat(first.hits().stream(), second.hits().stream()).map(Hit::id)).containsExactly("a", "b", "c", "d");
      assertThat(store.incidents().search(new SearchRequest("failed", 1), List.of()).cursor()).isNotNull();
    }
  }

  @Test
  void everyPackSaysHowItIsSearched() {
    assertThat(Analysis.chains())
        .containsAll(LanguagePack.all().stream().map(LanguagePack::code).toList())
        .contains(Analysis.OTHER);
  }

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    List<String> lines = KilledWriter.lines(Writer.class, data, 100);
    int acknowledged = Integer.parseInt(lines.get(lines.size() - 2));
    try (ArticleStore store = open()) {
      assertThat(acknowledged).isGreaterThanOrEqualTo(24);
      for (int i = 0; i <= acknowledged; i++) {
        assertThat(store.find("id" + i)).as("id%d", i).isPresent();
      }
      assertThat(store.size()).isBetween(acknowledged + 1, acknowledged + 3);
    }
  }

  /** Adds articles until it is killed, and prints the number of each that is acknowledged. */
  static final class Writer {
    public static void main(String[] args) throws IOException {
      ArticleStore store = ArticleStore.open(Path.of(args[0]), () -> {});
      for (int i = 0; ; i++) {
        store.add(language("und", "Article number " + i, "id" + i));
        System.out.print(i + "\n");
        System.out.flush();
      }
    }
  }

  private ArticleStore open() throws IOException {
    return ArticleStore.open(data, () -> {});
  }

  private static ArticleInput article(String id, String text) {
    return new ArticleInput(id, text, null, null, null, null, null, null, "en");
  }

  private static ArticleInput language(String language, String text) {
    return language(language, text, language);
  }

  private static ArticleInput language(String language, String text, String id) {
    return new ArticleInput(id, text, null, null, null, null, null, null, language);
  }

  private static List<String> ids(ArticleStore store, String query) throws IOException {
    return store.search(new SearchRequest(query, 10)).hits().stream().map(Hit::id).toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
