package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.depeche.model.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem of the caller's, or an article like any other. */
class HostileRequestsTest {
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

  static Stream<String> deepJson() {
    String deep = "[".repeat(100_000);
    return Stream.of(
        "[".repeat(10_000_000),
        "{\"a\":".repeat(100_000),
        "{\"text\":\"It is down.\",\"x\":" + deep + "]".repeat(100_000) + "}",
        "{\"text\":" + deep,
        "{\"text\":" + "9".repeat(10_000) + "}",
        "{\"" + "k".repeat(100_000) + "\":1}",
        "{\"text\":\"a\",\"text\":[\"b\"]}",
        "\u0000{}",
        "{\"text\":\"\\ud800\",\"language\":\"\\u0000\"}");
  }

  @ParameterizedTest
  @MethodSource("deepJson")
  void jsonThatIsNoArticleIsAProblem(String json) throws Exception {
    HttpResponse<String> response = post("application/json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isBetween(400, 413);
    assertThat(response.body().length()).isLessThan(1000);
  }

  @Test
  void entitiesOfXmlAreNotExpanded() throws Exception {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"ha\">");
    for (char c = 'b'; c <= 'k'; c++) {
      laughs.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
    }
    laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><html><body><article><p>The outage lasted &k; &file; hours.</p></article></body></html>");
    for (String type : List.of("text/html", "application/xhtml+xml")) {
      String text = Json.MAPPER.readTree(post(type, laughs.toString().getBytes(StandardCharsets.UTF_8)).body()).get("text").asText();
      assertThat(text).hasSizeLessThan(2000).doesNotContain("root:", "hahaha");
    }
  }

  @Test
  void deepPagesAreRead() throws Exception {
    assertThat(post("text/html", ("<div>".repeat(50_000) + "It is down.").getBytes(StandardCharsets.UTF_8)).statusCode()).isIn(201, 400);
    assertThat(post("text/html", "<".repeat(50_000).getBytes(StandardCharsets.UTF_8)).statusCode()).isIn(201, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "utf-99", "../../x", "\"", "%s%n"})
  void aCharsetThatIsNoneIsAProblemOrLeftOut(String charset) throws Exception {
    assertThat(post("text/plain; charset=" + charset, "It is down.".getBytes(StandardCharsets.UTF_8)).statusCode()).isIn(201, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32", "windows-1252", "iso-2022-jp", "us-ascii"})
  void bytesThatDoNotFitTheirCharsetAreReplaced(String charset) throws Exception {
    byte[] bytes = new byte[1001];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37 % 256 | 0x80);
    }
    HttpResponse<String> response = post("text/plain; charset=" + charset, bytes);
    assertThat(response.statusCode()).isIn(201, 400);
  }

  @Test
  void packedBodiesAreNotUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("It is down.".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    for (byte[] body : List.of(whole, Arrays.copyOf(whole, whole.length / 2))) {
      HttpRequest.Builder request = server.request("/v1/articles").header("Content-Type", "text/plain").header("Content-Encoding", "gzip");
      HttpResponse<String> response = send(request.POST(BodyPublishers.ofByteArray(body)));
      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(response.headers().firstValue("Accept-Encoding")).contains("identity");
    }
  }

  /** What makes regular expressions that backtrack run for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "1 ", "1.", "«", "\"", "(", "A. ", "de la ", "1 h ", "-", "’", "ا ", "http://a."})
  void textsThatRepeatAreRead(String piece) throws Exception {
    String text = piece.repeat(20_000 / piece.length()) + "!";
    assertThat(post("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "NaN", "0x10", "1e9", "%00", "%F0%9F%98%80", "'--", "1;DROP", "%0d%0aX:y"})
  void aCursorThatIsNoneIsAProblem(String cursor) throws Exception {
    for (String path : List.of("/v1/incidents?cursor=", "/v1/changes?since=")) {
      HttpResponse<String> response = send(server.request(path + cursor));
      assertThat(response.statusCode()).isIn(200, 400);
      assertThat(response.headers().firstValue("X")).isEmpty();
    }
  }

  static Stream<String> ids() {
    return Stream.of("..%2F..%2Fetc%2Fpasswd", "%2e%2e", "%00", "a%00b", "%FF%FE", "%ED%A0%80", "a".repeat(7000), "%0d%0aSet-Cookie:a=b", "%3Cscript%3E", "%27%20OR%201=1", "..%5C..%5Cx", "%25%30%30");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdOfNothingIsNotFound(String id) throws Exception {
    for (String path : List.of("/v1/articles/%s", "/v1/articles/%s/annotations", "/v1/incidents/%s", "/v1/incidents/%s/timeline", "/v1/words/%s", "/v1/export/%s")) {
      HttpResponse<String> response = send(server.request(path.formatted(id)));
      assertThat(response.statusCode()).as(path).isIn(400, 404, 414);
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
  }

  static Stream<Map.Entry<String, String>> headers() {
    String longest = "x".repeat(6000);
    return Stream.of(
        Map.entry("Accept", longest), Map.entry("Accept", "a/b;".repeat(1000)), Map.entry("Accept", ",".repeat(5000)), Map.entry("Accept", "*/*;q=1e999"), Map.entry("Accept", "\"\\"),
        Map.entry("If-None-Match", "\"".repeat(5000)), Map.entry("If-None-Match", "W/".repeat(2000)), Map.entry("If-None-Match", ",".repeat(5000)),
        Map.entry("Authorization", "Bearer " + longest), Map.entry("Authorization", "Basic " + longest), Map.entry("Authorization", " "),
        Map.entry("Origin", longest), Map.entry("X-Request-Id", longest), Map.entry("Accept-Encoding", "gzip;q=-1, br;q=x, *;q=0"), Map.entry("Range", "bytes=0-99999999999999999999"),
        Map.entry("Last-Event-ID", "9".repeat(100)), Map.entry("Cookie", longest), Map.entry("Accept-Language", longest), Map.entry("X-Forwarded-For", "' OR 1=1"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void oddHeadersDoNoHarm(Map.Entry<String, String> header) throws Exception {
    for (String path : List.of("/v1/changes", "/v1/articles/none", "/metrics", "/health")) {
      HttpResponse<String> response = send(server.request(path).header(header.getKey(), header.getValue()));
      assertThat(response.statusCode()).as(path).isIn(200, 400, 401, 404, 431);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a/b/c", "text", "text/", "*/*", "application/json;;;=", "multipart/form-data", "application/json\u00e9"})
  void aContentTypeThatIsNoneIsAProblem(String type) throws Exception {
    assertThat(raw("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")).isBetween(400, 415);
  }

  /** Lines that no client writes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\n\r\n", "GET /health HTTP/9.9\r\nHost: a\r\n\r\n", "GARBAGE\r\n\r\n", "GET health HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n", "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", "GET /health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n", "GET /health HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n", "FOO /v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      })
  void aRequestThatIsNoneIsAProblem(String request) throws Exception {
    assertThat(raw(request)).isBetween(400, 505);
  }

  /** The status; the request must be one after which the server closes. */
  private static int raw(String request) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.setSoTimeout(20_000);
      String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(status.substring(9));
    }
  }

  @Test
  void whatAnArticleSaysIsOnlyText() throws Exception {
    String script = "<script>alert(1)</script>";
    JsonNode record =
        Json.MAPPER.readTree(
            post("text/html", ("<title>" + "&lt;script&gt;alert(1)&lt;/script&gt;</title><article><p>It is down &lt;img src=x onerror=alert(1)&gt;. " + script + "</p></article>").getBytes(StandardCharsets.UTF_8)).body());
    assertThat(record.get("text").asText()).contains("<img src=x").doesNotContain("<script>");
    HttpResponse<String> text = send(server.request("/v1/articles/" + record.get("id").asText() + "?format=text"));
    assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(text.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(text.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
  }

  private static HttpResponse<String> post(String type, byte[] body) throws Exception {
    return send(server.request("/v1/articles").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = server.send(request);
    assertThat(response.statusCode()).isLessThan(500);
    return response;
  }
}
