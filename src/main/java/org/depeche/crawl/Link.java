package org.depeche.crawl;

/**
 * A URL that was found.
 *
 * @param url in the spelling of {@link PageUrl}
 * @param depth redirects or nested sitemaps on the way here
 * @param modified when it last changed, as the one who linked it says, in milliseconds since 1970; 0 if nobody said
 */
record Link(String url, Kind kind, int depth, long modified) {}
