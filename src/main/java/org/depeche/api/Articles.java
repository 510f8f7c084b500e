package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.depeche.model.IncidentRecord;
import org.depeche.search.ArticleStore;

/** {@code /v1/articles}: takes articles in and gives their records. */
final class Articles {
  private static final String PATH = "/v1/articles";

  private final ArticleStore store;

  Articles(ArticleStore store) {
    this.store = store;
  }

  void serve(RoutesConfig routes) {
    routes.post(PATH, this::post);
    routes.get(PATH + "/<id>", this::get);
  }

  private void post(Context request) throws IOException {
    IncidentRecord record = store.add(ArticleRequest.read(request));
    request.header("Location", PATH + "/" + escape(record.id()));
    request.status(HttpStatus.CREATED);
    Answer.tagged(request, record);
  }

  private void get(Context request) throws IOException {
    String id = request.pathParam("id");
    IncidentRecord record =
        store
            .find(id)
            .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "there is no article \"" + id + "\""));
    Answer.tagged(request, record);
  }

  private static String escape(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
