package org.depeche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.api.ServerSettings;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.page.ArticleInput;
import org.depeche.search.ArticleStore;
import org.depeche.search.UnreadableArticleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Takes in the sample articles, shows the record of one, and serves them all with the editor's page.")
final class DemoCommand implements Callable<Integer> {
  /** The article that is shown. */
  private static final String SHOWN = "fr/spotify-outage";

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder of sample articles (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:depeche.home:-.}/corpus")
  private Path corpus;

  @Mixin private PortOption port;

  @Option(names = "--no-serve", description = "Stop after the record.")
  private boolean noServe;

  @Override
  public Integer call() throws IOException {
    List<GoldArticle> samples = GoldReader.readAll(corpus.resolve("gold"));
    Path data = TemporaryFolder.create("demo");
    PrintWriter out = spec.commandLine().getOut();
    ArticleStore store = ArticleStore.open(data, () -> {});
    IncidentRecord shown = takeIn(samples, store);
    if (shown != null) {
      out.println(new RecordText(Terminal.OUT && System.getenv("NO_COLOR") == null).render(shown));
      out.println();
    }
    out.printf("%d articles in %s%n", store.size(), data).flush();
    if (noServe) {
      store.close();
      TemporaryFolder.delete(data);
    } else {
      Serving.run(store, ServerSettings.of("localhost", port.number), address -> invite(out, address), () -> TemporaryFolder.delete(data));
    }
    return 0;
  }

  private static @Nullable IncidentRecord takeIn(List<GoldArticle> samples, ArticleStore store)
      throws IOException {
    Progress progress = new Progress("articles read");
    IncidentRecord shown = null;
    for (GoldArticle sample : samples) {
      try {
        IncidentRecord record = store.add(input(sample.article()));
        shown = record.id().equals(SHOWN) ? record : shown;
      } catch (UnreadableArticleException e) {
        System.err.println("depeche: " + e.getMessage());
      }
      progress.step();
    }
    progress.done();
    return shown;
  }

  private static ArticleInput input(Article article) {
    return new ArticleInput(
        article.id(),
        article.text(),
        null,
        article.title(),
        article.url(),
        article.site(),
        article.published(),
        article.zone(),
        article.language());
  }

  private static void invite(PrintWriter out, String address) {
    out.printf(
        """

        The editor's page: %1$s/

          curl '%1$s/v1/search?q=Spotify&limit=3'
          curl '%1$s/v1/articles/%2$s'
          curl -H 'Content-Type: text/plain' --data-binary 'La panne a duré trois heures.' '%1$s/v1/articles?published=2025-04-17'

        Ctrl-C stops it.
        """,
        address, SHOWN);
    out.flush();
  }
}
