package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.depeche.crawl.LocalWeb.Reply;
import org.depeche.crawl.LocalWeb.Request;
import org.depeche.crawl.LocalWeb.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A crawl in a program of its own, killed again and again. The whole of it, 200 hosts and 20,000 pages, is {@code mvn -q
 * test -Dtest=KilledCrawlTest -Dcrawl.hosts=200 -Dcrawl.pages=100 -Dcrawl.kills=10}.
 */
class KilledCrawlTest {
  private static final int HOSTS = Integer.getInteger("crawl.hosts", 8);
  private static final int PAGES = Integer.getInteger("crawl.pages", 20);
  private static final int KILLS = Integer.getInteger("crawl.kills", 2);

  /** Hosts ask for pauses of so many milliseconds in turn; the first of them asks for none and gets the usual. */
  private static final int[] DELAYS = {200, 100, 150, 300};

  @TempDir private Path data;

  @Test
  void losesNothingAndFetchesNothingTwice() throws Exception {
    String[] hosts = new String[HOSTS];
    for (int i = 0; i < HOSTS; i++) {
      hosts[i] = "127.0.%d.%d".formatted(1 + i / 200, 1 + i % 200);
    }
    Random random = new Random(7);
    Set<Integer> inFlight = new HashSet<>();
    try (LocalWeb web = LocalWeb.start(KilledCrawlTest::answer, hosts)) {
      Path list = data.resolve("outlets.yaml");
      Files.write(list, Stream.of(hosts).map(h -> "- http://%s:%d/".formatted(h, web.port())).toList());
      int all = HOSTS * (PAGES + 4);
      for (int kill = 0; kill < KILLS; kill++) {
        Process crawl = start(list);
        int until = web.visits().size() + 1 + all / (KILLS + 1) / 2 + random.nextInt(Math.max(1, all / (KILLS + 1) / 2));
        while (web.count() < until && crawl.isAlive()) {
          Thread.sleep(1 + random.nextInt(10));
        }
        crawl.destroyForcibly().waitFor();
        Thread.sleep(200); // what the dead had asked for is answered
        inFlight.addAll(lastOfEachHost(web.visits()));
        assertThat(missing(web.visits(), archived())).as("asked, gone on, and not archived").isEmpty();
      }
      assertThat(start(list).waitFor()).isZero();
      List<Visit> visits = web.visits();
      check(hosts, visits, inFlight);
      System.out.printf(
          "%d hosts, %d pages, %d requests, %d kills, %d fetched twice of %d in flight, archive %.1f MB%n",
          HOSTS, HOSTS * PAGES, visits.size(), KILLS, twice(visits).size(), inFlight.size(), size() / 1e6);
    }
  }

  private void check(String[] hosts, List<Visit> visits, Set<Integer> inFlight) throws IOException {
    assertThat(inFlight).containsAll(twice(visits));
    Map<String, Integer> archived = archived();
    for (String host : hosts) {
      for (int page = 0; page < PAGES; page++) {
        assertThat(archived).containsEntry(host + path(page), 1);
      }
    }
    assertThat(visits).noneMatch(v -> v.request().path().startsWith("/secret"));
    for (List<Visit> ofHost : visits.stream().collect(Collectors.groupingBy(v -> v.request().host())).values()) {
      assertThat(ofHost.getFirst().request().path()).isEqualTo("/robots.txt");
      CrawlerTest.assertPauses(ofHost, Duration.ofMillis(DELAYS[turn(ofHost.getFirst().request().host())]));
      for (int i = 1; i < ofHost.size(); i++) {
        assertThat(ofHost.get(i).begun()).as("one at a time").isGreaterThanOrEqualTo(ofHost.get(i - 1).ended());
      }
    }
  }

  /** Visits, by their place in the log, of what was asked for again later. */
  private static List<Integer> twice(List<Visit> visits) {
    Map<String, Integer> last = new HashMap<>();
    List<Integer> twice = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      Optional.ofNullable(last.put(visits.get(i).url(), i)).ifPresent(twice::add);
    }
    return twice;
  }

  private static Set<Integer> lastOfEachHost(List<Visit> visits) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      last.put(visits.get(i).request().host(), i);
    }
    return new HashSet<>(last.values());
  }

  /** What a host was asked for before it was asked for something else must be in the archive. */
  private static List<String> missing(List<Visit> visits, Map<String, Integer> archived) {
    Set<Integer> last = lastOfEachHost(visits);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      if (!last.contains(i) && !archived.containsKey(visits.get(i).url())) {
        missing.add(visits.get(i).url());
      }
    }
    return missing;
  }

  private Process start(Path list) throws IOException {
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classes,
            "org.depeche.cli.Main", "crawl", "--once", "--allow-loopback", "--contact", "a@b.example", "--delay", "0.2",
            "--data", data.toString(), list.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("output").toFile()))
        .start();
  }

  /** How often each URL is in the archive, read by jwarc alone; a record that a kill tore may end it. */
  private Map<String, Integer> archived() throws IOException {
    Map<String, Integer> urls = new HashMap<>();
    for (File file : files()) {
      try (WarcReader reader = new WarcReader(file.toPath())) {
        for (WarcRecord record = reader.next().orElse(null); record != null; record = reader.next().orElse(null)) {
          if (record instanceof WarcResponse response) {
            assertThat(response.http().status()).isEqualTo(200);
            response.http().body().consume();
            urls.merge(response.target().replaceFirst("http://([^:/]*):\\d+", "$1"), 1, Integer::sum);
          }
        }
      } catch (EOFException | ZipException torn) {
        // the end
      }
    }
    return urls;
  }

  private long size() {
    return Stream.of(files()).mapToLong(File::length).sum();
  }

  private File[] files() {
    return data.resolve("archive").toFile().listFiles((folder, name) -> name.endsWith(".warc.gz"));
  }

  private static int turn(String host) {
    return Integer.parseInt(host.substring(host.lastIndexOf('.') + 1)) % DELAYS.length;
  }

  private static String path(int page) {
    return "/news-of-the-day-" + page;
  }

  /** A home page with a feed of one half of the pages; robots.txt names a sitemap of the other. */
  private static Reply answer(Request request, OutputStream raw) {
    StringBuilder body = new StringBuilder();
    return switch (request.path()) {
      case "/robots.txt" -> {
        int turn = turn(request.host());
        String delay = turn == 0 ? "" : "Crawl-delay: 0.%03d%n".formatted(DELAYS[turn]);
        String map = "Sitemap: http://%s/map.xml%n".formatted(request.headers().get("host"));
        yield Reply.of(200, "text/plain", "User-agent: *%nDisallow: /secret%n".formatted() + delay + map);
      }
      case "/" -> Reply.html(
          "<link rel=alternate type='application/rss+xml' href='/feed'><a href='/secret/but-of-some-interest'>x</a>");
      case "/feed" -> {
        for (int page = 0; page < PAGES; page += 2) {
          body.append("<item><link>").append(path(page)).append("</link></item>");
        }
        yield Reply.xml("<rss>" + body + "</rss>");
      }
      case "/map.xml" -> {
        for (int page = 1; page < PAGES; page += 2) {
          body.append("<url><loc>").append(path(page)).append("</loc></url>");
        }
        yield Reply.xml("<urlset>" + body + "</urlset>");
      }
      default -> Reply.html("<article><p>" + request.host() + request.path() + " is news. ".repeat(200));
    };
  }
}
