package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.depeche.archive.Position;
import org.depeche.archive.WarcArchive;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server in a program of its own, killed again and again while articles are sent to it, sometimes before and sometimes after its
 * index was last committed: {@code mvn -q test -Dtest=KilledServerTest -Dkills=20}.
 */
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int SENDERS = 4;

  /** With many kills more than are indexed between two commits. */
  private static final int MOST_BEFORE_A_KILL = 50 * KILLS;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger sent = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  @TempDir private Path data;

  @Test
  void whatWasAcknowledgedIsFoundOnceAfterEachKill() throws Exception {
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Process server = start();
      try {
        String address = address(server);
        for (String id : acknowledged) {
          assertThat(client.send(request(address, "/v1/articles/" + id).build(), BodyHandlers.discarding()).statusCode()).as("%s after kill %d", id, kill).isEqualTo(200);
        }
        sendUntilKilled(server, address, 1 + random.nextInt(MOST_BEFORE_A_KILL));
      } finally {
        server.destroyForcibly().waitFor();
      }
    }
    Set<String> indexed = new HashSet<>();
    try (ArticleStore store = ArticleStore.open(data, () -> {})) {
      store.forEach(null, Set.of("id"), stored -> assertThat(indexed.add(stored.record().id())).isTrue());
      assertThat(indexed).hasSize(store.size()).containsAll(acknowledged);
      assertThat(incidentsOf(store, indexed)).containsExactlyInAnyOrderElementsOf(indexed);
    }
    assertThat(archived()).containsExactlyInAnyOrderElementsOf(indexed);
    System.out.printf("%d kills, %d articles sent, %d acknowledged, %d kept%n", KILLS, sent.get(), acknowledged.size(), indexed.size());
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--add-modules", "jdk.incubator.vector", "-Xmx1g",
            "-cp", System.getProperty("java.class.path"),
            "org.depeche.cli.Main", "serve", "--port", "0", "--data", data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String address(Process server) throws IOException {
    BufferedReader out = server.inputReader();
    String line = out.readLine();
    while (line != null && !line.startsWith("Serving")) {
      line = out.readLine();
    }
    assertThat(line).as("the server starts").isNotNull();
    return line.substring(line.indexOf("http:"));
  }

  private void sendUntilKilled(Process server, String address, int many) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(many);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        senders.submit(() -> sendAll(address, left));
      }
      assertThat(left.await(10, TimeUnit.MINUTES)).as("%d articles are taken", many).isTrue();
      server.destroyForcibly();
    }
  }

  /** Sends until the server is gone. */
  private Void sendAll(String address, CountDownLatch left) throws InterruptedException {
    try {
      while (true) {
        int number = sent.getAndIncrement();
        String id = "a" + number;
        String text = "An outage left %d homes in Town %d without power on Tuesday, said Grid %d.".formatted(100 + number, number / 2, number / 2);
        String body = Json.MAPPER.writeValueAsString(Map.of("id", id, "text", text, "language", "en", "published", LocalDate.EPOCH.plusDays(number / 2).toString()));
        HttpRequest.Builder request = request(address, "/v1/articles").header("Content-Type", "application/json");
        HttpResponse<Void> response = client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(201);
        acknowledged.add(id);
        left.countDown();
      }
    } catch (IOException killed) {
      return null; // as it was to be
    }
  }

  private static HttpRequest.Builder request(String address, String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  /** The articles of all incidents. */
  private static List<String> incidentsOf(ArticleStore store, Set<String> indexed) throws IOException {
    List<String> articles = new ArrayList<>();
    for (var known : store.incidents().newest(Long.MAX_VALUE, indexed.size())) {
      store.incidents().find(known.id(), List.of()).ifPresent(incident -> articles.addAll(incident.articles()));
    }
    return articles;
  }

  private List<String> archived() throws IOException {
    List<String> ids = new ArrayList<>();
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"), WarcArchive.ARTICLES)) {
      archive.read(Position.START, entry -> ids.add(Json.MAPPER.readTree(entry.body()).get("id").asText()));
    }
    return ids;
  }
}
