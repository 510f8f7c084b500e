package org.depeche.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depeche.dedup.Copies;
import org.depeche.dedup.SiteBoilerplate;
import org.depeche.dedup.Story;
import org.depeche.model.Appearance;
import org.depeche.model.Article;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code depeche copies}. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = "Finds articles that are copies of one text, at other addresses or outlets: one line a text, the first publisher first.")
final class CopiesCommand implements Callable<Integer> {
  /** As many texts as a day's news of the world holds, in half a gigabyte. */
  private static final int REMEMBERED = 100_000;

  @Option(
      names = "--ndjson",
      paramLabel = "IN",
      required = true,
      description = "Articles, one a line, in the order they came: {\"id\", \"text\" or \"html\", \"site\"?, \"published\"?}; - for standard input.")
  private String articles = "-";

  @Option(names = "--output", paramLabel = "FILE", description = "Where the texts go (default: standard output).")
  private @Nullable Path output;

  private final Copies copies = new Copies(REMEMBERED);
  private final SiteBoilerplate boilerplate = new SiteBoilerplate();
  private final Set<Story> stories = new LinkedHashSet<>();

  /** A text under the id of its first publisher. */
  private record Line(String id, List<Appearance> appearances) {}

  /** A line that can't be read. */
  private record Failure(String id, String error) {}

  @Override
  public Integer call() throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(Output.read(articles), StandardCharsets.UTF_8));
        OutputStream out = new BufferedOutputStream(Output.write(output, articles))) {
      int number = 0;
      int failed = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          add(Json.MAPPER.readValue(line, ArticleInput.class).article("line " + number, List.of()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
          failed++;
          write(new Failure("line " + number, String.valueOf(e.getMessage()).lines().findFirst().orElse("")), out);
        }
      }
      if (failed > 0) {
        System.err.printf("depeche: %,d of %,d lines could not be read; each says why%n", failed, number);
      }
      for (Story story : stories) {
        List<Appearance> appearances = story.appearances();
        write(new Line(appearances.get(0).id(), appearances), out);
      }
    }
    return 0;
  }

  private static void write(Object line, OutputStream out) throws IOException {
    out.write(Json.MAPPER.writeValueAsBytes(line));
    out.write('\n');
  }

  private void add(Article article) {
    String text = article.site() == null ? article.text() : boilerplate.without(article.site(), article.text());
    stories.add(copies.add(new Appearance(article.id(), article.url(), article.site(), article.published()), text));
  }
}
