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
    routes.get(PATH + "/<id>/annotations", this::annotations);
    routes.get(PATH + "/<id>", this::get);
  }

  private void post(Context request) throws IOException {
    IncidentRecord record = store.add(ArticleRequest.read(request));
    request.header("Location", PATH + "/" + escape(record.id()));
    request.status(HttpStatus.CREATED);
    Answer.tagged(request, record);
  }

  private void get(Context request) throws IOException {
    View view = View.of(request);
    IncidentRecord record = record(request);
    view.answer(request, record, address(request, record));
  }

  private void annotations(Context request) throws IOException {
    IncidentRecord record = record(request);
    Answer.tagged(request, Annotations.MEDIA_TYPE, Answer.bytes(Annotations.of(record, address(request, record))));
  }

  private IncidentRecord record(Context request) throws IOException {
    String id = request.pathParam("id");
    return store.find(id).orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "there is no article \"" + id + "\""));
  }

  /** Where the caller finds the article. */
  private static String address(Context request, IncidentRecord record) {
    return request.scheme() + "://" + request.host() + PATH + "/" + escape(record.id());
  }

  static String escape(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
