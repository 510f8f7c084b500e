package org.depeche.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.depeche.api.ServerSettings;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.IncidentArticle;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.page.ArticleInput;
import org.depeche.search.ArticleStore;
import org.depeche.search.UnreadableArticleException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Takes in sample articles, shows the record of one, and serves them with the editor's page, while it takes in the rest.")
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

  /** What reads the samples; they wait in its queue. */
  private final ThreadPoolExecutor readers =
      (ThreadPoolExecutor)
          Executors.newFixedThreadPool(
              Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("sample").factory());

  @Override
  public Integer call() throws IOException {
    Map<Boolean, List<ArticleInput>> articles =
        GoldReader.readAll(corpus.resolve("gold/tuning")).stream()
            .map(a -> input(a.article()))
            .collect(Collectors.partitioningBy(a -> SHOWN.equals(a.id())));
    PrintWriter out = spec.commandLine().getOut();
    ArticleStore store = ArticleStore.open(TemporaryFolder.create("demo"), () -> {});
    for (IncidentRecord shown : takeIn(articles.get(true), store)) {
      out.println(new RecordText(Terminal.OUT && System.getenv("NO_COLOR") == null).render(shown));
      out.println();
      out.flush();
    }
    takeIn(incidents(), store);
    if (noServe) {
      finish(articles.get(false), store, out);
      close(store);
    } else {
      Serving.run(
          store,
          ServerSettings.of("localhost", port.number),
          address -> {
            invite(out, address);
            finish(articles.get(false), store, out);
          },
          () -> close(store));
    }
    return 0;
  }

  /** Articles of which several are of one incident. */
  private List<ArticleInput> incidents() throws IOException {
    Path incidents = corpus.resolve("gold/incidents.ndjson");
    return Files.exists(incidents) ? IncidentArticle.readAll(incidents).stream().map(a -> a.input(null)).toList() : List.of();
  }

  /** Reads the other samples, which takes longer than anybody should wait for the page. */
  private void finish(List<ArticleInput> others, ArticleStore store, PrintWriter out) {
    try {
      takeIn(others, store);
      out.printf("%d articles in %s%n", store.size(), store.folder()).flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<IncidentRecord> takeIn(List<ArticleInput> samples, ArticleStore store) throws IOException {
    Progress progress = new Progress("articles read");
    List<Future<IncidentRecord>> records = samples.stream().map(s -> readers.submit(() -> store.add(s))).toList();
    List<IncidentRecord> taken = new ArrayList<>();
    for (Future<IncidentRecord> record : records) {
      read(record).ifPresent(taken::add);
      progress.step();
    }
    progress.done();
    return taken;
  }

  /** What is being read is read to its end: an interrupt would close the files that it goes to. */
  private void close(ArticleStore store) throws IOException {
    readers.shutdown();
    readers.getQueue().clear();
    try (store) {
      readers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TemporaryFolder.delete(store.folder());
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

        More articles are being read meanwhile. Ctrl-C stops it.
        """,
        address, SHOWN);
    out.flush();
  }
}
