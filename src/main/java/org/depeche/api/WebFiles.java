package org.depeche.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The editor's page and the record's schema: a handful of files off the class path. */
final class WebFiles {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "json", "application/json");

  private static final List<String> FILES =
      List.of(
          "page.js", "dom.js", "query.js", "complete.js", "search.js", "incident.js", "chart.js", "article.js", "add.js", "texts.json", "page.css");

  private WebFiles() {}

  static void serve(RoutesConfig routes) {
    serve(routes, "/", "/web/index.html", MEDIA_TYPES.get("html"));
    FILES.forEach(file -> serve(routes, "/" + file, "/web/" + file, MEDIA_TYPES.get(file.substring(file.indexOf('.') + 1))));
    serve(routes, "/record.schema.json", "/record.schema.json", "application/schema+json");
  }

  private static void serve(RoutesConfig routes, String path, String resource, String mediaType) {
    byte[] content = read(resource);
    routes.get(path, request -> request.contentType(mediaType).result(content));
  }

  static byte[] read(String resource) {
    try (InputStream in = WebFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
