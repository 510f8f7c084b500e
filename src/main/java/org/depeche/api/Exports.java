package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.depeche.export.Dataset;
import org.depeche.export.Export;
import org.depeche.export.Format;
import org.depeche.search.ArticleStore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/export}: tables of facts, sent while they are made. */
final class Exports {
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  /** How many are made at once: each reads the whole index. */
  private static final int AT_ONCE = 2;

  private final ArticleStore store;
  private final String version;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Exports(ArticleStore store, String version) {
    this.store = store;
    this.version = version;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/export/{table}", this::get);
  }

  private void get(Context request) throws IOException {
    String table = request.pathParam("table");
    Dataset dataset =
        Dataset.of(table)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        HttpStatus.NOT_FOUND, "there is no table \"%s\"; there are %s".formatted(table, names(Dataset.values()))));
    Format format = format(request.queryParam("format"));
    boolean packed = packed(request.queryParam("package"));
    Export export = new Export(store, dataset, TypedQuery.of(request).orElse(null), format, version);
    if (!places.tryAcquire()) {
      request.header("Retry-After", "10");
      throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "%d exports are under way; ask again later".formatted(AT_ONCE));
    }
    try {
      send(request, export, packed);
    } finally {
      places.release();
    }
  }

  private static Format format(@Nullable String name) {
    return name == null
        ? Format.CSV
        : Format.of(name).orElseThrow(() -> ProblemException.field("format", "one of %s is wanted".formatted(names(Format.values()))));
  }

  private static boolean packed(@Nullable String kind) {
    if (kind != null && !kind.equals("zip")) {
      throw ProblemException.field("package", "zip is wanted, for the table with its datapackage.json, or nothing, for the table alone");
    }
    return kind != null;
  }

  private static String names(Object[] all) {
    return Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static void send(Context request, Export export, boolean packed) throws IOException {
    String name = packed ? export.dataset() + ".zip" : export.fileName();
    request.contentType(packed ? "application/zip" : export.format().mediaType());
    request.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    if (packed || export.format() == Format.PARQUET) {
      request.disableCompression();
    }
    try {
      OutputStream out = request.outputStream();
      if (packed) {
        export.writePackage(out);
      } else {
        export.write(out);
      }
    } catch (IOException | RuntimeException e) {
      if (!request.res().isCommitted()) {
        request.res().resetBuffer();
        request.res().setHeader("Content-Disposition", null);
        throw e;
      }
      // The status has been sent: only a broken connection tells that something is missing.
      LOG.warn("{}: the export of {} broke off: {}", RequestId.of(request), export.dataset(), e.toString());
      ServletContextRequest.getServletContextRequest(request.req()).getServletChannel().abort(e);
    }
  }
}
