package org.depeche.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depeche.model.Incident;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.depeche.search.Found;
import org.depeche.search.SearchRequest;

/** How many of the incidents that queries want are among the first that are found, in whatever language their articles are. */
public final class SearchScores implements AutoCloseable {
  private static final int FIRST = 10;

  private final ArticleStore store;
  private final Map<String, String> clusters = new HashMap<>();
  private final Map<String, List<Double>> recalls = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /**
   * What someone may type.
   *
   * @param part which queries it is counted with
   * @param incidents the clusters of the articles wanted
   */
  public record Query(String part, String query, String language, List<String> incidents) {}

  private SearchScores(ArticleStore store) {
    this.store = store;
  }

  /** Reads JSON objects, one a line: {@code {"part", "query", "language", "incidents": ["…"]}}. */
  public static List<Query> read(Path file) throws IOException {
    return Json.readLines(file, Query.class);
  }

  /** Searches a store made in the empty folder {@code data} of articles as {@link IncidentArticle} has them. */
  public static SearchScores of(List<Query> queries, List<Path> articles, Path data) throws IOException {
    SearchScores scores = new SearchScores(ArticleStore.open(data, () -> {}));
    for (Path file : articles) {
      scores.add(file);
    }
    for (Query query : queries) {
      scores.ask(query);
    }
    return scores;
  }

  private void add(Path file) throws IOException {
    for (IncidentArticle article : IncidentArticle.readAll(file)) {
      String id = String.valueOf(clusters.size());
      clusters.put(id, article.cluster());
      store.add(article.input(id));
    }
  }

  private void ask(Query query) throws IOException {
    Set<String> missed = new HashSet<>(query.incidents());
    Found<Incident> found = store.incidents().search(new SearchRequest(query.query(), FIRST), List.of());
    Stream.concat(found.hits().stream(), found.nearly().stream())
        .flatMap(incident -> incident.articles().stream())
        .forEach(article -> missed.remove(clusters.get(article)));
    recalls.computeIfAbsent(query.part(), p -> new ArrayList<>()).add(1 - (double) missed.size() / query.incidents().size());
    missed.forEach(m -> misses.add("%s %s: %s".formatted(query.part(), query.query(), m)));
  }

  /** Queries and the incidents that they did not find. */
  public List<String> misses() {
    return misses;
  }

  /** Recall of each part. */
  public void print(PrintWriter out) {
    recalls.forEach(
        (part, all) ->
            out.printf(
                Locale.ROOT, "%-10s recall@%d %.3f (%d queries)%n", part, FIRST,
                all.stream().mapToDouble(r -> r).average().orElse(0), all.size()));
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
