package org.depeche.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.archive.Exchange;
import org.depeche.archive.Position;
import org.depeche.archive.Sha256;
import org.depeche.archive.WarcArchive;
import org.depeche.model.Article;
import org.depeche.page.ArticleInput;
import org.depeche.page.Decoded;
import org.depeche.page.PageArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The articles among the pages that a crawl archives, also while it goes on. */
final class CrawledPages {
  private static final Logger LOG = LoggerFactory.getLogger(CrawledPages.class);
  private static final int BATCH = 64;
  private static final int HASH_DIGITS = 32;

  private final Path archive;
  private final Taker taker;
  private volatile boolean stopped;

  /** Takes pages with articles; what stands before {@code reached} in the archive has then been handed on. */
  @FunctionalInterface
  interface Taker {
    void take(List<CrawledPage> pages, Position reached) throws IOException;
  }

  /** {@code taker} is given a batch at a time. */
  CrawledPages(Path archive, Taker taker) {
    this.archive = archive;
    this.taker = taker;
  }

  /** Hands on what stands behind {@code from}, up to what is now the end. */
  void read(Position from) throws IOException {
    List<CrawledPage> batch = new ArrayList<>();
    Position end =
        WarcArchive.follow(
            archive,
            WarcArchive.CRAWL,
            from,
            (start, exchange) -> {
              if (stopped) {
                throw new StoppedException();
              }
              if (batch.size() >= BATCH) {
                taker.take(List.copyOf(batch), start);
                batch.clear();
              }
              article(exchange).ifPresent(batch::add);
            });
    if (!end.equals(from)) {
      taker.take(batch, end);
    }
  }

  /** Makes {@link #read} end at the next page. */
  void stop() {
    stopped = true;
  }

  /** Reading was told to stop. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The article on a page; none if it is something else. */
  private static Optional<CrawledPage> article(Exchange page) {
    boolean isPage = page.notes().getOrDefault("Kind", "").equals("PAGE") && page.mediaType().contains("html");
    if (!isPage || page.status() != 200 || page.unchanged()) {
      return Optional.empty();
    }
    try {
      Decoded html = Decoded.of(page.payload(Decoded.LIMIT), page.header("Content-Type").orElse(null));
      List<String> warnings = new ArrayList<>(html.warnings());
      if (!page.cut().isEmpty()) {
        warnings.add("The page was cut short (%s).".formatted(page.cut()));
      }
      ArticleInput input =
          new ArticleInput(
              id(page.url()), null, html.text(), null, page.url(), null, null, page.notes().get("Zone"), page.notes().get("Language"));
      PageArticle read = input.page("");
      Article article = input.article(read, warnings);
      return article.text().isBlank() ? Optional.empty() : Optional.of(new CrawledPage(article, read.canonical()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.warn("{} is archived but can't be read: {}", page.url(), e.toString());
      return Optional.empty();
    }
  }

  /** A page that is fetched again takes the place of what it was. */
  static String id(String url) {
    return Sha256.hex(url.getBytes(StandardCharsets.UTF_8), HASH_DIGITS);
  }
}
