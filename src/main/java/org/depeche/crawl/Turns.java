package org.depeche.crawl;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to a host, and a pause after each that outlives the program. */
final class Turns {
  private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Frontier frontier;
  private final CrawlSettings settings;
  private final CountDownLatch stopped;

  /** {@code stopped} ends all waiting. */
  Turns(Frontier frontier, CrawlSettings settings, CountDownLatch stopped) {
    this.frontier = frontier;
    this.settings = settings;
    this.stopped = stopped;
  }

  /** A host's turn comes too late to wait for it. */
  static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    HeldException(String host) {
      super(host + " is left alone for a while");
    }
  }

  @FunctionalInterface
  interface Request<T> {
    T send() throws IOException;
  }

  /**
   * Waits for the host's turn and takes it.
   *
   * @throws HeldException if the turn does not come in this run
   */
  <T> T take(String host, Request<T> request) throws IOException {
    ReentrantLock lock = locks.computeIfAbsent(host, h -> new ReentrantLock());
    lock.lock();
    try {
      await(host);
      // Set before the request as well as after it, so that one that is killed in between does not come again at once.
      pause(host);
      try {
        return request.send();
      } finally {
        pause(host);
      }
    } finally {
      lock.unlock();
    }
  }

  private void await(String host) throws IOException {
    long wait = frontier.host(host).free() - System.currentTimeMillis();
    boolean tooLong = settings.once() && wait > settings.patience().toMillis();
    try {
      if (tooLong || stopped.await(Math.max(0, wait), TimeUnit.MILLISECONDS)) {
        throw new HeldException(host);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HeldException(host);
    }
  }

  private void pause(String host) throws IOException {
    Host now = frontier.host(host);
    long free = System.currentTimeMillis() + Outcome.delay(now, settings);
    if (free > now.free()) {
      frontier.put(host, new Host(free, now.delay(), now.failures()));
    }
  }
}
