package org.depeche.crawl;

/** What a URL is fetched for. */
enum Kind {
  /** A home page: tells feeds, sections and pages. */
  SITE,
  /** RSS, Atom or JSON feed. */
  FEED,
  /** A sitemap, or an index of them. */
  SITEMAP,
  /** A page that lists others. */
  SECTION,
  /** What may be an article; the one kind that is fetched for itself. */
  PAGE
}
