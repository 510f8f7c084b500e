package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
    assertThat(error.position()).as(error.getMessage()).isEqualTo(position);
  }

  @Test
  void whatFitsMostWordsFollowsWhatFitsAll() throws IOException {
    Found<Hit> found = store.search(new SearchRequest("outage Downdetector Spotyfy", 10));
    assertThat(found.hits()).isEmpty();
    assertThat(found.nearly()).extracting(Hit::id).startsWith("spotify");
    assertThat(store.search(new SearchRequest("outage Downdetector Spotyfy lang:fr", 10)).nearly()).isEmpty();
    assertThat(store.search(new SearchRequest("Spotyfy", 10)).nearly()).isEmpty();
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
      assertThat(e.position()).isBetween(0, query.length());
    }
  }
}
