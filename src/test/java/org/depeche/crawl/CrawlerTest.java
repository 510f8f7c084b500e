package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.depeche.archive.Exchange;
import org.depeche.archive.Position;
import org.depeche.archive.WarcArchive;
import org.depeche.crawl.LocalWeb.Reply;
import org.depeche.crawl.LocalWeb.Request;
import org.depeche.crawl.LocalWeb.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Crawls of a local web, whose hosts are names under {@code .test} at 127.0.0.1. */
class CrawlerTest {
  private static final Duration DELAY = Duration.ofMillis(20);

  @TempDir private Path data;
  private final Map<String, Function<Request, Reply>> pages = new ConcurrentHashMap<>();
  private final Map<String, LocalWeb.Site> raw = new ConcurrentHashMap<>();
  private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();
  private final AtomicInteger lookups = new AtomicInteger();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private LocalWeb web;

  @BeforeEach
  void start() throws IOException {
    web = LocalWeb.start(this::answer, "127.0.0.1");
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private Reply answer(Request request, OutputStream out) throws IOException {
    String url = request.host() + request.path();
    LocalWeb.Site writer = raw.get(url);
    if (writer != null) {
      return writer.answer(request, out);
    }
    return pages.getOrDefault(url, r -> Reply.of(404, "text/plain", "")).apply(request);
  }

  private InetAddress[] lookup(String host) throws UnknownHostException {
    if (!host.endsWith(".test")) {
      return InetAddress.getAllByName(host);
    }
    List<String> all = addresses.getOrDefault(host, List.of("127.0.0.1"));
    return new InetAddress[] {InetAddress.getByName(all.get(lookups.getAndIncrement() % all.size()))};
  }

  @Test
  void findsPagesByFeedsSitemapsAndSections() throws IOException {
    page("a.test/robots.txt", Reply.of(200, "text/plain", "Sitemap: " + url("a.test/maps.xml")));
    page(
        "a.test/",
        Reply.html(
            """
            <link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate"
            type="application/feed+json" href="/json"><nav><a href="/politik/">Politik</a></nav>
            <a href="/from-home-at-once-1">x</a><a href="http://elsewhere.test/not-of-this-site">x</a>
            """));
    page("a.test/rss", Reply.xml("<rss><item><link>/by-rss</link></item></rss>"));
    page(
        "a.test/json",
        Reply.of(200, "application/json", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"/by-json\"}]}"));
    page("a.test/politik/", Reply.html("<a href='/from-section-at-once'>x</a>"));
    page("a.test/maps.xml", Reply.xml("<sitemapindex><sitemap><loc>" + url("a.test/map.xml.gz") + "</loc></sitemap></sitemapindex>"));
    page("a.test/map.xml.gz", new Reply(200, Map.of("Content-Type", "application/gzip"), gzip("<urlset><url><loc>/by-map</loc></url></urlset>")));
    crawl("[{site: " + url("a.test/") + ", sitemap: " + url("a.test/maps.xml") + "}]");
    assertThat(archived().stream().filter(e -> e.notes().getOrDefault("Kind", "").equals("PAGE")).map(Exchange::url))
        .containsExactlyInAnyOrder(
            url("a.test/from-home-at-once-1"), url("a.test/by-rss"), url("a.test/by-json"),
            url("a.test/from-section-at-once"), url("a.test/by-map"));
    assertThat(web.visits()).noneMatch(v -> v.request().host().equals("elsewhere.test"));
  }

  @Test
  void takesTheSitemapsThatRobotsNames() throws IOException {
    page("a.test/robots.txt", Reply.of(200, "text/plain", "Sitemap: " + url("a.test/news.xml")));
    page("a.test/", Reply.html(""));
    page("a.test/news.xml", Reply.xml("<urlset><url><loc>/by-map</loc></url></urlset>"));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.paths()).contains("/by-map");
  }

  @Test
  void keepsToRobotsAndPausesOneRequestAtATime() throws IOException {
    for (String host : List.of("a.test", "b.test")) {
      page(host + "/robots.txt", Reply.of(200, "text/plain", "User-agent: DEPECHE\nDisallow: /secret\nCrawl-delay: 0.05"));
      page(host + "/", Reply.html(articles(20) + "<a href='/secret/but-of-some-interest'>x</a>"));
    }
    crawl("[\"" + url("a.test/") + "\", \"" + url("b.test/") + "\"]");
    assertThat(web.paths()).doesNotContain("/secret/but-of-some-interest").hasSize(2 * 22);
    for (List<Visit> visits : visitsByHost().values()) {
      assertThat(visits.getFirst().request().path()).isEqualTo("/robots.txt");
      assertPauses(visits, Duration.ofMillis(50));
    }
    assertThat(web.visits()).allMatch(v -> v.request().headers().get("user-agent").equals("Depeche/1 (+a@b.example)"));
  }

  @ParameterizedTest
  @CsvSource({"404, true", "403, true", "500, false", "503, false", "429, false"})
  void withoutRobotsGoesOnOrHoldsOff(int status, boolean goesOn) throws IOException {
    page("a.test/robots.txt", Reply.of(status, "text/plain", "User-agent: *\nDisallow: /").with("Retry-After", "600"));
    page("a.test/", Reply.html(""));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.paths().contains("/")).isEqualTo(goesOn);
    assertThat(web.paths().stream().filter(p -> p.equals("/robots.txt"))).hasSize(1);
  }

  @Test
  void followsARobotsFileThatMoved() throws IOException {
    page("a.test/robots.txt", Reply.redirect(url("b.test/robots.txt")));
    page("b.test/robots.txt", Reply.of(200, "text/plain", "User-agent: *\nDisallow: /"));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.visits().stream().map(Visit::url)).containsExactly("a.test/robots.txt", "b.test/robots.txt");
  }

  @Test
  void asksAgainOnlyForWhatChangedAndKeepsItOnce() throws IOException {
    pages.put(
        "a.test/",
        r ->
            "\"1\"".equals(r.headers().get("if-none-match"))
                ? Reply.of(304, "text/html", "")
                : Reply.html("<nav><a href='/same/'>x</a></nav>").with("ETag", "\"1\""));
    page("a.test/same/", Reply.html("no validators, but the same bytes"));
    crawl("[\"" + url("a.test/") + "\"]");
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.paths().stream().filter(p -> p.equals("/robots.txt"))).hasSize(1);
    assertThat(records().stream().map(WarcRecord::type))
        .containsExactlyInAnyOrder(
            "warcinfo", "request", "response", "request", "response", "request", "response", "request", "revisit",
            "request", "revisit");
  }

  @Test
  void comesAgainWhenAHostIsBusyAndNotBefore() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    page("a.test/", Reply.html(articles(1)));
    pages.put(
        "a.test/news-of-the-day-0",
        r ->
            tries.incrementAndGet() == 1
                ? Reply.of(503, "text/plain", "").with("Retry-After", "1")
                : Reply.html("at last"));
    crawl("[\"" + url("a.test/") + "\"]");
    List<Visit> visits = web.visits().stream().filter(v -> v.request().path().startsWith("/news")).toList();
    assertThat(visits).hasSize(2);
    assertPauses(visits, Duration.ofSeconds(1));
  }

  @Test
  void givesUpAfterFiveTries() throws IOException {
    page("a.test/", Reply.html(articles(1)));
    page("a.test/news-of-the-day-0", Reply.of(500, "text/plain", ""));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.paths().stream().filter(p -> p.startsWith("/news"))).hasSize(5);
    assertThat(said).containsExactly(url("a.test/news-of-the-day-0") + ": given up after 5 tries: HTTP 500");
  }

  @Test
  void readsGzipAndBrotliAndKeepsThemAsTheyCame() throws IOException {
    byte[] brotli = {0x0b, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};
    page("a.test/", Reply.html(articles(2)));
    page("a.test/news-of-the-day-0", new Reply(200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), gzip("hello")));
    page("a.test/news-of-the-day-1", new Reply(200, Map.of("Content-Type", "text/html", "Content-Encoding", "br"), brotli));
    crawl("[\"" + url("a.test/") + "\"]");
    List<Exchange> articles = archived().stream().filter(e -> e.url().contains("/news")).toList();
    assertThat(articles).hasSize(2);
    for (Exchange article : articles) {
      assertThat(new String(article.payload(100), StandardCharsets.UTF_8)).isEqualTo("hello");
      assertThat(article.header("Content-Encoding")).isPresent();
    }
    assertThat(web.visits()).allMatch(v -> v.request().headers().get("accept-encoding").equals("gzip, br"));
  }

  /** The last hop is refused; before it the crawl has asked public hosts, or those that tests let pass for them. */
  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/, is private",
    "http://169.254.169.254/latest/meta-data/, is link-local or a cloud's metadata",
    "http://[fd00:ec2::254]/, is private",
    "http://[::ffff:192.168.0.1]/, is private",
    "http://[fe80::1]/, is link-local",
    "http://[fe80::1%25eth0]/, no http or https URL of a host",
    "http://[64:ff9b::a00:1]/, is private",
    "http://[2002:a00:1::]/, is a tunnel",
    "http://0.0.0.0/, is this network",
    "http://private.test/, which is private",
    "file:///etc/passwd, no http or https URL",
    "gopher://a.test/, no http or https URL",
  })
  void refusesWhereARedirectLeads(String target, String why) throws IOException {
    addresses.put("private.test", List.of("192.168.7.7"));
    page("a.test/", Reply.html(articles(2)));
    page("a.test/news-of-the-day-0", Reply.redirect(target));
    page("a.test/news-of-the-day-1", Reply.html("the crawl goes on"));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(said).singleElement().asString().contains(why);
    assertThat(web.paths()).contains("/news-of-the-day-1");
  }

  @Test
  void fetchesFromAnIpv6Address() throws IOException {
    Assumptions.assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "this machine has no IPv6");
    try (LocalWeb six = LocalWeb.start((request, out) -> Reply.html("<title>" + request.headers().get("host") + "</title>"), "::1")) {
      crawl("[\"http://[::1]:" + six.port() + "/\"]");
      assertThat(six.paths()).containsExactly("/robots.txt", "/");
      assertThat(six.visits()).allMatch(v -> v.request().headers().get("host").equals("[0:0:0:0:0:0:0:1]:" + six.port()));
    }
  }

  @Test
  void aNameThatIsSomewhereElseTheNextTimeGainsNothing() throws IOException {
    addresses.put("rebind.test", List.of("127.0.0.1", "10.0.0.1"));
    pages.put("rebind.test/robots.txt", r -> Reply.of(404, "text/plain", "").with("Connection", "close"));
    page("rebind.test/", Reply.html("secrets"));
    crawl("[\"" + url("rebind.test/") + "\"]");
    assertThat(said).singleElement().asString().startsWith("refused").contains("rebind.test is at 10.0.0.1");
    assertThat(web.paths()).containsExactly("/robots.txt");
  }

  @Test
  void withoutLeaveAsksNoLoopbackAddress() throws IOException {
    Crawled crawled = new Crawled(false, new Fetcher.Limits(100_000, 2));
    crawled.crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.visits()).isEmpty();
    assertThat(said).containsExactly("refused " + url("a.test/") + ": a.test is at 127.0.0.1, which is loopback");
  }

  @Test
  void redirectsEndSomewhere() throws IOException {
    page("a.test/", Reply.html(articles(3)));
    page("a.test/news-of-the-day-0", Reply.redirect("/news-of-the-day-0"));
    page("a.test/news-of-the-day-1", Reply.redirect("/moved-1"));
    for (int i = 1; i < 20; i++) {
      page("a.test/moved-" + i, Reply.redirect("/moved-" + (i + 1)));
    }
    page("a.test/news-of-the-day-2", Reply.html("the crawl goes on"));
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.paths()).contains("/moved-5", "/news-of-the-day-2").doesNotContain("/moved-6");
    assertThat(said)
        .containsExactlyInAnyOrder(
            url("a.test/news-of-the-day-0") + ": it redirects to itself",
            url("a.test/moved-5") + ": more than 5 redirects");
  }

  @Test
  void cutsWhatIsTooLongOrTooSlowAndMarksIt() throws IOException {
    page("a.test/", Reply.html(articles(3)));
    raw.put("a.test/news-of-the-day-0", (r, out) -> endless(out, "x".repeat(1000), 0));
    raw.put("a.test/news-of-the-day-1", (r, out) -> endless(out, "x", 50));
    page("a.test/news-of-the-day-2", Reply.html("the crawl goes on"));
    crawl("[\"" + url("a.test/") + "\"]");
    Map<String, String> cuts =
        archived().stream()
            .filter(e -> e.url().contains("/news"))
            .collect(Collectors.toMap(e -> e.url().replaceAll(".*-", ""), Exchange::cut));
    assertThat(cuts).containsExactlyInAnyOrderEntriesOf(Map.of("0", "length", "1", "time", "2", ""));
    assertThat(said)
        .containsExactlyInAnyOrder(
            url("a.test/news-of-the-day-0") + ": cut short (length)", url("a.test/news-of-the-day-1") + ": cut short (time)");
  }

  @Test
  void hostilePagesAreToldInALineEach() throws IOException {
    Map<String, LocalWeb.Site> hostile = new HashMap<>();
    hostile.put("/not-http", (r, out) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n"));
    hostile.put("/endless-line", (r, out) -> write(out, "HTTP/1.1 200 " + "x".repeat(100_000)));
    hostile.put("/many-headers", (r, out) -> write(out, "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000) + "\r\n"));
    hostile.put("/hangs-up", (r, out) -> null);
    hostile.put("/says-nothing", (r, out) -> endless(out, "", 100));
    hostile.put("/broken-chunks", (r, out) -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello"));
    hostile.put("/wrong-length", (r, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"));
    hostile.put("/unknown-coding", (r, out) -> Reply.xml("x").with("Content-Encoding", "sdch"));
    hostile.put("/broken-gzip", (r, out) -> Reply.xml("x").with("Content-Encoding", "gzip"));
    hostile.put("/html-as-feed", (r, out) -> Reply.html("<p>Not found"));
    hostile.put("/elements-without-end", (r, out) -> Reply.xml("<rss>" + "<a>".repeat(20_000)));
    StringBuilder feeds = new StringBuilder();
    for (Map.Entry<String, LocalWeb.Site> page : hostile.entrySet()) {
      String host = page.getKey().substring(1) + ".test";
      raw.put(host + page.getKey(), page.getValue());
      feeds.append("- feed: ").append(url(host + page.getKey())).append('\n');
    }
    page("good.test/feed", Reply.xml("<rss><item><link>/the-crawl-goes-on</link></item></rss>"));
    crawl(feeds + "- feed: " + url("good.test/feed"));
    assertThat(web.paths()).contains("/the-crawl-goes-on");
    for (String path : hostile.keySet()) {
      if (!path.equals("/elements-without-end")) {
        assertThat(said).as(path).anyMatch(line -> line.contains(path + ": "));
      }
    }
    assertThat(said).noneMatch(line -> line.contains("\n"));
  }

  @Test
  void bombsAreReadNoFurtherThanTheyMayBe() throws IOException {
    page("a.test/map.gz", new Reply(200, Map.of("Content-Type", "application/gzip"), bomb("<urlset>", "<url><loc>/a</loc></url>", 400_000)));
    StringBuilder many = new StringBuilder("<urlset>");
    for (int i = 0; i < 20_000; i++) {
      many.append("<url><loc>/x/").append(i).append("</loc></url>");
    }
    page("b.test/robots.txt", Reply.of(200, "text/plain", "User-agent: *\nDisallow: /x/"));
    page("b.test/map.gz", new Reply(200, Map.of("Content-Type", "application/gzip"), gzip(many.toString())));
    page("c.test/", new Reply(200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), bomb("<p>", "<div>", 8_000_000)));
    page("d.test/map", Reply.xml("<sitemapindex><sitemap><loc>/map?1</loc></sitemap></sitemapindex>"));
    for (int i = 1; i < 9; i++) {
      page("d.test/map?" + i, Reply.xml("<sitemapindex><sitemap><loc>/map?%d</loc></sitemap></sitemapindex>".formatted(i + 1)));
    }
    crawl(
        "[{sitemap: %s}, {sitemap: %s}, {site: %s}, {sitemap: \"%s\"}]"
            .formatted(url("a.test/map.gz"), url("b.test/map.gz"), url("c.test/"), url("d.test/map")),
        new Fetcher.Limits(2 << 20, 30));
    assertThat(said).contains(url("b.test/map.gz") + ": only the first 10000 links were taken");
    assertThat(web.visits().stream().filter(v -> v.request().host().equals("d.test"))).hasSizeLessThan(8);
    assertThat(said).anyMatch(line -> line.contains("d.test") && line.contains("nested too deep"));
  }

  @Test
  void explainsWhyAUrlIsOrIsNotFetched() throws IOException {
    page("127.0.0.1/robots.txt", Reply.of(200, "text/plain", "User-agent: *\nDisallow: /secret"));
    page("127.0.0.1/", Reply.html(articles(1) + "<a href='/secret/but-of-some-interest'>x</a>"));
    page("127.0.0.1/news-of-the-day-0", Reply.html("x"));
    crawl("[\"" + url("127.0.0.1/") + "\"]");
    assertThat(Explanation.of(url("127.0.0.1/secret/but-of-some-interest"), data, true))
        .anyMatch(l -> l.startsWith("robots.txt: disallows it (HTTP 200, Disallow: /secret, read "))
        .last().isEqualTo("It is not fetched: robots.txt disallows it.");
    assertThat(Explanation.of(url("127.0.0.1/news-of-the-day-0"), data, true))
        .last().isEqualTo("It is not fetched: it has been, and no feed or sitemap says that it has changed since.");
    assertThat(Explanation.of(url("127.0.0.1/who-knows"), data, true))
        .last().isEqualTo("It is not fetched: nothing has led to it yet.");
    assertThat(Explanation.of(url("127.0.0.1/"), data, false))
        .last().isEqualTo("It is not fetched: 127.0.0.1 is loopback.");
    assertThat(Explanation.of("ftp://a.test/", data, true)).last().isEqualTo("It is not fetched: it is no http or https URL.");
  }

  @Test
  void takesPagesFromOtherArchivesOnce() throws IOException {
    page("a.test/", Reply.html(articles(2)));
    page("a.test/news-of-the-day-0", Reply.html("x"));
    page("a.test/news-of-the-day-1", Reply.html("y"));
    crawl("[\"" + url("a.test/") + "\"]");
    Path other = data.resolve("other");
    for (int i = 0; i < 2; i++) {
      try (Crawler crawler = Crawler.open(other, settings(true), said::add)) {
        crawler.read(data.resolve("archive/crawl-000001.warc.gz"), () -> {});
        assertThat(crawler.summary()).startsWith(i == 0 ? "3 new pages" : "0 new pages");
      }
    }
  }

  @Test
  void makesALostFrontierAnewFromTheArchive() throws IOException {
    page("a.test/", Reply.html(articles(3)));
    for (int i = 0; i < 3; i++) {
      page("a.test/news-of-the-day-" + i, Reply.html("x" + i));
    }
    crawl("[\"" + url("a.test/") + "\"]");
    for (String file : List.of("crawl.db", "crawl.db-wal", "crawl.db-shm")) {
      Files.deleteIfExists(data.resolve(file));
    }
    int before = web.visits().size();
    crawl("[\"" + url("a.test/") + "\"]");
    assertThat(web.visits().subList(before, web.visits().size()).stream().map(v -> v.request().path()))
        .doesNotContain("/robots.txt", "/news-of-the-day-0", "/news-of-the-day-1", "/news-of-the-day-2");
  }

  private void crawl(String outlets) throws IOException {
    crawl(outlets, new Fetcher.Limits(100_000, 2));
  }

  private void crawl(String outlets, Fetcher.Limits limits) throws IOException {
    new Crawled(true, limits).crawl(outlets);
  }

  private static CrawlSettings settings(boolean loopback) {
    return new CrawlSettings(
        "a@b.example", "1", DELAY, Duration.ofMillis(10), Duration.ofMillis(1), Duration.ofDays(30), true, loopback);
  }

  private final class Crawled {
    private final boolean loopback;
    private final Fetcher.Limits limits;

    Crawled(boolean loopback, Fetcher.Limits limits) {
      this.loopback = loopback;
      this.limits = limits;
    }

    void crawl(String outlets) throws IOException {
      Path list = Files.writeString(data.resolve("outlets.yaml"), outlets);
      try (Crawler crawler =
          Crawler.open(data, settings(loopback), said::add, CrawlerTest.this::lookup, limits)) {
        crawler.run(Outlet.readAll(list), () -> {});
      }
    }
  }

  private void page(String url, Reply reply) {
    pages.put(url, r -> reply);
  }

  private String url(String hostAndPath) {
    int slash = hostAndPath.indexOf('/');
    return "http://" + hostAndPath.substring(0, slash) + ":" + web.port() + hostAndPath.substring(slash);
  }

  private static String articles(int count) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < count; i++) {
      links.append("<a href='/news-of-the-day-").append(i).append("'>x</a>");
    }
    return links.toString();
  }

  private Map<String, List<Visit>> visitsByHost() {
    return web.visits().stream().collect(Collectors.groupingBy(v -> v.request().host()));
  }

  /** From the end of one answer to the next request goes at least {@code pause} by. */
  static void assertPauses(List<Visit> visits, Duration pause) {
    for (int i = 1; i < visits.size(); i++) {
      assertThat(Duration.ofNanos(visits.get(i).begun() - visits.get(i - 1).begun()))
          .as("%s after %s", visits.get(i).url(), visits.get(i - 1).url())
          .isGreaterThanOrEqualTo(pause);
    }
  }

  private List<Exchange> archived() throws IOException {
    List<Exchange> all = new ArrayList<>();
    WarcArchive.follow(data.resolve("archive"), WarcArchive.CRAWL, Position.START, (start, e) -> all.add(e));
    return all;
  }

  private List<WarcRecord> records() throws IOException {
    try (WarcReader reader = new WarcReader(data.resolve("archive/crawl-000001.warc.gz"))) {
      return reader.records().toList();
    }
  }

  private static Reply write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return null;
  }

  /** Writes until nobody listens any more. */
  private static Reply endless(OutputStream out, String piece, int pause) throws IOException {
    write(out, piece.isEmpty() ? "" : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    for (int i = 0; i < 100_000; i++) {
      write(out, piece);
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return null;
      }
    }
    return null;
  }

  private static byte[] gzip(String text) throws IOException {
    return bomb("", text, 1);
  }

  private static byte[] bomb(String start, String piece, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] once = piece.repeat(times < 1000 ? 1 : 1000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i += times < 1000 ? 1 : 1000) {
        out.write(once);
      }
    }
    return bytes.toByteArray();
  }

}
