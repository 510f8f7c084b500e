package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.depeche.search.ArticleStore;

/** {@code /health}: whether it runs, and on what. */
final class Health {
  private final ArticleStore store;
  private final String version;

  Health(ArticleStore store, String version) {
    this.store = store;
    this.version = version;
  }

  void serve(RoutesConfig routes) {
    routes.get("/health", this::get);
  }

  private record State(String status, String version, int articles, String archive) {}

  private void get(Context request) throws IOException {
    Answer.json(request, new State("ok", version, store.size(), store.position().toString()));
  }
}
