package org.depeche.crawl;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.depeche.archive.Exchange;

/** What an answer tells of: the pages of feeds, sitemaps, home and section pages, or where a redirect leads. */
final class Discovery {
  static final int MOST_REDIRECTS = 5;
  private static final int MOST_LINKS = 10_000;
  private static final int DEEPEST_SITEMAP = 3;
  private static final int LONGEST_PAGE = 4_000_000;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /** Documents are taken apart in memory, so not many at once. */
  private final Semaphore reading = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /**
   * What was found.
   *
   * @param problem what is wrong with the answer; empty if nothing is
   */
  record Found(List<Link> links, String problem) {
    static final Found NOTHING = new Found(List.of(), "");

    static Found problem(String problem) {
      return new Found(List.of(), problem);
    }
  }

  /**
   * Reads an answer.
   *
   * @param since feeds' and sitemaps' pages dated before this, in milliseconds since 1970, are left out
   */
  Found read(Task task, Exchange exchange, long since) {
    if (exchange.status() / 100 == 3 && exchange.status() != 304) {
      return redirect(task, exchange);
    }
    if (exchange.status() != 200 || exchange.unchanged() || task.kind() == Kind.PAGE) {
      return Found.NOTHING;
    }
    reading.acquireUninterruptibly();
    try {
      Links links = new Links(MOST_LINKS);
      String problem = read(task, exchange, since, links);
      return new Found(
          links.all(), links.isCut() ? "only the first %d links were taken".formatted(MOST_LINKS) : problem);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Found.problem("it can't be read: " + e.getMessage());
    } finally {
      reading.release();
    }
  }

  private static String read(Task task, Exchange exchange, long since, Links links) throws IOException {
    boolean listing = task.kind() == Kind.FEED || task.kind() == Kind.SITEMAP;
    if (listing || exchange.mediaType().endsWith("xml")) {
      boolean read = FeedLinks.read(unzipped(exchange.payload()), task.url(), since, task.depth() + 1, links);
      if (read && links.all().stream().anyMatch(l -> l.kind() == Kind.SITEMAP && l.depth() > DEEPEST_SITEMAP)) {
        links.clear();
        return "its sitemaps are nested too deep";
      }
      if (read || listing) {
        return read ? "" : "it is no feed or sitemap";
      }
    }
    if (!exchange.mediaType().contains("html")) {
      return "it is no HTML, but " + exchange.mediaType();
    }
    PageLinks.read(text(exchange), task.url(), task.kind() == Kind.SITE, links);
    return "";
  }

  private static InputStream unzipped(InputStream payload) throws IOException {
    BufferedInputStream in = new BufferedInputStream(payload);
    in.mark(2);
    boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return zipped ? new GZIPInputStream(in) : in;
  }

  /** Links are ASCII nearly always; the charset that the server names does for the rest. */
  private static String text(Exchange exchange) throws IOException {
    Matcher named = CHARSET.matcher(exchange.header("Content-Type").orElse(""));
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset = named.find() ? Charset.forName(named.group(1)) : charset;
    } catch (IllegalArgumentException unknown) {
      // UTF-8 it is
    }
    return new String(exchange.payload(LONGEST_PAGE), charset);
  }

  private static Found redirect(Task task, Exchange exchange) {
    String location = exchange.header("Location").orElse("");
    return PageUrl.of(task.url(), location)
        .map(
            to -> {
              if (to.equals(task.url())) {
                return Found.problem("it redirects to itself");
              }
              if (task.depth() >= MOST_REDIRECTS) {
                return Found.problem("more than %d redirects".formatted(MOST_REDIRECTS));
              }
              return new Found(List.of(new Link(to, task.kind(), task.depth() + 1, 0)), "");
            })
        .orElseGet(() -> Found.problem("it redirects to \"%s\", no http or https URL of a host".formatted(location)));
  }
}
