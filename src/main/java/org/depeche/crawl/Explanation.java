package org.depeche.crawl;

import crawlercommons.robots.SimpleRobotRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a URL is or isn't fetched. Asks no web server. */
public final class Explanation {
  private final Frontier frontier;
  private final PublicAddresses addresses;

  private Explanation(Frontier frontier, boolean loopback) {
    this.frontier = frontier;
    this.addresses = new PublicAddresses(InetAddress::getAllByName, loopback);
  }

  /**
   * Explains, from the crawl that is kept in {@code data}; one that is running goes on.
   *
   * @return lines, the answer last
   */
  public static List<String> of(String url, Path data, boolean loopback) throws IOException {
    try (Frontier frontier = Frontier.open(data.resolve("crawl.db"))) {
      return new Explanation(frontier, loopback).explain(url);
    }
  }

  private List<String> explain(String given) throws IOException {
    Optional<String> spelled = PageUrl.of(given);
    if (spelled.isEmpty()) {
      return List.of(given, "It is not fetched: it is no http or https URL.");
    }
    String url = spelled.get();
    List<String> lines = new ArrayList<>(List.of(url));
    Optional<String> address = address(url, lines);
    Optional<String> robots = robots(url, lines);
    Optional<Task> task = frontier.find(url);
    Optional<String> standing = task.isPresent() ? standing(task.get(), lines) : Optional.of("nothing has led to it yet");
    Optional<String> reason = address.or(() -> robots).or(() -> standing);
    lines.add(reason.map(r -> "It is not fetched: %s.".formatted(r)).orElse("It is fetched as soon as its host's turn comes."));
    return lines;
  }

  private Optional<String> address(String url, List<String> lines) {
    String host = PageUrl.host(url);
    try {
      InetAddress[] found = addresses.resolve(host);
      lines.add("address: " + found[0].getHostAddress());
      return Optional.empty();
    } catch (UnknownHostException e) {
      lines.add("address: " + e.getMessage());
      return Optional.of(e.getMessage());
    }
  }

  private Optional<String> robots(String url, List<String> lines) throws IOException {
    String origin = PageUrl.origin(url);
    Optional<Frontier.RobotsFile> file = frontier.robots(origin);
    if (file.isEmpty()) {
      lines.add("robots.txt: not read yet");
      return Optional.empty();
    }
    SimpleRobotRules rules = Robots.rules(origin, file.get());
    URI uri = URI.create(url);
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    boolean allowed = rules.isAllowed(url);
    lines.add(
        "robots.txt: %s (HTTP %d, %s, read %s)"
            .formatted(
                allowed ? "allows it" : "disallows it",
                file.get().status(),
                Robots.decidingRule(rules, path).orElse("no rule for it"),
                time(file.get().fetched())));
    return allowed ? Optional.empty() : Optional.of("robots.txt disallows it");
  }

  private Optional<String> standing(Task task, List<String> lines) throws IOException {
    long now = System.currentTimeMillis();
    Host host = frontier.host(task.host());
    lines.add("found as: %s of %s".formatted(task.kind().name().toLowerCase(Locale.ROOT), task.outlet()));
    lines.add(
        "host: %s, %s between requests"
            .formatted(
                host.free() > now ? "left alone until " + time(host.free()) : "free",
                host.delay() > 0 ? Duration.ofMillis(host.delay()).toString() : "the usual pause"));
    if (task.fetched() > 0) {
      lines.add("last answer: HTTP %d, %s".formatted(task.status(), time(task.fetched())));
    }
    if (!task.note().isEmpty()) {
      lines.add("note: " + task.note());
    }
    if (frontier.outlet(task.outlet()).isEmpty()) {
      return Optional.of("its outlet, %s, is not on the list".formatted(task.outlet()));
    }
    if (task.due() == Frontier.NEVER) {
      return Optional.of(
          task.fetched() > 0 && task.note().isEmpty()
              ? "it has been, and no feed or sitemap says that it has changed since"
              : task.note().isEmpty() ? "it is done with" : task.note());
    }
    return task.due() > now ? Optional.of("its next turn is at " + time(task.due())) : Optional.empty();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
