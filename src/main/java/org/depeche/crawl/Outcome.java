package org.depeche.crawl;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.depeche.archive.Exchange;

/**
 * How a task and its host stand after a fetch or a try: when to come again, if ever.
 *
 * <p>What only tells of pages (feeds and the like) is looked at again, twice as often when it has changed and half as
 * often when it hasn't. A page is done with. What fails for a while is tried five times, each time after twice the wait.
 */
record Outcome(Task task, Host host) {
  static final int MOST_ATTEMPTS = 5;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long SHORTEST_INTERVAL = Duration.ofMinutes(5).toMillis();
  private static final long LONGEST_INTERVAL = Duration.ofHours(2).toMillis();
  private static final long LONGEST_BACKOFF = Duration.ofHours(1).toMillis();

  /** Answers that mean the host, not the page. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /** After an answer. {@code problem} is what is wrong with its content; empty if nothing is. */
  static Outcome of(Task task, Host host, Exchange answer, String problem, CrawlSettings settings, long now) {
    int status = answer.status();
    long at = answer.date().toEpochMilli();
    if (status == 408 || status == 429 || status / 100 == 5) {
      return failed(task.after(0, task.interval(), task.attempts(), at, status, ""), host, answer, settings, now);
    }
    Host answering = new Host(now + delay(host, settings), host.delay(), 0);
    String cut = answer.cut().isEmpty() ? "" : "cut short (%s)".formatted(answer.cut());
    String note = problem.isEmpty() ? cut : problem;
    boolean unchanged = answer.unchanged();
    if (status != 200 && !unchanged) {
      return new Outcome(
          task.after(later(task, now, DAY), DAY, 0, at, status, note).with("", "", ""), answering);
    }
    long interval = interval(task, unchanged, settings);
    Task after = task.after(later(task, now, interval), interval, 0, at, status, note);
    return new Outcome(
        unchanged
            ? after
            : after.with(
                answer.header("ETag").orElse(""), answer.header("Last-Modified").orElse(""), answer.digest()),
        answering);
  }

  private static long interval(Task task, boolean unchanged, CrawlSettings settings) {
    if (task.interval() == 0 || task.interval() == DAY) {
      return settings.interval().toMillis();
    }
    return unchanged
        ? Math.min(LONGEST_INTERVAL, task.interval() * 2)
        : Math.max(Math.min(SHORTEST_INTERVAL, settings.interval().toMillis()), task.interval() / 2);
  }

  private static long later(Task task, long now, long interval) {
    return task.kind() == Kind.PAGE ? Frontier.NEVER : now + interval;
  }

  private static Outcome failed(Task task, Host host, Exchange answer, CrawlSettings settings, long now) {
    boolean busy = BUSY.contains(answer.status());
    long wait = retryAfter(answer, now);
    Host held =
        busy
            ? held(host, wait, settings, now)
            : new Host(now + delay(host, settings), host.delay(), 0);
    return new Outcome(again(task, "HTTP " + answer.status(), Math.max(wait, backoff(task.attempts(), settings)), now), held);
  }

  /** After a try that brought no answer. */
  static Outcome failed(Task task, Host host, String why, CrawlSettings settings, long now) {
    Host held = held(host, 0, settings, now);
    return new Outcome(again(task, why, backoff(task.attempts(), settings), now), held);
  }

  /** After a decision not to fetch it. */
  static Outcome refused(Task task, Host host, String why, long now) {
    return new Outcome(task.after(later(task, now, DAY), DAY, 0, task.fetched(), 0, why), host);
  }

  /** A host that did not answer as it should is left alone for {@code wait} milliseconds, or for longer each time. */
  static Host held(Host host, long wait, CrawlSettings settings, long now) {
    return new Host(
        now + Math.max(delay(host, settings), wait > 0 ? wait : backoff(host.failures(), settings)),
        host.delay(),
        host.failures() + 1);
  }

  private static Task again(Task task, String why, long wait, long now) {
    int attempts = task.attempts() + 1;
    return attempts < MOST_ATTEMPTS
        ? task.after(now + wait, task.interval(), attempts, task.fetched(), task.status(), why)
        : task.after(
            later(task, now, DAY), DAY, 0, task.fetched(), task.status(), "given up after %d tries: %s".formatted(attempts, why));
  }

  /** Milliseconds, doubled with each failure, an hour at most, half as much more or less so that not all come at once. */
  static long backoff(int failures, CrawlSettings settings) {
    long wait = settings.backoff().toMillis() << Math.min(failures, 12);
    return (long) (Math.min(wait, LONGEST_BACKOFF) * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
  }

  /** The pause between two requests to a host, in milliseconds. */
  static long delay(Host host, CrawlSettings settings) {
    return host.delay() > 0 ? host.delay() : settings.delay().toMillis();
  }

  /** What a server asks for in Retry-After, in milliseconds, a day at most; 0 if it doesn't. */
  static long retryAfter(Exchange answer, long now) {
    String wanted = answer.header("Retry-After").orElse("").strip();
    try {
      long wait =
          wanted.matches("\\d{1,9}")
              ? Long.parseLong(wanted) * 1000
              : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(wanted)).toEpochMilli() - now;
      return Math.clamp(wait, 0, DAY);
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
