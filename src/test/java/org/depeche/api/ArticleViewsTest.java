package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.depeche.model.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the specifications ask of annotations and views of an article, asked of these. */
class ArticleViewsTest {
  /** With a broken quote, a figure that comes twice, and a character outside of the basic plane before them. */
  private static final String TEXT =
      "📡 Mardi, Orange a subi une panne nationale. « Nous rétablissons le réseau, a déclaré Anne Martin, porte-parole d’Orange,"
          + " et nous remercions nos clients de leur patience. » Au total, 3 000 foyers sont touchés à Cahors.\n\n"
          + "Au total, 3 000 foyers sont touchés à Cahors et à Agen, selon Enedis. « Tout est coupé », a confié Paul Durand.";

  @TempDir private static Path data;
  private static TestServer server;
  private static JsonNode record;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    Map<String, Object> article =
        Map.of("id", "fr/1", "text", TEXT, "title", "Panne chez Orange", "published", "2025-04-17T08:00+02:00", "language", "fr", "site", "Le Journal",
            "url", "https://journal.example/panne");
    record = TestServer.json(server.post("/v1/articles", "application/json", Json.MAPPER.writeValueAsString(article)));
    assertThat(record.get("quotes").get(0).path("parts")).hasSize(2);
    assertThat(record.get("figures")).hasSize(2);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void everyQuoteAndFigureIsAnAnnotation() throws Exception {
    HttpResponse<String> response = get("/v1/articles/fr%2F1/annotations", null);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"");
    JsonNode collection = Json.MAPPER.readTree(response.body());
    assertThat(collection.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
    JsonNode page = collection.get("first");
    assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
    assertThat(page.get("partOf")).isEqualTo(collection.get("id"));
    assertThat(page.get("startIndex").asInt()).isZero();
    assertThat(page.get("items")).hasSize(collection.get("total").asInt()).hasSize(record.get("quotes").size() + record.get("figures").size());
    assertThat(page.get("items")).extracting(a -> a.get("id").asText()).doesNotHaveDuplicates();
    for (JsonNode annotation : page.get("items")) {
      assertThat(URI.create(annotation.get("id").asText()).isAbsolute()).isTrue();
      assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
      assertThat(annotation.get("motivation").asText()).isIn("identifying", "describing");
      assertThat(annotation.get("body")).allSatisfy(b -> assertThat(b.get("type").asText()).isEqualTo("TextualBody"));
      assertThat(annotation.get("target")).isNotEmpty();
    }
    assertThat(page.at("/items/0/body/1/value").asText()).contains("Anne Martin");
  }

  /** By the W3C's rules for each selector, in the text that is the target's source. */
  @Test
  void everySelectorFindsItsWordsAndNothingElse() throws Exception {
    JsonNode items = Json.MAPPER.readTree(get("/v1/articles/fr%2F1/annotations", null).body()).at("/first/items");
    List<List<String>> found = new ArrayList<>();
    for (JsonNode annotation : items) {
      List<String> segments = new ArrayList<>();
      for (JsonNode target : annotation.get("target")) {
        assertThat(target.get("type").asText()).isEqualTo("SpecificResource");
        URI source = URI.create(target.at("/source/id").asText());
        HttpResponse<String> text = get(source.getRawPath() + "?" + source.getRawQuery(), null);
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        List<String> selected = new ArrayList<>();
        target.get("selector").forEach(selector -> selected.add(select(selector, text.body())));
        assertThat(selected).hasSize(2).containsOnly(selected.getFirst());
        segments.add(selected.getFirst());
      }
      found.add(segments);
    }
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode quote : record.get("quotes")) {
      JsonNode parts = quote.path("parts");
      expected.add(parts.isEmpty() ? List.of(quote.at("/span/text").asText()) : parts.findValuesAsText("text"));
    }
    record.get("figures").forEach(f -> expected.add(List.of(f.at("/span/text").asText())));
    assertThat(found).isEqualTo(expected);
  }

  private static String select(JsonNode selector, String text) {
    String selected =
        switch (selector.get("type").asText()) {
          case "TextPositionSelector" -> {
            int[] points = text.codePoints().toArray();
            int start = selector.get("start").asInt();
            yield new String(points, start, selector.get("end").asInt() - start);
          }
          case "TextQuoteSelector" -> {
            String exact = selector.get("exact").asText();
            String all = selector.path("prefix").asText() + exact + selector.path("suffix").asText();
            assertThat(IntStream.range(0, text.length()).filter(i -> text.startsWith(all, i)).count()).as(all).isEqualTo(1);
            yield exact;
          }
          default -> throw new AssertionError(selector);
        };
    return selector.has("refinedBy") ? select(selector.get("refinedBy"), selected) : selected;
  }

  @Test
  void anArticleWithoutEitherHasAnEmptyCollection() throws Exception {
    server.post("/v1/articles?id=bare", "text/plain", "It is down again.");
    JsonNode collection = Json.MAPPER.readTree(get("/v1/articles/bare/annotations", null).body());
    assertThat(collection.get("total").asInt()).isZero();
    assertThat(collection.has("first")).isFalse();
    assertThat(get("/v1/articles/none/annotations", null).statusCode()).isEqualTo(404);
  }

  @Test
  void anIdMayEndLikeThePathOfAnnotations() throws Exception {
    HttpResponse<String> posted =
        server.post("/v1/articles?id=x%2Fannotations", "text/plain", "It is down again.");
    String location = posted.headers().firstValue("Location").orElseThrow();
    assertThat(Json.MAPPER.readTree(get(location, null).body()).path("id").asText()).isEqualTo("x/annotations");
  }

  @Test
  void isANewsArticleOfSchemaOrg() throws Exception {
    HttpResponse<String> response = get("/v1/articles/fr%2F1", "application/ld+json");
    JsonNode article = Json.MAPPER.readTree(response.body());
    assertThat(article.get("@context").asText()).isEqualTo("https://schema.org");
    assertThat(article.get("@type").asText()).isEqualTo("NewsArticle");
    assertThat(article.get("headline").asText()).isEqualTo("Panne chez Orange");
    assertThat(article.get("articleBody")).isEqualTo(record.get("text"));
    assertThat(article.get("datePublished").asText()).isEqualTo("2025-04-17T08:00+02:00");
    assertThat(article.at("/publisher/@type").asText()).isEqualTo("Organization");
    assertThat(article.at("/about/@type").asText()).isEqualTo("Event");
    assertThat(article.get("mentions")).extracting(m -> m.get("@type").asText()).containsOnly("Organization", "Person", "Place");
    assertThat(article.get("hasPart")).extracting(q -> q.get("@type").asText()).containsOnly("Quotation");
    assertThat(article.at("/hasPart/0/spokenByCharacter/name").asText()).isEqualTo("Anne Martin");
  }

  /** The names of properties and their types are those of the IPTC's schema of ninjs 3.2, which allows no others within them. */
  @Test
  void isANinjsNewsItem() throws Exception {
    JsonNode item = Json.MAPPER.readTree(get("/v1/articles/fr%2F1?format=ninjs", null).body());
    assertThat(URI.create(item.get("uri").asText()).isAbsolute()).isTrue();
    assertThat(item.get("type").asText()).isEqualTo("text");
    assertThat(item.get("representationType").asText()).isEqualTo("full");
    assertThat(OffsetDateTime.parse(item.get("contentCreated").asText())).isEqualTo(OffsetDateTime.parse("2025-04-17T08:00+02:00"));
    assertThat(item.get("contentCreated").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
    for (String texts : List.of("headlines", "descriptions", "bodies")) {
      assertThat(item.get(texts)).isNotEmpty().allSatisfy(t -> assertThat(t.fieldNames()).toIterable().containsExactly("role", "contentType", "value"));
    }
    assertThat(item.at("/bodies/0/value")).isEqualTo(record.get("text"));
    for (String named : List.of("people", "organisations", "places", "subjects")) {
      assertThat(item.get(named)).isNotEmpty().allSatisfy(n -> assertThat(n.fieldNames()).toIterable().contains("name").isSubsetOf("name", "rel"));
    }
    assertThat(item.get("organisations")).extracting(o -> o.path("name").asText()).contains("Orange");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "application/json|application/json", "*/*|application/json", "text/html, */*;q=0.8|application/json", "text/plain|text/plain",
    "application/ld+json;q=0.9, application/json;q=0.1|application/ld+json", "text/plain;q=0.2, application/ld+json|application/ld+json",
    "image/png|application/json", ";;;,,,|application/json", "text/plain;q=x|application/json", "application/ld+json;q=0|application/json"})
  void givesWhatTheCallerAccepts(String accept, String mediaType) throws Exception {
    HttpResponse<String> response = get("/v1/articles/fr%2F1", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(response.headers().allValues("Vary")).anyMatch(v -> v.contains("Accept"));
  }

  @Test
  void saysWhichFormatsThereAre() throws Exception {
    HttpResponse<String> response = get("/v1/articles/fr%2F1?format=pdf", null);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("json, text, schema.org, ninjs");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest.Builder request = server.request(path);
    return server.send(accept == null ? request : request.header("Accept", accept));
  }
}
