package org.depeche.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Json;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * What feeds (RSS, Atom, JSON Feed) and sitemaps link to. XML is read as a stream and forgivingly: there are no document
 * types and no entities that a document could define, and what is broken costs only what stands behind it.
 */
final class FeedLinks {
  /** What is read of a document after decompression, in bytes. */
  static final int LONGEST = 20 << 20;

  private static final int DEEPEST = 100;

  /** So many elements without an item make no feed; they would only fill the memory. */
  private static final int LONGEST_WAY = 20_000;

  private static final List<String> ITEMS = List.of("item", "entry", "url", "sitemap");

  private FeedLinks() {}

  /**
   * Adds what a feed or sitemap links to.
   *
   * @param base its URL
   * @param since pages dated before this, in milliseconds since 1970, are left out
   * @param depth of the sitemaps that it names
   * @return whether it is a feed or sitemap at all
   * @throws IOException if it can't be decompressed
   */
  static boolean read(InputStream payload, String base, long since, int depth, Links links) throws IOException {
    try (InputStream in = new Capped(payload)) {
      int first = in.read();
      while (first == 0xEF || first == 0xBB || first == 0xBF || (first >= 0 && Character.isWhitespace(first))) {
        first = in.read();
      }
      if (first == '{') {
        return readJson(in, base, since, links);
      }
      return first == '<' && readXml(new InputStreamReader(in, StandardCharsets.UTF_8), base, since, depth, links);
    }
  }

  private static boolean readXml(Reader rest, String base, long since, int depth, Links links) {
    Parser xml = Parser.xmlParser().setMaxDepth(DEEPEST);
    boolean isFeed = false;
    int way = 0;
    try (StreamParser parser = new StreamParser(xml).parse(new Resumed(rest), base)) {
      for (Iterator<Element> elements = parser.iterator(); elements.hasNext() && way < LONGEST_WAY; way++) {
        Element element = elements.next();
        String name = localName(element);
        isFeed |= ITEMS.contains(name) || List.of("rss", "rdf", "feed", "urlset", "sitemapindex").contains(name);
        if (ITEMS.contains(name)) {
          way = 0;
          boolean more = readItem(element, name, base, since, depth, links);
          element.remove(); // or a long document would fill the memory
          if (!more) {
            return true;
          }
        }
      }
    }
    return isFeed;
  }

  private static boolean readItem(
      Element item, String name, String base, long since, int depth, Links links) {
    boolean sitemap = name.equals("sitemap");
    long changed = 0;
    Optional<String> url = Optional.empty();
    for (Element child : item.children()) {
      switch (localName(child)) {
        case "loc" -> url = url.or(() -> PageUrl.of(base, child.text()));
        case "link" -> url = url.or(() -> link(child, base));
        case "guid", "id" -> {
          if (child.attr("isPermaLink").equals("true")) {
            url = url.or(() -> PageUrl.of(base, child.text()));
          }
        }
        case "lastmod", "updated", "pubdate", "published", "date" -> changed = Math.max(changed, time(child.text()));
        case "news" -> {
          for (Element part : child.children()) {
            if (localName(part).equals("publication_date")) {
              changed = Math.max(changed, time(part.text()));
            }
          }
        }
        default -> {}
      }
    }
    if (url.isEmpty() || (changed > 0 && changed < since)) {
      return true;
    }
    return links.add(new Link(url.get(), sitemap ? Kind.SITEMAP : Kind.PAGE, sitemap ? depth : 0, changed));
  }

  /** RSS has the URL as text, Atom as an attribute, and in other relations than to the page itself, too. */
  private static Optional<String> link(Element link, String base) {
    String relation = link.attr("rel");
    return relation.isEmpty() || relation.equals("alternate")
        ? PageUrl.of(base, link.hasAttr("href") ? link.attr("href") : link.text())
        : Optional.empty();
  }

  private static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean readJson(InputStream rest, String base, long since, Links links) throws IOException {
    byte[] bytes = rest.readNBytes(LONGEST / 4);
    JsonNode feed;
    try {
      feed = Json.MAPPER.readTree("{" + new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException notJson) {
      return false;
    }
    if (!feed.path("version").asText().contains("jsonfeed.org")) {
      return false;
    }
    for (JsonNode item : feed.path("items")) {
      long changed = Math.max(time(item.path("date_modified").asText()), time(item.path("date_published").asText()));
      Optional<String> url =
          PageUrl.of(base, item.path("url").asText()).filter(u -> changed == 0 || changed >= since);
      if (url.isPresent() && !links.add(new Link(url.get(), Kind.PAGE, 0, changed))) {
        return true;
      }
    }
    return true;
  }

  /** ISO 8601 or RFC 1123, in milliseconds since 1970; 0 for what is neither. */
  static long time(String text) {
    String stripped = text.strip();
    try {
      if (stripped.isEmpty()) {
        return 0;
      }
      if (Character.isLetter(stripped.charAt(0)) || stripped.indexOf(' ') > 0) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(stripped.replaceFirst("(UTC?|Z)$", "GMT")))
            .toEpochMilli();
      }
      if (stripped.length() == 10) {
        return LocalDate.parse(stripped).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() - 1;
      }
      return OffsetDateTime.parse(stripped).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  /** Ends after {@link #LONGEST} bytes, and where what it reads is broken or cut. */
  private static final class Capped extends FilterInputStream {
    private long left = LONGEST;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read;
      try {
        read = super.read(bytes, offset, (int) Math.min(length, left));
      } catch (IOException e) {
        if (left == LONGEST) {
          throw e;
        }
        read = -1;
      }
      left -= Math.max(0, read);
      return read;
    }
  }

  /** A reader whose first character had been taken. */
  private static final class Resumed extends FilterReader {
    private boolean begun;

    Resumed(Reader rest) {
      super(rest);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      if (!begun && length > 0) {
        begun = true;
        chars[offset] = '<';
        return 1;
      }
      return super.read(chars, offset, length);
    }
  }
}
