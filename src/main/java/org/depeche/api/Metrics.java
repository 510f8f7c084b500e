package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.depeche.search.ArticleStore;

/** {@code /metrics}: how much is asked, how long it takes and how much there is, for Prometheus. */
final class Metrics {
  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final Histogram requests =
      Histogram.builder()
          .name("depeche_http_request_seconds")
          .help("How long requests took, by route and status.")
          .labelNames("method", "route", "status")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  Metrics(ArticleStore store) {
    gauge("depeche_articles", "Articles in the index.", store::size);
    gauge("depeche_incidents", "Incidents that are no part of another.", () -> store.incidents().size());
    gauge("depeche_index_bytes", "What the index takes on disk.", store::indexBytes);
    CounterWithCallback.builder()
        .name("depeche_articles_read_total")
        .help("Articles read since the start, those read anew counted again.")
        .callback(taken -> taken.call(store.read()))
        .register(registry);
  }

  @FunctionalInterface
  private interface Value {
    double get() throws IOException;
  }

  private void gauge(String name, String help, Value value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(
            taken -> {
              try {
                taken.call(value.get());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .register(registry);
  }

  void serve(RoutesConfig routes) {
    routes.get("/metrics", this::get);
  }

  private void get(Context request) throws IOException {
    ExpositionFormatWriter writer = formats.findWriter(request.header("Accept"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, registry.scrape());
    request.contentType(writer.getContentType()).result(out.toByteArray());
  }

  /** What leads nowhere is counted as one, or anyone could make any number of rows. */
  void count(Context request, float millis) {
    Endpoint endpoint = request.endpoints().matchedHttpEndpoint();
    String method = endpoint == null ? "any" : endpoint.method.name();
    String route = endpoint == null ? "none" : endpoint.path;
    requests.labelValues(method, route, String.valueOf(request.statusCode())).observe(millis / 1000);
  }
}
