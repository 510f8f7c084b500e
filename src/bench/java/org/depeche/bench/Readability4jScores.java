package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;
import org.depeche.evaluate.PageScores;
import org.depeche.page.Decoded;
import org.jsoup.Jsoup;

/** Scores readability4j, then this software, on the same pages in one run. */
public final class Readability4jScores {
  private Readability4jScores() {}

  /** Takes the folder that {@code evaluate pages} reads. */
  public static void main(String[] args) throws IOException {
    List<PageScores.Page> pages = PageScores.read(Path.of(args[0]));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.println("readability4j");
    PageScores.of(pages, Readability4jScores::text).print(out);
    out.println("depeche");
    PageScores.of(pages).print(out);
  }

  private static String text(String url, byte[] page) {
    String content = new Readability4J(url, Decoded.of(page).text()).parse().getContent();
    return Jsoup.parse(Objects.requireNonNullElse(content, "")).text();
  }
}
