package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.depeche.search.Hit;
import org.depeche.search.Hits;
import org.depeche.search.UnreadableArticleException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store over HTTP, with the editor's page at {@code /}.
 *
 * <pre>{@code
 * try (ArticleServer server = ArticleServer.start(store, "0.1.0", "localhost", 7070)) {
 *   System.out.println(server.address());
 * }
 * }</pre>
 */
public final class ArticleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleServer.class);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final int DEFAULT_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

  private final ArticleStore store;
  private final String version;
  private final String host;
  private final Javalin javalin;

  private ArticleServer(ArticleStore store, String version, String host) {
    this.store = store;
    this.version = version;
    this.host = host;
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts to serve {@code store}, which stays the caller's to close.
   *
   * @param host a name or address of this machine
   * @param port 0 for any that is free
   * @throws IOException if it can't listen there
   */
  public static ArticleServer start(ArticleStore store, String version, String host, int port) throws IOException {
    ArticleServer server = new ArticleServer(store, version, host);
    try {
      server.javalin.start(host, port);
      return server;
    } catch (RuntimeException e) {
      throw new IOException(
          "can't listen on %s:%d (%s); choose another with --port".formatted(host, port, e.getMessage()), e);
    }
  }

  /** Where it is reached, without a slash at the end. */
  public String address() {
    return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, javalin.port());
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.defaultContentType = "application/json";
    config.http.prefer405over404 = true;
    // An id is whatever its caller chose, so its slashes and dots come escaped. No file is looked up by a path.
    config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.UNSAFE));
    config.jetty.modifyServletContextHandler(h -> h.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(server -> server.setErrorHandler(ArticleServer::notHttp));
    RoutesConfig routes = config.routes;
    routes.before(ArticleServer::protect);
    routes.post("/articles", this::post);
    routes.get("/articles/<id>", this::get);
    routes.get("/search", this::search);
    routes.get("/health", this::health);
    WebFiles.serve(routes);
    problems(routes);
  }

  /** A page of another site that an editor has open must not post here. */
  private static void protect(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    String from = request.header("Sec-Fetch-Site");
    boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(request.method().name());
    if (!reads && from != null && !Set.of("same-origin", "none").contains(from)) {
      throw ProblemException.of(HttpStatus.FORBIDDEN, "another site's page can't send articles");
    }
  }

  private void post(Context request) throws IOException {
    IncidentRecord record = store.add(ArticleRequest.read(request));
    request.header("Location", "/articles/" + escape(record.id()));
    request.status(HttpStatus.CREATED);
    json(request, record);
  }

  private void get(Context request) throws IOException {
    String id = request.pathParam("id");
    IncidentRecord record =
        store
            .find(id)
            .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "there is no article \"" + id + "\""));
    json(request, record);
  }

  private record Answer(String query, long total, @JsonInclude(JsonInclude.Include.ALWAYS) List<Hit> hits) {}

  private void search(Context request) throws IOException {
    String query = request.queryParam("q");
    if (query == null || query.isBlank()) {
      throw ProblemException.field("q", "say what to look for: /search?q=…");
    }
    Hits found = store.search(query, limit(request.queryParam("limit")));
    json(request, new Answer(query, found.total(), found.hits()));
  }

  private static int limit(@Nullable String given) {
    try {
      int limit = given == null ? DEFAULT_LIMIT : Integer.parseInt(given);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ProblemException.field("limit", "a number from 1 to %d is wanted".formatted(HIGHEST_LIMIT));
  }

  private record Health(String status, String version, int articles, String archive) {}

  private void health(Context request) throws IOException {
    json(request, new Health("ok", version, store.size(), store.position().toString()));
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, request) -> problem(request, e.problem()));
    routes.exception(
        IllegalArgumentException.class, (e, request) -> problem(request, Problem.of(400, message(e), null)));
    routes.exception(
        DateTimeException.class, (e, request) -> problem(request, Problem.of(400, message(e), "published")));
    routes.exception(
        UnreadableArticleException.class, (e, request) -> problem(request, Problem.of(500, message(e), null)));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> problem(request, Problem.of(e.getStatus(), detail(request, e), null)));
    routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("{} {}", request.method(), request.path(), e);
          problem(request, Problem.of(500, "the server failed; its log says why", null));
        });
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String detail(Context request, HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> "there is nothing at " + request.path();
      case 405 -> "%s can't be done at %s".formatted(request.method(), request.path());
      default -> message(e);
    };
  }

  private static void problem(Context request, Problem problem) {
    request.status(problem.status());
    json(request, problem);
    request.contentType(Problem.MEDIA_TYPE);
  }

  /** What isn't a request at all comes no further than to Jetty. */
  private static boolean notHttp(Request request, Response response, Callback done) throws IOException {
    Problem problem = Problem.of(response.getStatus(), "the request is malformed", null);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(problem), done);
    return true;
  }

  private static void json(Context request, Object value) {
    try {
      request.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Answers what is under way, then stops. */
  @Override
  public void close() {
    javalin.stop();
  }
}
