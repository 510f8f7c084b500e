package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.depeche.search.ArticleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Takes articles in over HTTP, reads, keeps and finds them, with a page to do it on.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where archive and index are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "data")
  private Path data;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Where to listen (default: ${DEFAULT-VALUE}). Whoever reaches it can read and add articles.",
      defaultValue = "localhost")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "7070")
  private int port;

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress("articles indexed");
    ArticleStore store = ArticleStore.open(data, progress::step);
    progress.done();
    Serving.run(
        store,
        host,
        port,
        address -> spec.commandLine().getOut().printf("Serving %s on %s%n", data, address).flush(),
        () -> {});
    return 0;
  }
}
