package org.depeche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depeche.dedup.Copies;
import org.depeche.dedup.SiteBoilerplate;
import org.depeche.dedup.Story;
import org.depeche.extract.time.Anchor;
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
      description = "Articles, one a line, in the order they came: {\"id\"?, \"text\" or \"html\", \"url\"?, \"site\"?, \"published\"?}; - for standard input.")
  private String articles = "-";

  @Option(names = "--output", paramLabel = "FILE", description = "Where the texts go (default: -, standard output).")
  private @Nullable Path output;

  private final Copies copies = new Copies(REMEMBERED);
  private final SiteBoilerplate boilerplate = new SiteBoilerplate();
  private final Set<Story> stories = new LinkedHashSet<>();

  /** A text under the id of its first publisher. */
  private record Line(String id, List<Appearance> appearances) {}

  @Override
  public Integer call() throws IOException {
    try (InputStream in = Output.read(articles);
        OutputStream out = new BufferedOutputStream(Output.write(output, articles))) {
      ArticleLines.run(in, out, CopiesCommand::article, this::add);
      for (Story story : stories) {
        List<Appearance> appearances = story.appearances();
        out.write(Json.MAPPER.writeValueAsBytes(new Line(appearances.get(0).id(), appearances)));
        out.write('\n');
      }
    }
    return 0;
  }

  /** Its times are read too, as appearances are put in their order. */
  private static Article article(ArticleInput input, String otherwise) {
    Article article = input.article(otherwise, List.of());
    Anchor.of(article.published(), article.zone());
    return article;
  }

  private void add(Article article) {
    String text = article.site() == null ? article.text() : boilerplate.without(article.site(), article.text());
    stories.add(copies.add(new Appearance(article.id(), article.url(), article.site(), article.published()), text));
  }
}
