package org.depeche.crawl;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What a crawl has done so far. Counted by many threads at once. */
public final class Tally {
  final AtomicLong requests = new AtomicLong();
  final AtomicLong pages = new AtomicLong();
  final AtomicLong unchanged = new AtomicLong();
  final AtomicLong missing = new AtomicLong();
  final AtomicLong disallowed = new AtomicLong();
  final AtomicLong refused = new AtomicLong();
  final AtomicLong failed = new AtomicLong();
  final AtomicLong cut = new AtomicLong();
  final AtomicLong bytes = new AtomicLong();

  /** A line while it runs: what has come, how fast, from how many hosts at once, and what is left. */
  public String progress(double seconds, int hosts, long waiting) {
    return String.format(
        Locale.ROOT,
        "%,d pages, %,d requests, %,.0f/s, %,.1f MB, %,d hosts, %,d waiting",
        pages.get(),
        requests.get(),
        requests.get() / Math.max(seconds, 0.001),
        bytes.get() / 1e6,
        hosts,
        waiting);
  }

  /** A line at the end. */
  public String summary(double seconds, long waiting) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d new pages in %,d requests, %,.1f MB, %,.0f s",
            pages.get(),
            requests.get(),
            bytes.get() / 1e6,
            seconds));
    add(line, unchanged, "unchanged");
    add(line, missing, "not there");
    add(line, disallowed, "disallowed by robots.txt");
    add(line, refused, "refused");
    add(line, failed, "failed");
    add(line, cut, "cut short");
    if (waiting > 0) {
      line.append(String.format(Locale.ROOT, "; %,d left for the next run", waiting));
    }
    return line.toString();
  }

  private static void add(StringBuilder line, AtomicLong count, String what) {
    if (count.get() > 0) {
      line.append(String.format(Locale.ROOT, "; %,d %s", count.get(), what));
    }
  }
}
