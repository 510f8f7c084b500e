package org.depeche.cli;

/** Counts on standard error, if that is a terminal. */
final class Progress {
  private static final long INTERVAL = 200_000_000;

  private final String what;
  private final long begin = System.nanoTime();
  private long last = begin;
  private long count;

  /** {@code what} is counted, in the plural. */
  Progress(String what) {
    this.what = what;
  }

  void step() {
    count++;
    long now = System.nanoTime();
    if (Terminal.ERR && now - last > INTERVAL) {
      last = now;
      System.err.printf("\r%,d %s, %,.0f/s ", count, what, rate(now));
    }
  }

  void done() {
    if (Terminal.ERR) {
      System.err.printf("\r%,d %s, %,.0f/s%n", count, what, rate(System.nanoTime()));
    }
  }

  private double rate(long now) {
    return count * 1e9 / Math.max(1, now - begin);
  }
}
