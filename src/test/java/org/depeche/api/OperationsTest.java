package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run a server look at and set. */
class OperationsTest {
  private static final String DESK = "https://desk.example";

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(data, ServerSettings.of("localhost", 0).withOrigins(List.of(DESK)).withAccessLog(true));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void countsWhatIsAskedAndWhatThereIs() throws Exception {
    post("A power cut left 42,000 homes in Ostrava without electricity on Tuesday morning.");
    server.get("/v1/articles/none");
    server.get("/v1/articles/none%2Ftoo");
    server.get("/nothing");
    server.get("/nothing/else");
    String metrics = server.get("/metrics").body();
    assertThat(value(metrics, "depeche_http_request_seconds_count{method=\"POST\",route=\"/v1/articles\",status=\"201\"}")).isEqualTo(1);
    assertThat(value(metrics, "depeche_http_request_seconds_count{method=\"GET\",route=\"/v1/articles/<id>\",status=\"404\"}")).isEqualTo(2);
    assertThat(value(metrics, "depeche_http_request_seconds_count{method=\"any\",route=\"none\",status=\"404\"}")).isEqualTo(2);
    assertThat(metrics).contains("depeche_http_request_seconds_bucket{method=\"POST\",route=\"/v1/articles\",status=\"201\",le=\"+Inf\"} 1");
    assertThat(value(metrics, "depeche_articles")).isEqualTo(1);
    assertThat(value(metrics, "depeche_incidents")).isEqualTo(1);
    assertThat(value(metrics, "depeche_articles_read_total")).isEqualTo(1);
    assertThat(value(metrics, "depeche_index_bytes")).isNotNegative();
  }

  private static double value(String metrics, String name) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (.+)$").matcher(metrics);
    assertThat(line.find()).as("%s in %s", name, metrics).isTrue();
    return Double.parseDouble(line.group(1));
  }

  @Test
  void speaksOpenMetricsToWhoAsksForIt() throws Exception {
    HttpResponse<String> metrics = server.send(server.request("/metrics").header("Accept", "application/openmetrics-text; version=1.0.0"));
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
    assertThat(metrics.body()).endsWith("# EOF\n");
  }

  @Test
  void logsALineForEachRequestWithoutWhatWasLookedForOrTheKey() throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      server.send(server.request("/v1/search?q=secret").header("X-Request-Id", "desk-1").header("Authorization", "Bearer depeche_hidden"));
      server.send(server.request("/v1/articles/a%0Ab"));
    } finally {
      server.server().close();
      System.setErr(err);
    }
    List<String> lines = written.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("AccessLog")).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).matches(".* \\d{4}-\\S+Z desk-1 \\S+ - GET /v1/search 401 \\d+ ms").doesNotContain("secret", "hidden");
    assertThat(lines.getLast()).contains("GET /v1/articles/a%0Ab 40");
  }

  @Test
  void answersWhatIsUnderWayBeforeItStops() throws Exception {
    URI address = URI.create(server.address());
    byte[] body = "The outage lasted three hours.".getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head = "POST /v1/articles?id=last HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n";
      out.write(head.formatted(body.length).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String goOn = "HTTP/1.1 100 Continue\r\n\r\n"; // said once the request is under way
      assertThat(new String(socket.getInputStream().readNBytes(goOn.length()), StandardCharsets.US_ASCII)).isEqualTo(goOn);
      out.write(body, 0, 10);
      out.flush();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::close);
      awaitRefusal(address);
      assertThat(stopped).isNotDone();
      out.write(body, 10, body.length - 10);
      out.flush();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 201");
      stopped.get();
    }
    assertThat(server.store().find("last")).isPresent();
  }

  private void close() {
    try {
      server.server().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Until new connections are taken no more. */
  private static void awaitRefusal(URI address) throws Exception {
    while (true) {
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        assertThat(socket.isConnected()).isTrue();
        Thread.sleep(20);
      } catch (ConnectException e) {
        return;
      }
    }
  }

  @Test
  void thePagesOfChosenSitesMayAsk() throws Exception {
    HttpResponse<String> preflight = preflight(DESK);
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(DESK);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse("")).contains("Authorization", "Content-Type");
    HttpResponse<String> answer = server.send(server.request("/v1/articles/none").header("Origin", DESK));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(DESK);
    assertThat(answer.headers().allValues("Vary")).contains("Origin");
    HttpRequest.Builder posted =
        server.request("/v1/articles").header("Origin", DESK).header("Sec-Fetch-Site", "cross-site").header("Content-Type", "text/plain");
    assertThat(server.send(posted.POST(BodyPublishers.ofString("It is down."))).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.example", "null", "https://desk.example.evil.example", "http://desk.example", "https://desk.example/"})
  void theOthersMayNot(String origin) throws Exception {
    assertThat(preflight(origin).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    HttpResponse<String> answer = server.send(server.request("/health").header("Origin", origin));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk.example", "https://desk.example/", "https://*.example", "", "ftp://desk.example"})
  void saysWhatAnOriginIs(String origin) {
    assertThatThrownBy(() -> ServerSettings.of("localhost", 0).withOrigins(List.of(origin))).hasMessageContaining("such as https://desk.example");
  }

  private HttpResponse<String> preflight(String origin) throws Exception {
    HttpRequest.Builder request =
        server.request("/v1/articles").method("OPTIONS", BodyPublishers.noBody()).header("Origin", origin).header("Access-Control-Request-Method", "POST");
    return TestServer.CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String text) throws Exception {
    return server.post("/v1/articles", "text/plain", text);
  }
}
