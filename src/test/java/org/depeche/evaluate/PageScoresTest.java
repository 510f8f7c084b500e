package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageScoresTest {
  private static final String PAGE =
      """
      <html><body><nav><a href="/">Startseite</a></nav><article>
      <p>Am Mittwochnachmittag war der Dienst für rund drei Stunden kaum zu erreichen, wie das Unternehmen mitteilte.</p>
      <p>Inzwischen läuft alles wieder, doch die Ursache der Störung bleibt bis auf Weiteres ungeklärt.</p>
      </article></body></html>
      """;

  @Test
  void countsSegmentsThatComeOutAndThoseThatShouldNot(@TempDir Path folder) throws IOException {
    write(
        folder,
        """
        {"https://a.example/1": {"file": "a.html",
          "with": ["rund drei Stunden", "steht nirgends"], "without": ["Startseite", "die Ursache"]}}
        """);
    PageScores scores = PageScores.of(PageScores.read(folder));
    StringWriter out = new StringWriter();
    scores.print(new PrintWriter(out));
    assertThat(out.toString().lines().findFirst())
        .contains("segments  P 50.0  R 50.0  F1 50.0  (1 of 2 in, 1 of others)");
    assertThat(scores.errors())
        .containsExactly(
            "https://a.example/1\tmissed\tsteht nirgends", "https://a.example/1\tspurious\tdie Ursache");
  }

  @Test
  void aListWithoutSegmentsIsNamed(@TempDir Path folder) throws IOException {
    write(folder, "{\"https://a.example/1\": {\"file\": \"a.html\"}}");
    assertThatThrownBy(() -> PageScores.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("evaldata.json")
        .hasMessageContaining("https://a.example/1");
  }

  private static void write(Path folder, String list) throws IOException {
    Files.writeString(folder.resolve("evaldata.json"), list);
    Path page = Files.createDirectories(folder.resolve("html")).resolve("a.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(page))) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
  }
}
