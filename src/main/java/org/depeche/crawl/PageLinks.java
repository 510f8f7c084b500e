package org.depeche.crawl;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What home pages and section pages link to, of their own site: feeds, sections, and what looks like articles. */
final class PageLinks {
  private static final int MOST_FEEDS = 10;
  private static final int MOST_SECTIONS = 30;
  private static final int DEEPEST = 512;

  private static final Pattern FEED_TYPE = Pattern.compile("(?i)application/(rss\\+xml|atom\\+xml|feed\\+json)");
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "(?i)\\.(jpe?g|png|gif|webp|svg|ico|css|js|json|xml|rss|pdf|zip|gz|mp[34]|m4a|webm|avi|mov|woff2?|docx?|xlsx?)$");

  /** Four words or more in a row, a number of five digits or more, or a date: what editors' systems call articles. */
  private static final Pattern ARTICLE =
      Pattern.compile("[^/\\-_]+([-_][^/\\-_]+){3}|\\d{5}|/(19|20)\\d\\d([/-]\\d\\d?){1,2}([/-]|$)");

  private PageLinks() {}

  /** Adds the links of the page at {@code base}; feeds and sections only of a home page. */
  static void read(String html, String base, boolean home, Links links) {
    Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    String root = page.baseUri();
    if (home) {
      readFeeds(page, root, links);
    }
    int sections = 0;
    for (Element anchor : page.select("a[href]")) {
      Optional<String> url = PageUrl.of(root, anchor.attr("href")).filter(u -> isOfSite(u, base));
      if (url.isEmpty() || links.contains(url.get())) {
        continue;
      }
      boolean article = isArticle(url.get());
      boolean section = home && !article && sections < MOST_SECTIONS && isSection(url.get(), anchor);
      sections += section ? 1 : 0;
      if ((article || section)
          && !links.add(new Link(url.get(), article ? Kind.PAGE : Kind.SECTION, 0, 0))) {
        return;
      }
    }
  }

  private static void readFeeds(Document page, String root, Links links) {
    page.select("link[rel~=(?i)\\balternate\\b][href]").stream()
        .filter(l -> FEED_TYPE.matcher(l.attr("type")).find())
        .flatMap(l -> PageUrl.of(root, l.attr("href")).stream())
        .distinct()
        .limit(MOST_FEEDS)
        .forEach(url -> links.add(new Link(url, Kind.FEED, 0, 0)));
  }

  private static boolean isOfSite(String url, String base) {
    return !url.equals(base) && PageUrl.site(url).equals(PageUrl.site(base));
  }

  /** Whether a URL looks like an article's. */
  static boolean isArticle(String url) {
    URI uri = URI.create(url);
    String path = uri.getPath() == null ? "" : uri.getPath();
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    return !NO_PAGE.matcher(path).find() && (ARTICLE.matcher(path).find() || ARTICLE.matcher(query).find());
  }

  /** A short path, linked from where a page leads around its site. */
  private static boolean isSection(String url, Element anchor) {
    String path = URI.create(url).getPath();
    return path != null
        && path.length() > 1
        && path.strip().split("/").length <= 3
        && URI.create(url).getQuery() == null
        && !NO_PAGE.matcher(path).find()
        && anchor.closest("nav, header, [role=navigation]") != null;
  }
}
