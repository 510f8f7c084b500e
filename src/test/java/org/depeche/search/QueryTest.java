package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.SearchRequest.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @TempDir private static Path data;
  private static ArticleStore store;

  @BeforeAll
  static void open() throws IOException {
    try (InputStream in = QueryTest.class.getResourceAsStream("records.ndjson");
        MappingIterator<IncidentRecord> records = Json.MAPPER.readerFor(IncidentRecord.class).readValues(in)) {
      store = StoredRecords.open(data, records);
    }
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "queries.csv", delimiter = '|', quoteCharacter = '`')
  void findsArticles(String query, String articles) throws IOException {
    List<String> expected = articles == null ? List.of() : List.of(articles.split(" "));
    assertThat(store.search(new SearchRequest(query, 10)).hits()).extracting(Hit::id).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhereAQueryIsNone(String query, int position, String said) {
    QueryException error = catchThrowableOfType(QueryException.class, () -> store.search(new SearchRequest(query, 10)));
    assertThat(error).as(query).hasMessageContaining(said);
    assertThat(error.position()).as(error.getMessage()).hasValue(position);
    for (LanguagePack pack : LanguagePack.all()) {
      assertThat(error.message(Locale.of(pack.code()))).as(pack.code()).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void saysInEveryLanguageWhatIsWrong() {
    QueryException error = catchThrowableOfType(QueryException.class, () -> store.search(new SearchRequest("panne (", 10)));
    List<String> said = LanguagePack.all().stream().map(pack -> error.message(Locale.of(pack.code()))).toList();
    assertThat(said).doesNotHaveDuplicates().anyMatch(m -> m.contains("parenthèse")).anyMatch(m -> m.contains("قوس"));
    assertThat(error.message(Locale.of("sv"))).isEqualTo(error.getMessage());
  }

  @Test
  void whatFitsMostWordsFollowsWhatFitsAll() throws IOException {
    Found<Hit> found = store.search(new SearchRequest("outage Downdetector Spotyfy", 10));
    assertThat(found.hits()).isEmpty();
    assertThat(found.nearly()).extracting(Hit::id).startsWith("spotify");
    assertThat(store.search(new SearchRequest("outage Downdetector Spotyfy lang:fr", 10)).nearly()).isEmpty();
    assertThat(store.search(new SearchRequest("Spotyfy", 10)).nearly()).isEmpty();
  }

  @Test
  void completesNames() throws IOException {
    assertThat(store.complete("spot", 5)).containsExactly("Spotify");
    assertThat(store.complete("Anna b", 5)).containsExactly("Anna Berg");
    assertThat(store.complete("سبو", 5)).containsExactly("سبوتيفاي");
    assertThat(store.complete("n", 5)).containsExactlyInAnyOrder("Nantes", "Nordbank");
    assertThat(store.complete("\u0000", 5)).isEmpty();
    assertThat(store.complete("…", 5)).isEmpty();
  }

  @Test
  void suggestsAnotherSpelling() throws IOException {
    assertThat(store.search(new SearchRequest("Downdetectr lang:en", 10)).suggestion()).isEqualTo("downdetector lang:en");
    assertThat(store.search(new SearchRequest("Xylophonist", 10)).suggestion()).isNull();
  }

  @Test
  void countsTheValuesOfFieldsAndDates() throws IOException {
    Found<Hit> found = store.search(new SearchRequest("*", 1, Order.RELEVANCE, null, true));
    assertThat(found.total()).isEqualTo(4);
    assertThat(found.facets().get("kind")).contains(new Found.Count("outage", 2), new Found.Count("power-cut", 1));
    assertThat(found.facets().get("site")).containsExactlyInAnyOrder(new Found.Count("Example Post", 1), new Found.Count("beispiel.example", 1));
    assertThat(found.facets().get("person")).contains(new Found.Count("Anna Berg", 1));
    assertThat(found.facets().get("cause")).contains(new Found.Count("fire", 2));
    assertThat(found.facets().get("country")).contains(new Found.Count("FR", 1), new Found.Count("GB", 1));
    assertThat(found.facets().get("subject")).contains(new Found.Count("Spotify", 1));
    assertThat(found.dates()).containsExactly(new Found.Count("2025-03", 2), new Found.Count("2025-05", 1), new Found.Count("2025-06", 1));
    Found<FactHit> quotes = store.quotes(new SearchRequest("lang:fr", 1, Order.RELEVANCE, null, true));
    assertThat(quotes.facets().get("speaker")).containsExactly(new Found.Count("Paul Morel", 1));
    assertThat(quotes.facets().get("lang")).containsExactly(new Found.Count("fr", 1));
    assertThat(quotes.dates()).containsExactly(new Found.Count("2025-05-13", 1));
  }

  @Test
  void countsOverAllSegments(@TempDir Path folder) throws IOException {
    SearchRequest all = new SearchRequest("*", 1, Order.RELEVANCE, null, true);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      for (Hit hit : store.search(new SearchRequest("*", 10)).hits()) {
        index.put(store.find(hit.id()).orElseThrow());
        index.search(searcher -> new IndexSearch(index, searcher, all).articles()); // which closes a segment
      }
      Found<Hit> found = index.search(searcher -> new IndexSearch(index, searcher, all).articles());
      assertThat(found.facets()).isEqualTo(store.search(all).facets());
      assertThat(found.dates()).isEqualTo(store.search(all).dates());
    }
  }

  @Test
  void countsANameOnceHoweverItIsWritten(@TempDir Path folder) throws IOException {
    IncidentRecord record = store.find("spotify").orElseThrow();
    String shouted = Json.MAPPER.writeValueAsString(record).replace("Spotify", "SPOTIFY").replace("\"spotify\"", "\"shouted\"");
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      index.put(record);
      index.put(Json.MAPPER.readValue(shouted, IncidentRecord.class));
      SearchRequest all = new SearchRequest("*", 1, Order.RELEVANCE, null, true);
      Found<Hit> found = index.search(searcher -> new IndexSearch(index, searcher, all).articles());
      assertThat(found.facets().get("subject")).singleElement().extracting(Found.Count::count).isEqualTo(2);
    }
  }

  @Test
  void bringsWhatIsFoundIntoOrder() throws IOException {
    assertThat(store.search(new SearchRequest("*", 10, Order.DATE, null, false)).hits())
        .extracting(Hit::id)
        .containsExactly("bank", "nantes", "arabic", "spotify");
    assertThat(store.figures(new SearchRequest("*", 10, Order.SIZE, null, false)).hits())
        .extracting(h -> h.figure().value().intValue())
        .containsExactly(48_000, 25_000, 12_000, 3000, 900);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aPageFollowsTheOneBeforeIt(Order order) throws IOException {
    Set<String> seen = new HashSet<>();
    String cursor = null;
    do {
      Found<FactHit> page = store.figures(new SearchRequest("*", 2, order, cursor, false));
      page.hits().forEach(h -> assertThat(seen.add(h.figure().span().text())).isTrue());
      cursor = page.cursor();
    } while (cursor != null);
    assertThat(seen).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "e30", "bnVsbA", "", "eyJzbmFwc2hvdCI6MX0", "!!"})
  void refusesCursorsThatItDidNotGive(String cursor) {
    QueryException error =
        catchThrowableOfType(QueryException.class, () -> store.search(new SearchRequest("*", 1, Order.DATE, cursor, false)));
    assertThat(error.field()).isEqualTo("cursor");
  }

  @Test
  void refusesTheCursorOfAnotherSearch() throws IOException {
    String cursor = store.search(new SearchRequest("*", 1)).cursor();
    assertThat(catchThrowableOfType(QueryException.class, () -> store.search(new SearchRequest("spotify", 1, Order.RELEVANCE, cursor, false))))
        .isNotNull();
  }

  /** Quotes by what they and their articles say. */
  @Test
  void findsQuotes() throws IOException {
    assertThat(quotes("speaker:anna")).containsExactly("We are sorry for the trouble,");
    assertThat(quotes("downdetector")).containsExactly("We are sorry for the trouble,");
    assertThat(quotes("cause:denied NOT lang:en")).containsExactly("Wir prüfen einen Hackerangriff");
    assertThat(quotes("speaker:morel OR org:nordbank")).hasSize(2);
    assertThat(quotes("speaker:anna -org:spotify")).isEmpty();
    assertThat(quotes("*")).hasSize(3);
  }

  private static List<String> quotes(String query) throws IOException {
    return store.quotes(new SearchRequest(query, 10)).hits().stream().map(h -> h.quote().text()).toList();
  }

  @Test
  void findsFigures() throws IOException {
    assertThat(figures("spotify")).containsExactlyInAnyOrder("48,000 reports", "900 users", "3000 مستخدم");
    assertThat(figures("spotify unit:user figure:[* TO 1000]")).containsExactly("900 users");
    assertThat(figures("NOT unit:user")).containsExactlyInAnyOrder("48,000 reports", "12 000 foyers", "25.000 Kunden");
    assertThat(figures("figure:[10000 TO *] speaker:jan")).containsExactly("25.000 Kunden");
  }

  private static List<String> figures(String query) throws IOException {
    return store.figures(new SearchRequest(query, 10)).hits().stream().map(h -> h.figure().span().text()).toList();
  }

  /** Each is read or refused at once. */
  @ParameterizedTest
  @ValueSource(strings = {"(", "ab ", "ab* ", "\"", "-a ", "((a*)*b)*c ", "NOT ", "[", "/(a+)+", "a:", "\\", "a~", "(a OR ", "\"a b\"~9 "})
  void bearsLongQueries(String query) {
    String longest = query.repeat(1000).substring(0, QueryReader.LONGEST);
    assertThatCode(() -> search(longest)).doesNotThrowAnyException();
  }

  private static void search(String query) throws IOException {
    try {
      store.search(new SearchRequest(query, 10));
    } catch (QueryException e) {
      assertThat(e.position().orElseThrow()).isBetween(0, query.length());
    }
  }
}
