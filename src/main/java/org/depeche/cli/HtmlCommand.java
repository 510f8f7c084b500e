package org.depeche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.depeche.page.ArticleInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code depeche html}. */
@Command(
    name = "html",
    mixinStandardHelpOptions = true,
    description = "Takes the article out of HTML pages: title, times, authors, site, language, address, text.")
final class HtmlCommand implements Callable<Integer> {
  @Option(
      names = "--ndjson",
      paramLabel = "IN",
      required = true,
      description = "Pages, one a line: {\"id\"?, \"html\", \"url\"?}; - for standard input.")
  private String pages = "-";

  @Option(names = "--output", paramLabel = "FILE", description = "Where the articles go (default: -, standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = Output.read(pages);
        OutputStream out = Output.write(output, pages)) {
      ArticleLines.run(in, out, ArticleInput::page);
    }
    return 0;
  }
}
