package org.depeche.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.depeche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * The article on a page, and what the page says of it.
 *
 * @param published when it came out, ISO 8601: a date, or date and time, with offset where the page gives one
 * @param modified when it was last changed, likewise
 * @param authors people by name
 * @param site the outlet's name, else the host of its address
 * @param language ISO 639-1
 * @param canonical the one address of all variants of the page
 * @param free whether all may read it without paying; absent where the page doesn't say
 * @param agencies the news agencies that it credits
 * @param posts the entries of a live blog
 * @param text paragraphs, list items and sub-headings, joined by an empty line
 * @param warnings what was lost on the way, in sentences
 */
public record PageArticle(
    String id,
    @Nullable String title,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String site,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable Boolean free,
    List<String> agencies,
    List<Post> posts,
    @JsonInclude(JsonInclude.Include.ALWAYS) String text,
    List<String> warnings) {
  public PageArticle {
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
    posts = List.copyOf(posts);
    warnings = List.copyOf(warnings);
  }

  /** The article as the later stages take it. */
  Article article(@Nullable String url) {
    return new Article(
        id, language, title, url == null ? canonical : url, site, authors, published, null, text, warnings);
  }
}
