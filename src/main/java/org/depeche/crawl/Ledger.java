package org.depeche.crawl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.depeche.archive.Exchange;
import org.depeche.archive.InFlight;
import org.depeche.archive.Position;
import org.depeche.archive.WarcArchive;

/**
 * Writes down what happens: an answer goes to the archive first, and what follows from it to the frontier then. What a
 * killed crawl had archived and not yet settled is settled when it starts again.
 */
final class Ledger {
  /** So many sitemaps are taken from a robots.txt. */
  private static final int MOST_SITEMAPS = 20;

  /** Notes in the archive, beside each record's own fields. */
  private static final String KIND = "Kind";

  private static final String OUTLET = "Outlet";
  private static final String LANGUAGE = "Language";
  private static final String ZONE = "Zone";
  private static final String ROBOTS = "ROBOTS";
  private static final String ROBOTS_OF = "Robots-Of";

  private final Frontier frontier;
  private final WarcArchive archive;
  private final InFlight inFlight;
  private final CrawlSettings settings;
  private final Discovery discovery = new Discovery();
  private final Tally tally;
  private final Consumer<String> say;

  /** {@code say} is given a line for each thing that a person should know. */
  Ledger(Frontier frontier, WarcArchive archive, CrawlSettings settings, Tally tally, Consumer<String> say) {
    this.frontier = frontier;
    this.archive = archive;
    this.inFlight = new InFlight(archive);
    this.settings = settings;
    this.tally = tally;
    this.say = say;
  }

  /** Archives an answer and settles its task; the hosts that have something new to do. */
  Set<String> answered(Task task, Exchange answer) throws IOException {
    Exchange exchange = answer.with(notes(task));
    if (answer.status() == 200 && task.digest().equals(answer.digest())) {
      exchange = exchange.asUnchanged();
    }
    Position begun = inFlight.begin();
    try {
      archive.append(exchange);
      count(task, exchange);
      return settle(task, exchange);
    } finally {
      inFlight.end(begun);
    }
  }

  /**
   * Takes over a page from another archive, unless it came already.
   *
   * @param source whose archive it is
   */
  void imported(Exchange page, String source) throws IOException {
    Optional<String> url = PageUrl.of(page.url());
    if (url.isEmpty() || page.status() != 200 || !page.mediaType().contains("html")) {
      return;
    }
    Exchange exchange =
        new Exchange(
            url.get(), page.date(), page.ip(), "", page.status(), page.reason(), page.headers(), page.body(),
            page.cut(), false, Map.of(OUTLET, source));
    Task task = task(exchange, Kind.PAGE);
    if (task.fetched() < page.date().toEpochMilli()) {
      answered(task, exchange);
    }
  }

  private Map<String, String> notes(Task task) throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(KIND, task.kind().name());
    notes.put(OUTLET, task.outlet());
    Optional<Outlet> outlet = frontier.outlet(task.outlet());
    outlet.map(Outlet::language).filter(l -> !l.isEmpty()).ifPresent(l -> notes.put(LANGUAGE, l));
    outlet.map(Outlet::zone).filter(z -> !z.isEmpty()).ifPresent(z -> notes.put(ZONE, z));
    return notes;
  }

  private void count(Task task, Exchange exchange) {
    if (exchange.unchanged()) {
      tally.unchanged.incrementAndGet();
    } else if (exchange.status() == 200 && task.kind() == Kind.PAGE) {
      tally.pages.incrementAndGet();
    } else if (exchange.status() / 100 == 4 && exchange.status() != 429) {
      tally.missing.incrementAndGet();
    }
    if (!exchange.cut().isEmpty()) {
      tally.cut.incrementAndGet();
    }
  }

  private Set<String> settle(Task task, Exchange exchange) throws IOException {
    long now = System.currentTimeMillis();
    Discovery.Found found = discovery.read(task, exchange, now - settings.age().toMillis());
    Outcome outcome = Outcome.of(task, frontier.host(task.host()), exchange, found.problem(), settings, now);
    if (!outcome.task().note().isEmpty() && outcome.task().attempts() == 0) {
      say.accept(task.url() + ": " + outcome.task().note());
    }
    List<Link> links = task.kind() == Kind.SITE ? withSitemaps(task, found.links()) : found.links();
    return frontier.settle(outcome.task(), outcome.host(), links, inFlight.settled(), now);
  }

  /** The links of a home page, and the sitemaps that its robots.txt names. */
  private List<Link> withSitemaps(Task site, List<Link> links) throws IOException {
    String origin = PageUrl.origin(site.url());
    List<Link> all = new ArrayList<>(links);
    frontier.robots(origin).map(file -> Robots.rules(origin, file).getSitemaps()).orElse(List.of()).stream()
        .limit(MOST_SITEMAPS)
        .flatMap(map -> PageUrl.of(site.url(), map).stream())
        .forEach(map -> all.add(new Link(map, Kind.SITEMAP, 0, 0)));
    return all;
  }

  /** Settles a task whose fetch brought no answer. */
  void failed(Task task, String why) throws IOException {
    Outcome outcome = Outcome.failed(task, frontier.host(task.host()), why, settings, System.currentTimeMillis());
    tally.failed.incrementAndGet();
    say.accept(task.url() + ": " + outcome.task().note());
    settle(outcome);
  }

  /** Settles a task that must not be fetched. */
  void refused(Task task, String why) throws IOException {
    tally.refused.incrementAndGet();
    say.accept("refused " + task.url() + ": " + why);
    settle(Outcome.refused(task, frontier.host(task.host()), "refused: " + why, System.currentTimeMillis()));
  }

  /** Settles a task that a robots.txt forbids. */
  void disallowed(Task task) throws IOException {
    tally.disallowed.incrementAndGet();
    settle(
        Outcome.refused(
            task, frontier.host(task.host()), "disallowed by robots.txt", System.currentTimeMillis()));
  }

  /** Leaves a host alone for a while, since it won't say what it allows. */
  void held(String name, String why, long wait) throws IOException {
    Host host = frontier.host(name);
    frontier.put(name, Outcome.held(host, wait, settings, System.currentTimeMillis()));
    say.accept(name + " is left alone for a while: " + why);
  }

  private void settle(Outcome outcome) throws IOException {
    frontier.settle(outcome.task(), outcome.host(), List.of(), inFlight.settled(), System.currentTimeMillis());
  }

  /** Archives a robots.txt, and takes it into account for the site that it decides for, if it decides for any. */
  void robots(String origin, Exchange answer) throws IOException {
    if (origin.isEmpty()) {
      archive.append(answer.with(Map.of(KIND, ROBOTS)));
      return;
    }
    Position begun = inFlight.begin();
    try {
      archive.append(answer.with(Map.of(KIND, ROBOTS, ROBOTS_OF, origin)));
      settle(origin, answer);
    } finally {
      inFlight.end(begun);
    }
  }

  private void settle(String origin, Exchange answer) throws IOException {
    Frontier.RobotsFile file = Robots.file(answer);
    frontier.put(origin, file);
    long delay = Math.max(0, Robots.rules(origin, file).getCrawlDelay());
    String name = PageUrl.host(origin);
    Host host = frontier.host(name);
    frontier.put(name, new Host(Math.max(host.free(), System.currentTimeMillis() + delay), delay, 0));
  }

  /** Settles what is in the archive and was not settled when the crawl was killed, or when the frontier was lost. */
  void replay() throws IOException {
    archive.readExchanges(frontier.archived(), (start, exchange) -> replay(exchange));
    frontier.reached(archive.end());
  }

  private void replay(Exchange exchange) throws IOException {
    String origin = exchange.notes().get(ROBOTS_OF);
    String kind = exchange.notes().getOrDefault(KIND, "");
    if (origin != null) {
      settle(origin, exchange);
    } else if (List.of(Kind.values()).stream().anyMatch(k -> k.name().equals(kind))) {
      Task task = task(exchange, Kind.valueOf(kind));
      if (task.fetched() < exchange.date().toEpochMilli()) {
        settle(task, exchange);
      }
    }
  }

  private Task task(Exchange exchange, Kind kind) throws IOException {
    String outlet = exchange.notes().getOrDefault(OUTLET, "");
    frontier.add(List.of(new Link(exchange.url(), kind, 0, 0)), outlet, exchange.date().toEpochMilli());
    return frontier.find(exchange.url()).orElseThrow();
  }
}
