package org.depeche.search;

import org.depeche.crawl.PageUrl;
import org.depeche.model.Appearance;
import org.depeche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article on a page that was crawled.
 *
 * @param canonical the one address of all variants of the page, if it says
 */
record CrawledPage(Article article, @Nullable String canonical) {
  String id() {
    return article.id();
  }

  String url() {
    return String.valueOf(article.url());
  }

  /** What its publisher has registered. */
  String site() {
    return PageUrl.site(url());
  }

  /** Whether it says that it is a variant of a page elsewhere. */
  boolean isVariant() {
    return canonical != null && !canonical.equals(url());
  }

  Appearance appearance() {
    return new Appearance(article.id(), article.url(), article.site(), article.published());
  }

  /** The same page under another id and with another text. */
  Article article(String id, String text) {
    return new Article(
        id, article.language(), article.title(), article.url(), article.site(), article.authors(), article.published(), article.zone(), text,
        article.warnings());
  }
}
