package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.depeche.search.ArticleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path data;
  private ArticleStore store;
  private ApiKeys keys;
  private ArticleServer server;

  @BeforeEach
  void open() throws IOException {
    store = ArticleStore.open(data, () -> {});
    keys = ApiKeys.open(data);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    keys.close();
    store.close();
  }

  private void serve(String host) throws IOException {
    server = ArticleServer.start(store, "test", host, 0);
  }

  @Test
  void onThisMachineAloneEveryoneReadsAndWritesWhileThereIsNoKey() throws Exception {
    serve("localhost");
    assertThat(server.isShut()).isFalse();
    assertThat(read(null).statusCode()).isEqualTo(200);
    assertThat(write(null).statusCode()).isEqualTo(201);
  }

  @Test
  void onceThereIsAKeyItIsNeededForWriting() throws Exception {
    serve("localhost");
    String key = keys.add("desk", false).orElseThrow();
    assertThat(read(null).statusCode()).isEqualTo(200);
    assertThat(write(null).statusCode()).isEqualTo(401);
    assertThat(write("Bearer " + key).statusCode()).isEqualTo(201);
  }

  @Test
  void whereOthersReachItAKeyIsNeededForAllButHealth() throws Exception {
    serve("0.0.0.0");
    assertThat(server.isShut()).isTrue();
    for (String path : List.of("/v1/search?q=a", "/", "/page.js", "/v1", "/nothing", "/v1/incidents")) {
      HttpResponse<String> response = send(path, null);
      assertThat(response.statusCode()).as(path).isEqualTo(401);
      assertThat(response.headers().allValues("WWW-Authenticate"))
          .containsExactly("Bearer realm=\"depeche\"", "Basic realm=\"depeche\", charset=\"UTF-8\"");
      assertThat(response.body()).contains("depeche key add");
    }
    assertThat(send("/health", null).statusCode()).isEqualTo(200);
    String key = keys.add("desk", false).orElseThrow();
    assertThat(server.isShut()).isFalse();
    assertThat(read("Bearer " + key).statusCode()).isEqualTo(200);
    assertThat(read("bearer  " + key).statusCode()).isEqualTo(200);
    assertThat(write("Bearer " + key).statusCode()).isEqualTo(201);
  }

  @Test
  void aBrowsersDialogTakesTheKeyAsPassword() throws Exception {
    serve("0.0.0.0");
    String key = keys.add("desk", false).orElseThrow();
    assertThat(send("/", basic("anyone:" + key)).statusCode()).isEqualTo(200);
    assertThat(send("/", basic(":" + key)).statusCode()).isEqualTo(200);
    assertThat(send("/", basic(key)).statusCode()).isEqualTo(401);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aKeyForReadingDoesNotWrite() throws Exception {
    serve("0.0.0.0");
    String key = keys.add("reader", true).orElseThrow();
    assertThat(read("Bearer " + key).statusCode()).isEqualTo(200);
    HttpResponse<String> written = write("Bearer " + key);
    assertThat(written.statusCode()).isEqualTo(403);
    assertThat(written.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
    assertThat(store.size()).isZero();
  }

  @Test
  void aKeyThatWasTakenAwayIsNone() throws Exception {
    serve("0.0.0.0");
    String key = keys.add("desk", false).orElseThrow();
    assertThat(keys.remove("desk")).isTrue();
    HttpResponse<String> response = read("Bearer " + key);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Bearer", "Bearer ", "Bearer x", "Basic", "Basic %%%", "Basic Og==", "Digest username=a", ",", "Bearer ' OR 1=1 --"})
  void whatIsNoKeyIsRefusedWhereverItServes(String authorization) throws Exception {
    serve("localhost");
    assertThat(read(authorization).statusCode()).isEqualTo(401);
  }

  /** As by a name of the attacker's that leads to this machine, or through a proxy that says what it was asked for. */
  @ParameterizedTest
  @CsvSource({"localhost,200", "LOCALHOST:80,200", "127.0.0.1,200", "127.1.2.3:9,200", "[::1]:70,200", "evil.example,401", "localhost.evil.example,401"})
  void aNameOfSomeoneElsesIsNotThisMachine(String host, int status) throws Exception {
    serve("localhost");
    assertThat(rawStatus(host)).isEqualTo(status);
  }

  private int rawStatus(String host) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET /v1/changes HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return Integer.parseInt(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ")[1]);
    }
  }

  @Test
  void noKeyIsKept() throws Exception {
    String key = keys.add("desk", false).orElseThrow();
    assertThat(key).matches("depeche_[\\w-]{43}").isNotEqualTo(keys.add("other", false).orElseThrow());
    assertThat(keys.add("desk", true)).isEmpty();
    assertThat(keys.list()).extracting(ApiKey::name).containsExactly("desk", "other");
    serve("localhost");
    for (String file : List.of("keys.db", "keys.db-wal")) {
      assertThat(Files.readString(data.resolve(file), StandardCharsets.ISO_8859_1)).doesNotContain(key.substring(8));
    }
  }

  private HttpResponse<String> read(String authorization) throws Exception {
    return send("/v1/search?q=panne", authorization);
  }

  private HttpResponse<String> write(String authorization) throws Exception {
    return send(request("/v1/articles").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("La panne a duré trois heures.")), authorization);
  }

  private HttpResponse<String> send(String path, String authorization) throws Exception {
    return send(request(path).GET(), authorization);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address().replace("0.0.0.0", "127.0.0.1") + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String authorization) throws Exception {
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    Contract.check(response);
    return response;
  }
}
