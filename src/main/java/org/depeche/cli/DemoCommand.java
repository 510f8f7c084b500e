package org.depeche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depeche.api.ServerSettings;
import org.depeche.evaluate.GoldReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
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
    List<ArticleInput> samples = samples(corpus.resolve("gold"));
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

  /** The articles to measure on while writing rules, and those of which several are of one incident. */
  private static List<ArticleInput> samples(Path gold) throws IOException {
    List<ArticleInput> samples = new ArrayList<>();
    GoldReader.readAll(gold.resolve("tuning")).forEach(a -> samples.add(input(a.article())));
    Path incidents = gold.resolve("incidents.ndjson");
    if (Files.exists(incidents)) {
      for (String line : Files.readAllLines(incidents)) {
        JsonNode a = Json.MAPPER.readTree(line);
        samples.add(
            new ArticleInput(
                null, a.path("text").asText(), null, a.path("title").asText(null), null, null, a.path("published").asText(null), null,
                a.path("lang").asText(null)));
      }
    }
    return samples;
  }

  private static @Nullable IncidentRecord takeIn(List<ArticleInput> samples, ArticleStore store) throws IOException {
    Progress progress = new Progress("articles read");
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<IncidentRecord>> records = samples.stream().map(s -> readers.submit(() -> store.add(s))).toList();
      IncidentRecord shown = null;
      for (Future<IncidentRecord> record : records) {
        Optional<IncidentRecord> read = read(record);
        shown = read.filter(r -> r.id().equals(SHOWN)).orElse(shown);
        progress.step();
      }
      return shown;
    } finally {
      progress.done();
    }
  }

  private static Optional<IncidentRecord> read(Future<IncidentRecord> record) throws IOException {
    try {
      return Optional.of(record.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableArticleException) {
        System.err.println("depeche: " + e.getCause().getMessage());
        return Optional.empty();
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
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
