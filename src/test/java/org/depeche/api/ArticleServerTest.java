package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.depeche.model.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleServerTest {
  private static final String FRENCH =
      "Mercredi, Orange a subi une panne. « Nous rétablissons le réseau », a déclaré Anne Martin, porte-parole.";

  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void anArticleThatIsPostedIsReadAndFoundAtOnce() throws Exception {
    HttpResponse<String> posted =
        server.post("/v1/articles", "application/json", json(Map.of("id", "fr/1", "text", FRENCH, "published", "2025-04-17")));
    assertThat(posted.statusCode()).isEqualTo(201);
    String location = posted.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/v1/articles/fr%2F1");
    HttpResponse<String> got = server.get(location);
    assertThat(got.body()).isEqualTo(posted.body());
    assertThat(TestServer.json(got).at("/language").asText()).isEqualTo("fr");
    JsonNode hit = TestServer.json(server.get("/v1/search?q=reseaux")).at("/hits/0");
    assertThat(hit.at("/id").asText()).isEqualTo("fr/1");
    JsonNode passage = hit.at("/passages/0");
    JsonNode mark = passage.at("/marks/0");
    String text = passage.get("text").asText();
    assertThat(
            text.substring(
                text.offsetByCodePoints(0, mark.get("start").asInt()),
                text.offsetByCodePoints(0, mark.get("end").asInt())))
        .isEqualTo("réseau");
  }

  @Test
  void everyRecordFitsThePublishedSchema() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(server.get("/record.schema.json").body());
    for (String text : new String[] {FRENCH, "…", "12 345", "Strømmen er gået i hele landet."}) {
      HttpResponse<String> posted = server.post("/v1/articles", "application/json", json(Map.of("text", text)));
      assertThat(schema.validate(TestServer.json(posted))).as(text).isEmpty();
    }
  }

  @Test
  void takesPlainTextAndPages() throws Exception {
    JsonNode plain =
        TestServer.json(server.post("/v1/articles?published=2025-04-17&language=fr&title=Panne", "text/plain; charset=utf-8", "La panne."));
    assertThat(plain.get("title").asText()).isEqualTo("Panne");
    assertThat(plain.get("published").asText()).isEqualTo("2025-04-17");
    JsonNode page =
        TestServer.json(
            server.post(
                "/v1/articles?url=https://example.org/a",
                "text/html",
                "<html lang=de><title>Ausfall</title><article><p>Der Strom ist ausgefallen.</p></article>"));
    assertThat(page.get("text").asText()).isEqualTo("Der Strom ist ausgefallen.");
    assertThat(page.get("url").asText()).isEqualTo("https://example.org/a");
  }

  @Test
  void anArticleWithTheSameIdTakesTheOthersPlace() throws Exception {
    server.post("/v1/articles", "application/json", json(Map.of("id", "same", "text", "Erstwhile wombats were here.")));
    server.post("/v1/articles", "application/json", json(Map.of("id", "same", "text", "Only quokkas remain here.")));
    assertThat(TestServer.json(server.get("/v1/articles/same")).get("text").asText()).isEqualTo("Only quokkas remain here.");
    assertThat(TestServer.json(server.get("/v1/search?q=wombats")).get("total").asInt()).isZero();
    assertThat(TestServer.json(server.get("/v1/search?q=quokka")).get("total").asInt()).isEqualTo(1);
  }

  @Test
  void theSameContentGetsTheSameId() throws Exception {
    String article = json(Map.of("text", "The lights went out.", "url", "https://example.org/b"));
    JsonNode first = TestServer.json(server.post("/v1/articles", "application/json", article));
    assertThat(TestServer.json(server.post("/v1/articles", "application/json", article))).isEqualTo(first);
  }

  /** Method, path, media type, body, status, field; {@code #} for a comment. */
  @ParameterizedTest
  @CsvFileSource(resources = "problems.csv", delimiter = '|', nullValues = "-", quoteCharacter = '`')
  void saysWhatIsWrong(String method, String path, String type, String body, int status, String field)
      throws Exception {
    HttpRequest.Builder request =
        server.request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> response = server.send(request);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    JsonNode problem = TestServer.json(response);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.path("field").asText(null)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | the body is not an article in JSON: it is empty
          []                       | the body is not an article in JSON: an object is wanted (line 1, column 1)
          "text"                   | the body is not an article in JSON: an object is wanted (line 1, column 1)
          null                     | the body is not an article in JSON: an object is wanted
          {"text": ["a"]}          | the body is not an article in JSON: text: a string is wanted (line 1, column 10)
          {"text": "a              | the body is not an article in JSON: text: it breaks off (line 1, column 12)
          {"text": "a"]            | the body is not an article in JSON: unexpected close marker ']': expected '}' (line 1, column 13)
          {"text": "a", x}         | the body is not an article in JSON: unexpected character ('x' (code 120)): was expecting double-quote to start field name (line 1, column 15)
          """)
  void saysInPlainWordsWhatIsWrongWithJson(String body, String detail) throws Exception {
    assertThat(TestServer.json(server.post("/v1/articles", "application/json", body)).get("detail").asText()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "-"})
  void namesACharsetThatIsNone(String charset) throws Exception {
    JsonNode problem = TestServer.json(server.post("/v1/articles", "text/plain; charset=" + charset, "Qapla'"));
    assertThat(problem.get("detail").asText()).isEqualTo("the charset \"" + charset + "\" is not known; send UTF-8");
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    assertThat(server.post("/v1/articles", "text/plain", "a ".repeat(2_100_000)).statusCode()).isEqualTo(413);
    assertThat(server.post("/v1/articles", "application/json", "{\"text\":\"" + "a ".repeat(2_100_000) + "\"}").statusCode())
        .isEqualTo(413);
    assertThat(server.post("/v1/articles", "application/json", "[".repeat(10_000_000)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "((((", "a AND", "-", "*", "a*", "\\", "+-|", "text_fr:panne", "[* TO *]", "~~~", "\"panne", "' OR 1=1",
        "<script>alert(1)</script>", "../../etc", "\u0000", "\ud800", "\u202e", "la", "de la", "/.*/", "kind:outage", "13:20"
      })
  void anyTextIsAQueryOrAProblemWithItsPlace(String query) throws Exception {
    for (String path : new String[] {"/v1/search?q=", "/v1/quotes?q=", "/v1/figures?q=", "/v1/incidents?q="}) {
      HttpResponse<String> found = server.get(path + escape(query));
      if (found.statusCode() != 200) {
        assertThat(found.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(found).get("field").asText()).isEqualTo("q");
        assertThat(TestServer.json(found).get("position").asInt()).isBetween(0, query.length());
      }
    }
  }

  @Test
  void bearsLongQueries() throws Exception {
    for (String query : new String[] {"(", "ab ", "a* ", "\"", "-a|", "((a*)*b)*c "}) {
      String long1000 = query.repeat(1000).substring(0, 1000);
      assertThat(server.get("/v1/search?q=" + escape(long1000)).statusCode()).as(query).isIn(200, 400);
    }
    HttpResponse<String> longer = server.get("/v1/search?q=" + "a".repeat(1001));
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(TestServer.json(longer).get("field").asText()).isEqualTo("q");
  }

  @Test
  void completesNames() throws Exception {
    server.post("/v1/articles", "application/json", json(Map.of("text", "Kestrel Rail stopped its trains. Kestrel Rail said nothing.", "language", "en")));
    assertThat(TestServer.json(server.get("/v1/complete?q=kest")).at("/completions/0").asText()).isEqualTo("Kestrel Rail");
    assertThat(server.get("/v1/complete").statusCode()).isEqualTo(400);
    for (String typed : new String[] {"\u0000", "*", "(", "\ud800", "a".repeat(1000)}) {
      assertThat(server.get("/v1/complete?q=" + escape(typed)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anyQueryIsAFeed() throws Exception {
    server.post(
        "/v1/articles",
        "application/json",
        json(Map.of("id", "fed/1", "title", "<b>Ferries</b> & more\u0001", "text", "The ferries to Skye stopped.", "site", "Example Post", "published", "2025-04-17")));
    JsonNode item = TestServer.json(server.get("/v1/feed.json?q=" + escape("ferries skye"))).at("/items/0");
    assertThat(item.at("/title").asText()).startsWith("<b>Ferries</b>");
    assertThat(item.at("/date_published").asText()).isEqualTo("2025-04-17T00:00:00Z");
    assertThat(item.at("/url").asText()).isEqualTo(server.address() + "/v1/articles/fed%2F1");
    HttpResponse<String> atom = server.get("/v1/feed.atom?q=" + escape("ferries \"Skye\""));
    Document feed = Jsoup.parse(atom.body(), "", Parser.xmlParser());
    assertThat(feed.select("feed > title").text()).isEqualTo("Dépêche: ferries \"Skye\"");
    assertThat(feed.select("entry > title").text()).isEqualTo("<b>Ferries</b> & more\uFFFD");
    assertThat(feed.select("entry > author > name").text()).isEqualTo("Example Post");
    assertThat(feed.select("feed > updated").text()).isEqualTo("2025-04-17T00:00:00Z");
    assertThat(server.get("/v1/feed.atom").statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/feed.json?q=%22").statusCode()).isEqualTo(400);
  }

  @Test
  void bearsLongHeadersAndAddresses() throws Exception {
    assertThat(TestServer.CLIENT.send(server.request("/v1/search?q=" + "a".repeat(100_000)).build(), BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
    assertThat(TestServer.CLIENT.send(server.request("/health").header("X-Long", "a".repeat(100_000)).build(), BodyHandlers.ofString()).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void whoHasARecordAlreadyGetsItOnlyWhenItHasChanged() throws Exception {
    String article = json(Map.of("id", "tagged", "text", "The lights went out in Bath."));
    String tag = server.post("/v1/articles", "application/json", article).headers().firstValue("ETag").orElseThrow();
    assertThat(ifNoneMatch(tag)).isEqualTo(304);
    assertThat(ifNoneMatch(tag.substring(2))).isEqualTo(304);
    assertThat(ifNoneMatch("\"x\", " + tag)).isEqualTo(304);
    assertThat(ifNoneMatch("*")).isEqualTo(304);
    for (String other : new String[] {"\"x\"", "x", ",,,", "\"", "W/", "a".repeat(5000)}) {
      assertThat(ifNoneMatch(other)).as(other).isEqualTo(200);
    }
    server.post("/v1/articles", "application/json", json(Map.of("id", "tagged", "text", "The lights are back in Bath.")));
    assertThat(ifNoneMatch(tag)).isEqualTo(200);
  }

  private static int ifNoneMatch(String tags) throws Exception {
    HttpResponse<String> response = server.send(server.request("/v1/articles/tagged").header("If-None-Match", tags).GET());
    assertThat(response.body().isEmpty()).isEqualTo(response.statusCode() == 304);
    return response.statusCode();
  }

  @Test
  void servesItsDescription() throws Exception {
    assertThat(server.get("/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
    HttpResponse<String> page = server.get("/v1");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("/v1/export/{table}");
  }

  @Test
  void saysWhatValuesAreCalledInALanguage() throws Exception {
    assertThat(server.get("/v1/words/nl").body()).contains("\"power-cut\":\"stroomstoring\"");
    assertThat(server.get("/v1/words/tlh").statusCode()).isEqualTo(404);
    assertThat(server.get("/v1/words/tlh").body()).contains("there are [ar, de, en, es, fr, it, nl, pt]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "../x", ".", "..", "a//b", "a b?c#d&e=f", "ü", "%2F", "\"<b>\"", "🚇", "http://x/y"})
  void anyIdCanBeGivenAndAskedFor(String id) throws Exception {
    HttpResponse<String> posted =
        server.post("/v1/articles", "application/json", json(Map.of("id", id, "text", "It is down again.")));
    assertThat(posted.statusCode()).isEqualTo(201);
    HttpResponse<String> got = server.get(posted.headers().firstValue("Location").orElseThrow());
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(got).get("id").asText()).isEqualTo(id);
  }

  @Test
  void anotherSitesPageCantPost() throws Exception {
    HttpRequest.Builder request =
        server.request("/v1/articles")
            .header("Content-Type", "text/plain")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("Spam."));
    assertThat(server.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void servesThePageUnderAStrictPolicy() throws Exception {
    HttpResponse<String> page = server.get("/");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("onclick", "style=").containsPattern("<script type=\"module\" src=\"/page.js\"");
    assertThat(server.get("/page.js").body()).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    assertThat(server.get("/page.css").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsHowItIs() throws Exception {
    JsonNode health = TestServer.json(server.get("/health"));
    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("version").asText()).isEqualTo("test");
    assertThat(health.get("articles").isInt()).isTrue();
    assertThat(health.get("archive").asText()).matches("\\d+:\\d+");
  }

  @Test
  void everyAnswerHasARequestId() throws Exception {
    assertThat(requestId(server.request("/health").header("X-Request-Id", "editor-7"))).isEqualTo("editor-7");
    String made = requestId(server.request("/nothing"));
    assertThat(made).isNotBlank().isNotEqualTo(requestId(server.request("/nothing")));
    for (String unfit : new String[] {"a b", "<b>", "x".repeat(200)}) {
      assertThat(requestId(server.request("/health").header("X-Request-Id", unfit))).isNotEqualTo(unfit).isNotBlank();
    }
  }

  private static String requestId(HttpRequest.Builder request) throws Exception {
    return server.send(request.GET()).headers().firstValue("X-Request-Id").orElse("");
  }

  @Test
  void takesManyAtOnce() throws Exception {
    Map<String, Integer> statuses = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        String id = "many" + i;
        String article = json(Map.of("id", id, "text", "Die Störung Nummer " + id + " ist behoben."));
        threads.submit(() -> statuses.put(id, server.post("/v1/articles", "application/json", article).statusCode()));
      }
    }
    assertThat(statuses).hasSize(60);
    assertThat(Set.copyOf(statuses.values())).containsExactly(201);
    for (String id : statuses.keySet()) {
      assertThat(TestServer.json(server.get("/v1/search?q=" + id)).at("/hits/0/id").asText()).isEqualTo(id);
    }
  }

  private static String json(Map<String, String> article) throws IOException {
    return Json.MAPPER.writeValueAsString(new HashMap<>(article));
  }

  private static String escape(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
