package org.depeche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depeche.crawl.CrawlSettings;
import org.depeche.crawl.Crawler;
import org.depeche.crawl.Explanation;
import org.depeche.crawl.Outlet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code depeche crawl}. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = "Fetches what outlets publish, politely, into the archive that serve and reindex read.")
final class CrawlCommand implements Callable<Integer> {
  private static final String NOBODY = "nobody@localhost";
  private static final long BETWEEN_LINES = 1000;
  private static final int STOP_SECONDS = 10;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  static final class Source {
    @Parameters(
        paramLabel = "OUTLETS",
        description =
            "YAML or JSON list; each outlet a URL, or name, site, feed, sitemap, section, language, zone.")
    private @Nullable Path outlets;

    @Option(names = "--warc", paramLabel = "FILE", description = "Takes pages from this WARC file, not from the web.")
    private @Nullable Path warc;

    @Option(names = "--explain", paramLabel = "URL", description = "Says why this URL is or isn't fetched.")
    private @Nullable String explain;
  }

  @Mixin private DataOption data;

  @Option(
      names = "--contact",
      paramLabel = "CONTACT",
      description = "E-mail address or URL where publishers reach you; sent with each request.")
  private @Nullable String contact;

  @Option(names = "--once", description = "Ends when all has been fetched, rather than look again and again.")
  private boolean once;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "Pause between requests to a host that asks for none (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private double delay = 2;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Pages that feeds and sitemaps date earlier are left out (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int days = 30;

  @Option(names = "--allow-loopback", hidden = true, description = "Lets loopback addresses be asked, for tests.")
  private boolean loopback;

  private long lastLine;

  @Override
  public Integer call() throws IOException {
    if (source.explain != null) {
      Explanation.of(source.explain, data.folder, loopback).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return 0;
    }
    CrawlSettings settings = settings();
    List<Outlet> outlets = source.outlets == null ? List.of() : Outlet.readAll(source.outlets);
    CountDownLatch ended = new CountDownLatch(1);
    try (Crawler crawler = Crawler.open(data.folder, settings, this::say)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(crawler, ended), "stop"));
      if (source.warc != null) {
        crawler.read(source.warc, () -> progress(crawler));
      } else {
        crawler.run(outlets, () -> progress(crawler));
      }
      summarise(crawler);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  /** Told to stop, it ends in order; killed, it would only begin a little later next time. */
  private static void stop(Crawler crawler, CountDownLatch ended) {
    if (ended.getCount() > 0) {
      crawler.stop();
      try {
        ended.await(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private CrawlSettings settings() {
    if (source.outlets != null && contact == null) {
      throw new ParameterException(
          spec.commandLine(), "say with --contact where publishers reach you: an e-mail address or a URL");
    }
    if (delay < 0 || days < 1) {
      throw new ParameterException(spec.commandLine(), "--delay is 0 or more seconds, --days 1 or more");
    }
    try {
      CrawlSettings usual = CrawlSettings.of(contact == null ? NOBODY : contact, Version.number());
      return new CrawlSettings(
          usual.contact(),
          usual.version(),
          Duration.ofMillis(Math.round(delay * 1000)),
          usual.backoff(),
          usual.interval(),
          Duration.ofDays(days),
          once,
          loopback);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--contact " + e.getMessage(), e);
    }
  }

  private void summarise(Crawler crawler) throws IOException {
    if (Terminal.ERR) {
      System.err.printf("\r\u001B[K");
    }
    spec.commandLine().getOut().println(crawler.summary());
    spec.commandLine().getOut().flush();
  }

  private void say(String line) {
    System.err.println((Terminal.ERR ? "\r\u001B[K" : "") + line);
  }

  private void progress(Crawler crawler) {
    long now = System.currentTimeMillis();
    if (Terminal.ERR && now - lastLine > BETWEEN_LINES) {
      lastLine = now;
      try {
        System.err.printf("\r\u001B[K%s", crawler.progress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
