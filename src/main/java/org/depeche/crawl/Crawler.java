package org.depeche.crawl;

import crawlercommons.robots.SimpleRobotRules;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.depeche.archive.Exchange;
import org.depeche.archive.WarcArchive;
import org.depeche.crawl.Fetcher.Limits;
import org.depeche.crawl.PublicAddresses.RefusedException;
import org.depeche.crawl.Robots.UnavailableException;
import org.depeche.crawl.Turns.HeldException;

/**
 * Fetches what outlets publish into an archive: one polite queue a host, each on a virtual thread of its own. It can be
 * killed at any moment and goes on where it was.
 *
 * <pre>{@code
 * try (Crawler crawler = Crawler.open(data, settings, System.err::println)) {
 *   crawler.run(Outlet.readAll(list), () -> {});
 *   System.out.println(crawler.summary());
 * }
 * }</pre>
 */
public final class Crawler implements AutoCloseable {
  private static final Limits LIMITS = new Limits(10 << 20, 60);
  private static final long TICK = 250;
  private static final int GRACE_SECONDS = 5;

  private final CrawlSettings settings;
  private final WarcArchive archive;
  private final Frontier frontier;
  private final Ledger ledger;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Turns turns;
  private final Tally tally = new Tally();
  private final long begin = System.currentTimeMillis();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<IOException> broken = new AtomicReference<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Hosts with a thread at work; true if there is news that it may not have seen. */
  private final ConcurrentHashMap<String, Boolean> working = new ConcurrentHashMap<>();

  private Crawler(
      CrawlSettings settings, WarcArchive archive, Frontier frontier, Fetcher fetcher, Consumer<String> say) {
    this.settings = settings;
    this.archive = archive;
    this.frontier = frontier;
    this.fetcher = fetcher;
    this.ledger = new Ledger(frontier, archive, settings, tally, say);
    this.turns = new Turns(frontier, settings, stopped);
    this.robots = new Robots(frontier, url -> get(url, Map.of()), ledger::robots);
  }

  /**
   * Opens the crawl kept in {@code data}, made if there is none.
   *
   * @param say is given a line for each thing that a person should know
   * @throws IOException if it is in use by another program, or can't be read
   */
  public static Crawler open(Path data, CrawlSettings settings, Consumer<String> say) throws IOException {
    return open(data, settings, say, InetAddress::getAllByName, LIMITS);
  }

  static Crawler open(
      Path data, CrawlSettings settings, Consumer<String> say, PublicAddresses.Lookup lookup, Limits limits)
      throws IOException {
    WarcArchive archive = WarcArchive.open(data.resolve("archive"), WarcArchive.CRAWL);
    try {
      Frontier frontier = Frontier.open(data.resolve("crawl.db"));
      Fetcher fetcher =
          new Fetcher(settings.userAgent(), new PublicAddresses(lookup, settings.loopback()), limits);
      return new Crawler(settings, archive, frontier, fetcher, say);
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  /**
   * Crawls until all is done, if {@linkplain CrawlSettings#once once} is all that is wanted, or {@link #stop} is called.
   *
   * @param tick is run four times a second
   * @throws IOException if archive or frontier can't be written
   */
  public void run(List<Outlet> outlets, Runnable tick) throws IOException {
    try {
      ledger.replay();
      frontier.list(outlets, System.currentTimeMillis());
      long last = 0;
      boolean stop = false;
      while (!stop) {
        long now = System.currentTimeMillis();
        frontier.hostsDue(last, now, horizon()).forEach(this::wake);
        last = working.isEmpty() ? 0 : now;
        tick.run();
        stop = (settings.once() && isDone()) || stopped.await(TICK, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finish();
    }
    if (broken.get() != null) {
      throw broken.get();
    }
  }

  /**
   * Takes over the pages of a WARC file, in place of fetching any. Those that came already are passed over.
   *
   * @param tick is run now and then
   * @throws IOException if the file can't be read
   */
  public void read(Path warc, Runnable tick) throws IOException {
    try {
      ledger.replay();
      WarcImport.run(warc, ledger, tick);
    } finally {
      finish();
    }
  }

  private boolean isDone() throws IOException {
    return working.isEmpty()
        && !frontier.isAnyDue(System.currentTimeMillis() + settings.patience().toMillis(), horizon());
  }

  /** A run that is to end fetches nothing twice. */
  private long horizon() {
    return settings.once() ? begin : Frontier.NEVER;
  }

  private void finish() {
    stopped.countDown();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        fetcher.close();
        threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }

  /** Ends {@link #run} in order, and returns when it has ended. */
  public void stop() {
    stopped.countDown();
    try {
      ended.await(3 * GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake(String host) {
    boolean atWork = working.merge(host, false, (old, none) -> true);
    if (!atWork) {
      try {
        threads.execute(() -> work(host));
      } catch (RejectedExecutionException stopping) {
        working.remove(host);
      }
    }
  }

  /** Works off a host's queue until nothing in it is due. */
  private void work(String host) {
    try {
      while (stopped.getCount() > 0) {
        Optional<Task> next = frontier.next(host, System.currentTimeMillis(), horizon());
        if (next.isPresent()) {
          handle(next.get());
        } else if (working.computeIfPresent(host, (h, news) -> news ? false : null) == null) {
          return;
        }
      }
    } catch (HeldException later) {
      // its turn comes in another run
    } catch (IOException e) {
      broken.compareAndSet(null, e);
      stopped.countDown();
    } catch (RuntimeException | Error e) {
      broken.compareAndSet(null, new IOException("the queue of %s broke: %s".formatted(host, e), e));
      stopped.countDown();
    }
    working.remove(host);
  }

  private void handle(Task task) throws IOException {
    Exchange answer;
    try {
      SimpleRobotRules rules = robots.rules(task.url());
      if (!rules.isAllowed(task.url())) {
        ledger.disallowed(task);
        return;
      }
      answer = get(task.url(), task.conditions());
    } catch (HeldException e) {
      throw e;
    } catch (UnavailableException e) {
      ledger.held(task.host(), e.getMessage(), Outcome.retryAfter(e.answer(), System.currentTimeMillis()));
      return;
    } catch (RefusedException e) {
      ledger.refused(task, e.getMessage());
      return;
    } catch (FetchException e) {
      ledger.failed(task, e.getMessage());
      return;
    }
    if (answer.cut().equals("disconnect") && task.attempts() + 1 < Outcome.MOST_ATTEMPTS) {
      ledger.failed(task, "the connection broke off");
    } else {
      ledger.answered(task, answer).forEach(this::wake);
    }
  }

  /** A request brought no answer. */
  private static final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    FetchException(IOException cause) {
      super(cause.getMessage() == null ? cause.toString() : cause.getMessage().lines().findFirst().orElse(""), cause);
    }
  }

  private Exchange get(String url, Map<String, String> conditions) throws IOException {
    return turns.take(
        PageUrl.host(url),
        () -> {
          tally.requests.incrementAndGet();
          try {
            Exchange answer = fetcher.get(url, conditions);
            tally.bytes.addAndGet(answer.body().length);
            return answer;
          } catch (RefusedException e) {
            throw e;
          } catch (IOException e) {
            throw new FetchException(e);
          }
        });
  }

  /** A line on how far it has come. */
  public String progress() throws IOException {
    return tally.progress(seconds(), working.size(), frontier.waiting());
  }

  /** A line on what it has done. */
  public String summary() throws IOException {
    return tally.summary(seconds(), frontier.waiting());
  }

  private double seconds() {
    return (System.currentTimeMillis() - begin) / 1e3;
  }

  @Override
  public void close() throws IOException {
    fetcher.close();
    try (archive;
        frontier) {
      frontier.reached(archive.end());
    }
  }
}
