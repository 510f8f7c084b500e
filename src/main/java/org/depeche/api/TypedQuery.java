package org.depeche.api;

import io.javalin.http.Context;
import java.util.Optional;
import org.depeche.search.ArticleStore;

/** The parameter {@code q}. */
final class TypedQuery {
  private TypedQuery() {}

  /** What is asked for; nothing if it is absent or blank. */
  static Optional<String> of(Context request) {
    String query = request.queryParam("q");
    if (query != null && query.length() > ArticleStore.LONGEST_QUERY) {
      throw ProblemException.field(
          "q", "a query has at most %d characters; this has %d".formatted(ArticleStore.LONGEST_QUERY, query.length()));
    }
    return Optional.ofNullable(query).filter(q -> !q.isBlank());
  }
}
