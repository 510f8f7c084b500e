package org.depeche.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.api.ServerSettings;
import org.depeche.search.ArticleStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code depeche serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Takes articles in over HTTP, reads, keeps and finds them, with a page to do it on.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Where to listen (default: ${DEFAULT-VALUE}). Where others than this machine reach it, a key is needed: depeche key.",
      defaultValue = "localhost")
  private String host;

  @Mixin private PortOption port;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "How many requests a minute one key, or one address without a key, may send; 0 for any number (default: 600, and 0 where only this machine reaches it).")
  private @Nullable Integer rate;

  @Option(names = "--cors", paramLabel = "ORIGIN", description = "A site whose pages may ask here, such as https://desk.example, or * for any; may be given again.")
  private List<String> origins = List.of();

  @Option(names = "--access-log", description = "Write a line for each request to standard error.")
  private boolean accessLog;

  @Override
  public Integer call() throws IOException {
    ServerSettings settings = settings();
    Progress progress = new Progress("articles indexed");
    ArticleStore store = ArticleStore.open(data.folder, progress::step);
    progress.done();
    Serving.run(
        store,
        settings,
        address -> spec.commandLine().getOut().printf("Serving %s on %s%n", data.folder, address).flush(),
        store::close);
    return 0;
  }

  private ServerSettings settings() {
    try {
      ServerSettings usual = ServerSettings.of(host, port.number).withOrigins(origins).withAccessLog(accessLog);
      return rate == null ? usual : usual.withRate(rate);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
