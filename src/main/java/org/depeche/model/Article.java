package org.depeche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, its page already reduced to text.
 *
 * @param published ISO 8601 date, or date and time with offset
 * @param zone the outlet's time zone, for clock times that name none
 * @param text plain text, paragraphs on lines of their own; without lone surrogates
 */
public record Article(
    String id,
    @Nullable String language,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    List<String> authors,
    @Nullable String published,
    @Nullable String zone,
    String text) {
  public Article {
    authors = List.copyOf(authors);
  }
}
