package org.depeche.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depeche.archive.Exchange;
import org.depeche.crawl.Frontier.RobotsFile;

/** What the robots.txt of sites allow us, after RFC 9309; kept for a day, over restarts too. */
final class Robots {
  /** The name by which robots.txt calls us, in lower case. */
  static final String AGENT = "depeche";

  /** What is read of a robots.txt, in bytes; the RFC's least. */
  static final int LONGEST = 500 << 10;

  private static final int MOST_REDIRECTS = 5;
  private static final long FRESH = 24 * 3600 * 1000L;
  private static final int MOST_PARSED = 2000;

  /** Gets a URL, the host's turn kept. */
  @FunctionalInterface
  interface Source {
    Exchange get(String url) throws IOException;
  }

  /** Keeps an answer; {@code origin} is the site that it decides for, empty if it decides nothing. */
  @FunctionalInterface
  interface Keeper {
    void keep(String origin, Exchange answer) throws IOException;
  }

  private final Frontier frontier;
  private final Source source;
  private final Keeper keeper;
  private final Map<String, Parsed> parsed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
              return size() > MOST_PARSED;
            }
          });

  private record Parsed(long fetched, SimpleRobotRules rules) {}

  Robots(Frontier frontier, Source source, Keeper keeper) {
    this.frontier = frontier;
    this.source = source;
    this.keeper = keeper;
  }

  /**
   * The rules of the site that {@code url} is on, fetched if they aren't known.
   *
   * @throws UnavailableException if the site doesn't say for now, and is to be left alone
   */
  SimpleRobotRules rules(String url) throws IOException {
    String origin = PageUrl.origin(url);
    Optional<SimpleRobotRules> known = known(origin);
    if (known.isEmpty()) {
      fetch(origin);
      known = known(origin);
    }
    return known.orElseThrow();
  }

  /** The rules that are known and not too old. */
  Optional<SimpleRobotRules> known(String origin) throws IOException {
    long now = System.currentTimeMillis();
    Parsed before = parsed.get(origin);
    if (before != null && now - before.fetched < FRESH) {
      return Optional.of(before.rules);
    }
    Optional<RobotsFile> file = frontier.robots(origin).filter(f -> now - f.fetched() < FRESH);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SimpleRobotRules rules = rules(origin, file.get());
    parsed.put(origin, new Parsed(file.get().fetched(), rules));
    return Optional.of(rules);
  }

  private void fetch(String origin) throws IOException {
    String url = origin + "/robots.txt";
    for (int hop = 0; ; hop++) {
      Exchange answer = source.get(url);
      int status = answer.status();
      if (status == 429 || status / 100 == 5) {
        keeper.keep("", answer);
        throw new UnavailableException("robots.txt gives HTTP " + status, answer);
      }
      Optional<String> next =
          status / 100 == 3
              ? PageUrl.of(url, answer.header("Location").orElse(""))
              : Optional.empty();
      if (next.isEmpty() || hop == MOST_REDIRECTS) {
        keeper.keep(origin, answer);
        return;
      }
      keeper.keep("", answer);
      url = next.get();
    }
  }

  /** A site whose robots.txt can't be had for now. */
  static final class UnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Exchange answer;

    UnavailableException(String message, Exchange answer) {
      super(message);
      this.answer = answer;
    }

    Exchange answer() {
      return answer;
    }
  }

  /** The file in an answer. What is beyond the limit is not read. */
  static RobotsFile file(Exchange answer) {
    byte[] body = new byte[0];
    try {
      body = answer.status() / 100 == 2 ? answer.payload(LONGEST) : body;
    } catch (IOException broken) {
      // as if it were empty
    }
    return new RobotsFile(answer.date().toEpochMilli(), answer.status(), body);
  }

  /** The rules of a file. One that isn't there, or lies behind too many redirects, forbids nothing. */
  static SimpleRobotRules rules(String origin, RobotsFile file) {
    if (file.status() / 100 != 2) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(origin + "/robots.txt", file.body(), "text/plain", List.of(AGENT));
  }

  /** The line of a file that decides on {@code path}, to tell a person; the longest that matches. */
  static Optional<String> decidingRule(SimpleRobotRules rules, String path) {
    return rules.getRobotRules().stream()
        .filter(r -> matches(r.getPrefix(), path))
        .max(
            Comparator.comparingInt((SimpleRobotRules.RobotRule r) -> r.getPrefix().length())
                .thenComparing(SimpleRobotRules.RobotRule::isAllow))
        .map(r -> (r.isAllow() ? "Allow: " : "Disallow: ") + r.getPrefix());
  }

  private static boolean matches(String rule, String path) {
    boolean whole = rule.endsWith("$");
    String[] parts = (whole ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(pattern + (whole ? "" : ".*")).matcher(path).matches();
  }
}
