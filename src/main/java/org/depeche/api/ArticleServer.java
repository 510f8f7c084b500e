package org.depeche.api;

import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Set;
import org.depeche.search.ArticleStore;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

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
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** How long what is under way may take once the server is to stop. */
  private static final int STOP_MILLIS = 30_000;

  private final ArticleStore store;
  private final String version;
  private final ServerSettings settings;
  private final ApiKeys keys;
  private final Cors cors;
  private final IncidentRoutes incidents;
  private final ChangeRoutes changes;
  private final Javalin javalin;

  private ArticleServer(ArticleStore store, String version, ServerSettings settings) throws IOException {
    this.store = store;
    this.version = version;
    this.settings = settings;
    this.keys = ApiKeys.open(store.folder());
    this.cors = new Cors(settings.origins());
    this.incidents = new IncidentRoutes(store.incidents());
    this.changes = new ChangeRoutes(store.incidents());
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts to serve {@code store} as is usual. */
  public static ArticleServer start(ArticleStore store, String version, String host, int port) throws IOException {
    return start(store, version, ServerSettings.of(host, port));
  }

  /**
   * Starts to serve {@code store}, which stays the caller's to close.
   *
   * @throws IOException if it can't listen there
   */
  public static ArticleServer start(ArticleStore store, String version, ServerSettings settings) throws IOException {
    ArticleServer server = new ArticleServer(store, version, settings);
    try {
      server.javalin.start(settings.host(), settings.port());
      return server;
    } catch (RuntimeException e) {
      server.keys.close();
      throw new IOException(
          "can't listen on %s:%d (%s); choose another with --port".formatted(settings.host(), settings.port(), e.getMessage()), e);
    }
  }

  /** Where it is reached, without a slash at the end. */
  public String address() {
    String host = settings.host();
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
    config.jetty.modifyServer(ArticleServer::prepare);
    Metrics metrics = new Metrics(store);
    config.requestLogger.http((request, millis) -> log(metrics, request, millis));
    RoutesConfig routes = config.routes;
    routes.before(RequestId::set);
    routes.before(this::protect);
    routes.before(cors::check);
    Access access = new Access(keys, settings.host());
    routes.before(access::identify);
    routes.before(new RateLimit(settings.rate(), TimeMeter.SYSTEM_NANOTIME)::check);
    routes.before(access::check);
    new Articles(store).serve(routes);
    new Search(store).serve(routes);
    new Feeds(store).serve(routes);
    new Exports(store, version).serve(routes);
    incidents.serve(routes);
    changes.serve(routes);
    new Health(store, version).serve(routes);
    metrics.serve(routes);
    Description.serve(routes);
    Words.serve(routes);
    WebFiles.serve(routes);
    Problems.serve(routes);
  }

  private static void prepare(Server server) {
    server.setErrorHandler(Problems::notHttp);
    server.setHandler(new GracefulHandler());
    server.setStopTimeout(STOP_MILLIS);
  }

  private void log(Metrics metrics, Context request, float millis) {
    metrics.count(request, millis);
    if (settings.accessLog()) {
      AccessLog.write(request, millis);
    }
  }

  /** A page of another site that an editor has open must not post here, if it wasn't chosen. */
  private void protect(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    String from = request.header("Sec-Fetch-Site");
    if (!Access.reads(request) && from != null && !Set.of("same-origin", "none").contains(from) && !cors.allows(request)) {
      throw ProblemException.of(HttpStatus.FORBIDDEN, "another site's page can't send articles");
    }
  }

  /** Whether nobody can use it until a key is made. */
  public boolean isShut() throws IOException {
    return !Access.isLocal(settings.host()) && keys.isEmpty();
  }

  /** Answers what is under way, then stops. */
  @Override
  public void close() throws IOException {
    changes.stop();
    javalin.stop();
    keys.close();
  }
}
