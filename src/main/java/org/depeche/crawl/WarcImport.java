package org.depeche.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.depeche.archive.Exchange;
import org.depeche.archive.WarcArchive;

/** Takes over the pages of another archive's file, a few at once, so that they share the syncs of ours. */
final class WarcImport {
  private static final int AT_ONCE = 32;

  private final Ledger ledger;
  private final String source;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final AtomicReference<IOException> broken = new AtomicReference<>();

  private WarcImport(Ledger ledger, String source) {
    this.ledger = ledger;
    this.source = source;
  }

  /**
   * Runs to the end of {@code warc}.
   *
   * @param tick is run after each page
   * @throws IOException if the file can't be read, or our archive not written
   */
  static void run(Path warc, Ledger ledger, Runnable tick) throws IOException {
    WarcImport work = new WarcImport(ledger, warc.getFileName().toString());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      WarcArchive.readFile(
          warc,
          (start, page) -> {
            work.check();
            work.free.acquireUninterruptibly();
            threads.execute(() -> work.take(page));
            tick.run();
          });
    }
    work.check();
  }

  private void take(Exchange page) {
    try {
      ledger.imported(page, source);
    } catch (IOException e) {
      broken.compareAndSet(null, e);
    } finally {
      free.release();
    }
  }

  private void check() throws IOException {
    if (broken.get() != null) {
      throw broken.get();
    }
  }
}
