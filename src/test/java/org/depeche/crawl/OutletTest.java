package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletTest {
  @TempDir private Path folder;

  @Test
  void readsYaml() throws IOException {
    assertThat(
            read(
                """
                - https://example.org
                - name: Example Post
                  feed: [https://post.example.org/rss.xml, https://post.example.org/sport.xml]
                  language: de
                  zone: Europe/Berlin
                """))
        .containsExactly(
            new Outlet("https://example.org/", List.of(new Link("https://example.org/", Kind.SITE, 0, 0)), "", ""),
            new Outlet(
                "Example Post",
                List.of(
                    new Link("https://post.example.org/rss.xml", Kind.FEED, 0, 0),
                    new Link("https://post.example.org/sport.xml", Kind.FEED, 0, 0)),
                "de",
                "Europe/Berlin"));
  }

  @Test
  void readsJson() throws IOException {
    assertThat(read("[\"https://example.org/\", {\"sitemap\": \"https://example.com/map.xml\"}]"))
        .extracting(o -> o.sources().getFirst().kind())
        .containsExactly(Kind.SITE, Kind.SITEMAP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [];                                          lists no outlets
          [example.org];                               example.org is no http or https URL
          [{name: X}];                                 outlet X has no site, feed, sitemap or section
          [{site: 'http://a.example', zone: CEST/X}];  zone CEST/X is none
          [{sites: 'http://a.example'}];               outlets.yaml: [0].sites: there is no such field (line 1, column 29); an outlet is a URL, or name, site
          [{site: {a: b}}];                            outlets.yaml: [0].site[0]: a string is wanted (line 1, column 9)
          [[a]];                                       outlets.yaml: [0]: an object is wanted (line 1, column 2)
          ['http://a.example', 'http://a.example/'];   two outlets are called http://a.example/
          {;                                           outlets.yaml: expected the node content, but found '<stream end>' (line 1, column 2)
          """,
      quoteCharacter = '"')
  void saysWhatIsWrong(String list, String message) {
    assertThatThrownBy(() -> read(list)).isInstanceOf(IOException.class).hasMessageContaining(message);
  }

  private List<Outlet> read(String list) throws IOException {
    return Outlet.readAll(Files.writeString(folder.resolve("outlets.yaml"), list));
  }
}
