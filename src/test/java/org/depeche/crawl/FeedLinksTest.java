package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLinksTest {
  private static final String BASE = "https://example.org/feeds/all.xml";
  private final Links links = new Links(100);

  @Test
  void readsRss() throws IOException {
    read(
        """
        <?xml version="1.0"?><rss version="2.0"><channel><link>https://example.org/</link>
        <item><title>A</title><link>https://example.org/a?utm_source=rss</link></item>
        <item><guid isPermaLink="true">https://example.org/b</guid></item>
        <item><guid>urn:c</guid><link><![CDATA[ /c ]]></link></item>
        </channel></rss>
        """);
    assertThat(urls()).containsExactly("https://example.org/a", "https://example.org/b", "https://example.org/c");
  }

  @Test
  void readsRss1AndAtomAndPrefixedNames() throws IOException {
    read("<rdf:RDF xmlns:rdf='r'><item rdf:about='x'><link>/a</link></item></rdf:RDF>");
    read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><entry>
        <link rel="self" href="/no"/><link rel="alternate" href="/b"/></entry></feed>
        """);
    read("<atom:feed xmlns:atom='a'><atom:entry><atom:link href='/c'/></atom:entry></atom:feed>");
    assertThat(urls()).containsExactly("https://example.org/a", "https://example.org/b", "https://example.org/c");
  }

  @Test
  void readsJsonFeeds() throws IOException {
    read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"https://example.org/a\"}]}");
    assertThat(urls()).containsExactly("https://example.org/a");
  }

  @Test
  void readsSitemapsAndTheirIndexes() throws IOException {
    read(
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
        <url><loc>https://example.org/a</loc><image:image><image:loc>https://example.org/x</image:loc></image:image>
        <news:news><news:publication_date>2026-04-17</news:publication_date></news:news></url></urlset>
        """);
    read("<sitemapindex><sitemap><loc>https://example.org/s.xml</loc></sitemap></sitemapindex>");
    assertThat(links.all())
        .containsExactly(
            new Link("https://example.org/a", Kind.PAGE, 0, Instant.parse("2026-04-17T23:59:59.999Z").toEpochMilli()),
            new Link("https://example.org/s.xml", Kind.SITEMAP, 1, 0));
  }

  @Test
  void leavesOutWhatIsDatedBefore() throws IOException {
    String map =
        """
        <urlset><url><loc>https://example.org/old</loc><lastmod>2020-01-01T00:00:00Z</lastmod></url>
        <url><loc>https://example.org/new</loc><lastmod>2026-01-02T00:00:00+01:00</lastmod></url></urlset>
        """;
    FeedLinks.read(bytes(map), BASE, Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(), 1, links);
    assertThat(urls()).containsExactly("https://example.org/new");
  }

  @Test
  void readsBrokenXmlAsFarAsItGoes() throws IOException {
    read("<rss><channel><item><title>Q&A &nbsp; & co</title><link>/a?x=1&y=2</link></item><item><link>/b</link>");
    assertThat(urls()).containsExactly("https://example.org/a?x=1&y=2", "https://example.org/b");
  }

  @Test
  void takesNoMoreThanThereShouldBe() throws IOException {
    assertThat(read("<urlset>" + "<url><loc>https://example.org/a</loc></url>".repeat(3) + "</urlset>")).isTrue();
    StringBuilder many = new StringBuilder("<urlset>");
    for (int i = 0; i < 20_000; i++) {
      many.append("<url><loc>https://example.org/").append(i).append("</loc></url>");
    }
    read(many.toString());
    assertThat(links.all()).hasSize(100);
    assertThat(links.isCut()).isTrue();
  }

  @Test
  void entitiesThatADocumentDefinesMeanNothing() throws IOException {
    read(
        """
        <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>&b;&x;</title><link>/a</link></item></channel></rss>
        """);
    assertThat(urls()).containsExactly("https://example.org/a");
  }

  @Test
  void pagesAreNoFeeds() throws IOException {
    assertThat(read("<!doctype html><html><body><p>Hello</p></body></html>")).isFalse();
    assertThat(read("hello")).isFalse();
    assertThat(read("{\"a\":1}")).isFalse();
    assertThat(read("")).isFalse();
  }

  @Test
  void nestingWithoutEndIsReadWithoutHarm() throws IOException {
    assertThat(read("<a>".repeat(200_000))).isFalse();
    assertThat(read("<rss>" + "<a/>".repeat(200_000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-04-17T08:00:00Z;            2026-04-17T08:00:00Z
          2026-04-17T08:00:00.123+02:00;   2026-04-17T06:00:00.123Z
          Fri, 17 Apr 2026 08:00:00 GMT;   2026-04-17T08:00:00Z
          Fri, 17 Apr 2026 08:00:00 +0200; 2026-04-17T06:00:00Z
          17 Apr 2026 08:00:00 UT;         2026-04-17T08:00:00Z
          yesterday;                       1970-01-01T00:00:00Z
          """)
  void readsDatesOfBothKinds(String text, Instant time) {
    assertThat(Instant.ofEpochMilli(FeedLinks.time(text))).isEqualTo(time);
  }

  private boolean read(String document) throws IOException {
    return FeedLinks.read(bytes(document), BASE, 0, 1, links);
  }

  private static ByteArrayInputStream bytes(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> urls() {
    return links.all().stream().map(Link::url).toList();
  }
}
