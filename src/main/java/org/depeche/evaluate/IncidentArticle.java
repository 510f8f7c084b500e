package org.depeche.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.model.Article;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.jspecify.annotations.Nullable;

/**
 * An article of which it is known what incident it is of, a JSON object in a line of {@code corpus/gold/incidents.ndjson}.
 *
 * @param cluster the incident
 * @param lang ISO 639-1
 */
public record IncidentArticle(String cluster, String lang, @Nullable String title, @Nullable String published, String text) {

  /** All of a file, in order. */
  public static List<IncidentArticle> readAll(Path file) throws IOException {
    return Json.readLines(file, IncidentArticle.class);
  }

  /** As it is read by itself. */
  public Article article(String id) {
    return new Article(id, lang, title, null, null, List.of(), published, null, text, List.of());
  }

  /** As it is handed in, under an id of its own if that is null. */
  public ArticleInput input(@Nullable String id) {
    return new ArticleInput(id, text, null, title, null, null, published, null, lang);
  }
}
