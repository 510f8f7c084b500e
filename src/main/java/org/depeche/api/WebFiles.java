package org.depeche.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The editor's page and the record's schema: a handful of files off the class path. */
final class WebFiles {
  private record WebFile(String resource, String mediaType) {}

  private static final Map<String, WebFile> FILES =
      Map.of(
          "/", new WebFile("/web/index.html", "text/html; charset=utf-8"),
          "/page.js", new WebFile("/web/page.js", "text/javascript; charset=utf-8"),
          "/dom.js", new WebFile("/web/dom.js", "text/javascript; charset=utf-8"),
          "/article.js", new WebFile("/web/article.js", "text/javascript; charset=utf-8"),
          "/incident.js", new WebFile("/web/incident.js", "text/javascript; charset=utf-8"),
          "/texts.json", new WebFile("/web/texts.json", "application/json"),
          "/page.css", new WebFile("/web/page.css", "text/css; charset=utf-8"),
          "/record.schema.json", new WebFile("/record.schema.json", "application/schema+json"));

  private WebFiles() {}

  static void serve(RoutesConfig routes) {
    FILES.forEach(
        (path, file) -> {
          byte[] content = read(file.resource);
          routes.get(path, request -> request.contentType(file.mediaType).result(content));
        });
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
