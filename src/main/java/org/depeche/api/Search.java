package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.depeche.search.ArticleStore;
import org.depeche.search.Hit;
import org.depeche.search.Hits;
import org.jspecify.annotations.Nullable;

/** {@code /v1/search}: the articles that fit a query best. */
final class Search {
  private static final int DEFAULT_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

  private final ArticleStore store;

  Search(ArticleStore store) {
    this.store = store;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/search", this::get);
  }

  private record Found(String query, long total, @JsonInclude(JsonInclude.Include.ALWAYS) List<Hit> hits) {}

  private void get(Context request) throws IOException {
    String query = TypedQuery.of(request).orElseThrow(() -> ProblemException.field("q", "say what to look for: /v1/search?q=…"));
    Hits found = store.search(query, limit(request.queryParam("limit")));
    Answer.json(request, new Found(query, found.total(), found.hits()));
  }

  static int limit(@Nullable String given) {
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
}
