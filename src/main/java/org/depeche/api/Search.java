package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.depeche.search.ArticleStore;
import org.depeche.search.Found;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchRequest.Order;
import org.jspecify.annotations.Nullable;

/** {@code /v1/search}, {@code /v1/quotes}, {@code /v1/figures}: the articles that fit a query best, and what they say; {@code /v1/complete}: names. */
final class Search {
  private static final int DEFAULT_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

  private final ArticleStore store;

  Search(ArticleStore store) {
    this.store = store;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/search", request -> answer(request, store::search));
    routes.get("/v1/quotes", request -> answer(request, store::quotes));
    routes.get("/v1/figures", request -> answer(request, store::figures));
    routes.get("/v1/complete", this::complete);
  }

  private record Completed(@JsonInclude(JsonInclude.Include.ALWAYS) List<String> completions) {}

  private void complete(Context request) throws IOException {
    Answer.json(request, new Completed(store.complete(query(request), limit(request.queryParam("limit")))));
  }

  private interface Searching<T> {
    Found<T> of(SearchRequest wanted) throws IOException;
  }

  private record Answered(
      String query,
      long total,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<?> hits,
      List<?> nearly,
      @Nullable String cursor,
      Map<String, List<Found.Count>> facets,
      List<Found.Count> dates,
      @Nullable String suggestion) {}

  private static <T> void answer(Context request, Searching<T> searching) throws IOException {
    SearchRequest wanted = read(request, query(request));
    Found<T> found = searching.of(wanted);
    Answer.json(
        request,
        new Answered(
            wanted.query(), found.total(), found.hits(), found.nearly(), found.cursor(), found.facets(), found.dates(), found.suggestion()));
  }

  private static String query(Context request) {
    return TypedQuery.of(request).orElseThrow(() -> ProblemException.field("q", "say what to look for: %s?q=…".formatted(request.path())));
  }

  static SearchRequest read(Context request, String query) {
    return new SearchRequest(
        query, limit(request.queryParam("limit")), order(request.queryParam("sort")), request.queryParam("cursor"), isCounted(request));
  }

  private static Order order(@Nullable String given) {
    return given == null
        ? Order.RELEVANCE
        : Arrays.stream(Order.values())
            .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(given))
            .findFirst()
            .orElseThrow(() -> ProblemException.field("sort", "relevance, date or size is wanted"));
  }

  private static boolean isCounted(Context request) {
    String facets = Objects.requireNonNullElse(request.queryParam("facets"), "false");
    if (!facets.equals("true") && !facets.equals("false")) {
      throw ProblemException.field("facets", "true or false is wanted");
    }
    return facets.equals("true");
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
