package org.depeche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.depeche.model.Json;
import org.depeche.model.JsonFault;
import org.depeche.page.Decoded;
import org.depeche.page.HtmlArticle;

/**
 * How well the article is taken out of a page, measured as the trafilatura project does: by segments of text that must and must not
 * come out, pooled over all pages.
 *
 * @see <a href="https://trafilatura.readthedocs.io/en/latest/evaluation.html">Trafilatura's evaluation</a>
 */
public final class PageScores {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BREAK_HINTS = Pattern.compile("[\u00AD\u200B]");

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
  private static final int READINGS = 6;

  private final Extractor extractor;
  private int pages;
  private int empty;
  private int thrown;
  private int kept;
  private int lost;
  private int leaked;
  private long nanos;
  private final List<String> errors = new ArrayList<>();

  /** A page's file, and what must and must not be in its article. */
  public record Page(String url, Path file, List<String> with, List<String> without) {}

  /**
   * Reads {@code evaldata.json}, {@code {url: {"file", "with": […], "without": […]}}}, whose pages are {@code html/<file>.gz}.
   *
   * @throws IOException if that is not what it holds; the message names it
   */
  public static List<Page> read(Path folder) throws IOException {
    Path list = folder.resolve("evaldata.json");
    List<Page> pages = new ArrayList<>();
    try {
      for (Map.Entry<String, JsonNode> entry : Json.MAPPER.readTree(Files.readString(list)).properties()) {
        JsonNode page = entry.getValue();
        Path file = folder.resolve("html").resolve(page.path("file").asText() + ".gz");
        if (!page.path("with").isArray() || !page.path("without").isArray()) {
          throw new IOException(list + ": a page has lists \"with\" and \"without\"; not so " + entry.getKey());
        }
        pages.add(new Page(entry.getKey(), file, strings(page.path("with")), strings(page.path("without"))));
      }
    } catch (JsonProcessingException e) {
      throw new IOException(list + ": " + JsonFault.of(e), e);
    }
    return pages;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(s -> strings.add(s.asText()));
    return strings;
  }

  /** Takes the article out of a page. */
  @FunctionalInterface
  public interface Extractor {
    String text(String url, byte[] page);
  }

  private PageScores(Extractor extractor) {
    this.extractor = extractor;
  }

  /** Scores this software. */
  public static PageScores of(List<Page> pages) throws IOException {
    return of(pages, (url, page) -> HtmlArticle.read(url, url, Decoded.of(page).text()).text());
  }

  /** Takes the article out of each page; then again, until the machine is warm, to say how long that takes. */
  public static PageScores of(List<Page> pages, Extractor extractor) throws IOException {
    PageScores scores = new PageScores(extractor);
    for (Page page : pages) {
      scores.add(page);
    }
    for (int i = 0; i < READINGS; i++) {
      scores.nanos = 0;
      for (Page page : pages) {
        scores.time(page);
      }
    }
    return scores;
  }

  /** What others do on the machine meanwhile doesn't count. */
  private void time(Page page) throws IOException {
    byte[] bytes = bytes(page.file());
    long start = PROCESSOR.getCurrentThreadCpuTime();
    try {
      extractor.text(page.url(), bytes);
    } catch (RuntimeException e) {
      // counted before
    }
    nanos += PROCESSOR.getCurrentThreadCpuTime() - start;
  }

  private void add(Page page) throws IOException {
    String text = plain(text(page, bytes(page.file())));
    pages++;
    empty += text.isBlank() ? 1 : 0;
    for (String segment : page.with()) {
      boolean in = text.contains(plain(segment));
      kept += in ? 1 : 0;
      lost += in ? 0 : 1;
      if (!in) {
        errors.add(page.url() + "\tmissed\t" + segment);
      }
    }
    for (String segment : page.without()) {
      if (text.contains(plain(segment))) {
        leaked++;
        errors.add(page.url() + "\tspurious\t" + segment);
      }
    }
  }

  /** All kinds of spaces are one, and hints where a word may break are none: that is typography, not what is taken out. */
  private static String plain(String text) {
    return SPACES.matcher(BREAK_HINTS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return in.readAllBytes();
    }
  }

  /** A page that can't be read counts as an empty one. */
  private String text(Page page, byte[] bytes) {
    try {
      return extractor.text(page.url(), bytes);
    } catch (RuntimeException e) {
      thrown++;
      errors.add(page.url() + "\tthrown\t" + e);
      return "";
    }
  }

  /** Each segment missed or spurious, each page that could not be read, on a line. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Writes the scores. */
  public void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "segments  P %.1f  R %.1f  F1 %.1f  (%d of %d in, %d of others)%n",
        100.0 * kept / Math.max(1, kept + leaked),
        100.0 * kept / Math.max(1, kept + lost),
        200.0 * kept / Math.max(1, 2 * kept + leaked + lost),
        kept,
        kept + lost,
        leaked);
    out.printf(
        Locale.ROOT, "pages     %d, %.0f a second of a processor, %d empty, %d thrown%n", pages, pages / Math.max(1e-9, nanos / 1e9), empty, thrown);
  }
}
