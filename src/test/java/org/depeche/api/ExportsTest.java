package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.depeche.export.VariedRecords;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.depeche.search.StoredRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
  @TempDir private static Path data;
  private static List<IncidentRecord> patterns;
  private static ArticleStore store;
  private static ArticleServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    try (InputStream in = ExportsTest.class.getResourceAsStream("/org/depeche/export/records.ndjson");
        MappingIterator<IncidentRecord> records = Json.MAPPER.readerFor(IncidentRecord.class).readValues(in)) {
      patterns = records.readAll();
      store = StoredRecords.open(data, patterns.iterator());
    }
    server = ArticleServer.start(store, "test", "localhost", 0);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    store.close();
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return get(server, path);
  }

  private static HttpResponse<byte[]> get(ArticleServer from, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(from.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    Contract.check(response);
    return response;
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "quotes?format=csv, text/csv, quotes.csv",
    "figures?format=ndjson&q=Spotify, application/x-ndjson, figures.ndjson",
    "times?format=parquet, application/vnd.apache.parquet, times.parquet",
    "causes, text/csv, causes.csv",
    "incidents?format=ndjson, application/x-ndjson, incidents.ndjson",
    "articles?q=&format=csv&package=zip, application/zip, articles.zip",
  })
  void sendsATable(String path, String mediaType, String file) throws Exception {
    HttpResponse<byte[]> sent = get("/v1/export/" + path);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(sent.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"" + file + "\"");
    assertThat(sent.body()).isNotEmpty();
  }

  @Test
  void aQueryChoosesTheArticles() throws Exception {
    List<String> rows = text(get("/v1/export/quotes?format=ndjson&q=" + URLEncoder.encode("التيار", StandardCharsets.UTF_8))).lines().toList();
    assertThat(rows).hasSize(1);
    assertThat(Json.MAPPER.readTree(rows.getFirst()).get("article").asText()).isEqualTo("ar/1");
    assertThat(get("/v1/export/quotes?format=ndjson&q=wombat").body()).isEmpty();
  }

  @Test
  void aPackageHoldsWhatTheTableIsAndHowItWasMade() throws Exception {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(get("/v1/export/quotes?format=csv&package=zip&q=Spotify").body()));
    assertThat(zip.getNextEntry().getName()).isEqualTo("quotes.csv");
    assertThat(zip.readAllBytes()).isEqualTo(get("/v1/export/quotes?format=csv&q=Spotify").body());
    assertThat(zip.getNextEntry().getName()).isEqualTo("datapackage.json");
    JsonNode table = Json.MAPPER.readTree(zip.readAllBytes()).at("/resources/0");
    assertThat(table.at("/depeche/query").asText()).isEqualTo("Spotify");
    assertThat(table.at("/depeche/rows").asInt()).isEqualTo(2);
  }

  @Test
  void textIsSentPackedToThoseWhoAskForIt(@TempDir Path other) throws Exception {
    try (ArticleStore more = StoredRecords.open(other, varied(100).iterator());
        ArticleServer sender = ArticleServer.start(more, "test", "localhost", 0)) {
      HttpResponse<byte[]> packed = get(sender, "/v1/export/quotes?format=csv", "Accept-Encoding", "gzip");
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
          .isEqualTo(get(sender, "/v1/export/quotes?format=csv").body());
      HttpResponse<byte[]> parquet = get(sender, "/v1/export/quotes?format=parquet", "Accept-Encoding", "gzip");
      assertThat(parquet.headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quotes?format=xlsx | 400 | format",
        "quotes?format= | 400 | format",
        "quotes?format=CSV%0d%0aX: 1 | 400 | format",
        "quotes?format=../../etc/passwd | 400 | format",
        "quotes?package=tar | 400 | package",
        "quotes?package= | 400 | package",
        "nothing | 404 |",
        "QUOTES | 404 |",
        "%2e%2e | 404 |",
        "quotes%00 | 400 |",
        "quotes.csv | 404 |",
      })
  void saysWhatIsWrong(String path, int status, String field) throws Exception {
    HttpResponse<byte[]> answer = get("/v1/export/" + path.replace(" ", "%20"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    JsonNode problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.path("field").asText(null)).isEqualTo(field);
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "((((", "*", "a*", "-", "text_fr:x", "[* TO *]", "\\", "/.*/", "\u202e", "((a|b)*)*c"})
  void anyTextIsAQueryOrAProblem(String query) throws Exception {
    HttpResponse<byte[]> answer = get("/v1/export/articles?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isIn(200, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes?format=ndjson", "quotes?format=csv", "quotes?format=parquet", "quotes?package=zip"})
  void aTableThatCantBeBegunIsAProblem(String path, @TempDir Path other) throws Exception {
    try (ArticleStore spoilt = StoredRecords.open(other, List.of(withoutText(patterns.getFirst())).iterator());
        ArticleServer broken = ArticleServer.start(spoilt, "test", "localhost", 0)) {
      HttpResponse<byte[]> answer = get(broken, "/v1/export/" + path);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
      assertThat(Json.MAPPER.readTree(answer.body()).get("status").asInt()).isEqualTo(500);
    }
  }

  @Test
  void aTableThatCantBeFinishedBreaksOff(@TempDir Path other) throws Exception {
    List<IncidentRecord> records = varied(1000);
    records.add(withoutText(patterns.getFirst()));
    try (ArticleStore spoilt = StoredRecords.open(other, records.iterator());
        ArticleServer broken = ArticleServer.start(spoilt, "test", "localhost", 0)) {
      assertThatThrownBy(() -> get(broken, "/v1/export/quotes?format=ndjson")).isInstanceOf(IOException.class);
    }
  }

  private static List<IncidentRecord> varied(int count) {
    VariedRecords varied = new VariedRecords(patterns);
    List<IncidentRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.add(varied.next());
    }
    return records;
  }

  /** A record whose quotes stand nowhere. */
  private static IncidentRecord withoutText(IncidentRecord record) throws IOException {
    ObjectNode json = Json.MAPPER.valueToTree(record);
    return Json.MAPPER.treeToValue(json.put("text", "").put("published", "2030-01-01"), IncidentRecord.class);
  }
}
