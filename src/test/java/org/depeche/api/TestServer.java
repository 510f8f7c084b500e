package org.depeche.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;

/** A store and its server for a test, and questions to it, each answer to which is held against the description. */
final class TestServer implements AutoCloseable {
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ArticleStore store;
  private final ArticleServer server;

  private TestServer(ArticleStore store, ArticleServer server) {
    this.store = store;
    this.server = server;
  }

  static TestServer start(Path data) throws IOException {
    return start(data, ServerSettings.of("localhost", 0));
  }

  static TestServer start(Path data, ServerSettings settings) throws IOException {
    ArticleStore store = ArticleStore.open(data, () -> {});
    return new TestServer(store, ArticleServer.start(store, "test", settings));
  }

  ArticleStore store() {
    return store;
  }

  ArticleServer server() {
    return server;
  }

  String address() {
    return server.address();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    Contract.check(response);
    return response;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
    return post(path, type, BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body());
  }

  @Override
  public void close() throws IOException {
    server.close();
    store.close();
  }
}
