package org.depeche.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as a program hands it in, one JSON object: its text or its page, and what is known of it. What is given
 * wins over what the page says.
 *
 * @param published ISO 8601 date, or date and time with offset
 * @param zone the outlet's time zone, e.g. {@code Europe/Paris}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleInput(
    @Nullable String id,
    @Nullable String text,
    @Nullable String html,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    @Nullable String published,
    @Nullable String zone,
    @Nullable String language) {

  /**
   * The article.
   *
   * @param otherwise the id of an article that has none
   * @throws IllegalArgumentException if there is neither text nor HTML, or too much
   */
  public Article article(String otherwise, List<String> warnings) {
    String body = text != null ? text : html;
    if (body == null) {
      throw new IllegalArgumentException("an article needs \"text\" or \"html\"");
    }
    if (body.length() > Decoded.LIMIT) {
      throw new IllegalArgumentException(Decoded.tooLong());
    }
    String name = id == null ? otherwise : id;
    return article(text == null ? HtmlArticle.read(name, url, body).article(url) : Article.of(name, body), warnings);
  }

  /** The article on a page that was read, as {@link #page} does. */
  public Article article(PageArticle page, List<String> warnings) {
    return article(page.article(url), warnings);
  }

  private Article article(Article page, List<String> warnings) {
    String address = first(url, page.url());
    return new Article(
        page.id(),
        code(first(language, page.language())),
        first(title, page.title()),
        address,
        Optional.ofNullable(first(site, page.site())).or(() -> Optional.ofNullable(address).flatMap(Host::asSite)).orElse(null),
        page.authors(),
        first(published, page.published()),
        zone,
        page.text(),
        Stream.concat(warnings.stream(), page.warnings().stream()).toList());
  }

  /**
   * The article on the page, with all that the page says of it.
   *
   * @param otherwise the id of an article that has none
   * @throws IllegalArgumentException if there is no HTML, or too much
   */
  public PageArticle page(String otherwise) {
    if (html == null) {
      throw new IllegalArgumentException("a page needs \"html\"");
    }
    if (html.length() > Decoded.LIMIT) {
      throw new IllegalArgumentException(Decoded.tooLong());
    }
    return HtmlArticle.read(id == null ? otherwise : id, url, html);
  }

  /** The same article, with what it leaves open of these taken from here. */
  public ArticleInput orElse(
      @Nullable String language, @Nullable String published, @Nullable String zone) {
    return new ArticleInput(
        id,
        text,
        html,
        title,
        url,
        site,
        first(this.published, published),
        first(this.zone, zone),
        first(this.language, language));
  }

  private static @Nullable String code(@Nullable String language) {
    return language == null ? null : language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  private static @Nullable String first(@Nullable String given, @Nullable String found) {
    return Optional.ofNullable(given).filter(g -> !g.isBlank()).orElse(found);
  }
}
