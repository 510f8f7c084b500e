package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.model.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExtractCommandTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void writesTheRecordOfAPlainText() throws IOException {
    JsonNode record = one("La panne a duré trois heures.\n\nLa panne a duré trois heures.\n", "a.txt");
    assertThat(record.get("id").asText()).isEqualTo("a.txt");
    assertThat(record.get("text").asText()).isEqualTo("La panne a duré trois heures.");
    assertThat(record.get("duplicates").get(0).get("of").asInt()).isZero();
  }

  @Test
  void takesParagraphsAndHeadOfAPage() throws IOException {
    JsonNode record =
        one(
            """
            <!doctype html><html lang="fr"><head><title>x</title>
            <meta property="og:title" content="Panne chez l’opérateur">
            <meta property="article:published_time" content="2025-04-17T08:00:00+02:00"></head>
            <body><nav><p>Accueil</p></nav><article><p>La panne a duré.<p>Elle est finie.</article></body>
            """,
            "a.html");
    assertThat(record.get("title").asText()).isEqualTo("Panne chez l’opérateur");
    assertThat(record.get("published").asText()).isEqualTo("2025-04-17T08:00:00+02:00");
    assertThat(record.get("text").asText()).isEqualTo("La panne a duré.\n\nElle est finie.");
  }

  @Test
  void readsBrokenUtf8AndSaysSo() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "L’opérateur a rétabli le réseau à l’étranger".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 8] = (byte) 0xFF;
    Files.write(file, bytes);
    assertThat(run(file.toString())).isZero();
    assertThat(output().get("warnings").get(0).asText()).contains("UTF-8");
  }

  @Test
  void readsOlderCharsets() throws IOException {
    Path file = folder.resolve("a.txt");
    String text = "Le réseau de l'opérateur a été coupé à Orléans, près de Châteaudun, où l'été fut très chaud.";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run(file.toString())).isZero();
    assertThat(output().get("text").asText()).isEqualTo(text);
  }

  @Test
  void saysInOneLineWhatCantBeRead() throws IOException {
    assertFails("no such file", folder.resolve("none.txt").toString());
    Path binary = Files.write(folder.resolve("b"), new byte[] {0, 1, 2, 3, 4, 5, 0, 0});
    assertFails("binary", binary.toString());
    Path huge = Files.write(folder.resolve("c"), new byte[50_000_000]);
    assertFails("longer than", huge.toString());
  }

  @Test
  void refusesWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--format", "xml", "a")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--published, 21/10/2025, an ISO 8601 date or date and time is wanted",
    "--zone, Paris, a zone such as Europe/Paris is wanted",
    "--language, xx, there are packs for",
  })
  void anOptionThatCantBeReadIsWrongUsage(String option, String value, String reason) throws IOException {
    String file = Files.writeString(folder.resolve("a"), "Une panne.").toString();
    assertThat(run(option, value, file)).isEqualTo(2);
    assertThat(err.toString()).startsWith(option + " ").contains(value, reason);
    assertThat(run(option, value, "--ndjson", file)).isEqualTo(2);
  }

  @Test
  void answersEachLineInOrderAndGoesOnAfterABadOne() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add("{\"id\":\"a" + i + "\",\"text\":\"Une panne.\",\"language\":\"fr\"}");
    }
    lines.set(3, "{\"id\":\"a3\",\"text\":\"Une pan");
    lines.set(7, "");
    lines.set(8, "[1, 2]");
    lines.set(9, "{\"id\":\"a9\"}");
    lines.set(10, "{\"id\":10,\"text\":\"\\ud800 Une panne.\",\"published\":\"tomorrow\"}");
    Path in = Files.write(folder.resolve("in"), lines);
    Path out = folder.resolve("out");
    assertThat(run("--ndjson", in.toString(), "--output", out.toString())).isZero();

    List<JsonNode> answers = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      answers.add(Json.MAPPER.readTree(line));
    }
    assertThat(answers).hasSize(99);
    assertThat(answers.get(3).get("id").asText()).isEqualTo("a3");
    assertThat(answers.get(3).get("error").asText()).contains("JSON");
    assertThat(answers.get(7).get("id").asText()).isEqualTo("line 9");
    assertThat(answers.get(8).get("error").asText()).contains("text");
    assertThat(answers.get(9).get("error").asText()).contains("published");
    assertThat(answers.get(98).get("id").asText()).isEqualTo("a99");
    assertThat(answers.get(98).get("text").asText()).isEqualTo("Une panne.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"a","text":["x"]}     | a      | text: a string is wanted (line 2, column 18)
          {"id":"a","text":"Une pan   | a      | text: it breaks off (line 2, column 26)
          {"id":"a","text":"x"]       | a      | unexpected close marker ']': expected '}' (line 2, column 21)
          "x"                         | line 2 | an object is wanted (line 2, column 1)
          null                        | line 2 | an object is wanted
          """)
  void saysInPlainWordsWhatIsWrongWithALine(String line, String id, String reason) throws IOException {
    Path in = Files.write(folder.resolve("in"), List.of("{\"text\":\"Une panne.\"}", line));
    for (String command : List.of("extract", "copies")) {
      Path out = folder.resolve("out");
      assertThat(Main.commandLine().execute(command, "--ndjson", in.toString(), "--output", out.toString())).isZero();
      JsonNode answer =
          Files.readAllLines(out).stream().filter(l -> l.contains("\"error\"")).map(ExtractCommandTest::json).findFirst().orElseThrow();
      assertThat(answer.get("id").asText()).isEqualTo(id);
      assertThat(answer.get("error").asText()).isEqualTo("not an article in JSON: " + reason);
    }
  }

  @Test
  void countsLinesWhoseIdAnEarlierOneHas() throws IOException {
    Path in = folder.resolve("in");
    Files.write(in, Stream.of("a", "line 3", "", "a", "b", "a").map(id -> id.isEmpty() ? "{\"text\":\"x\"}" : "{\"id\":\"" + id + "\",\"text\":\"x\"}").toList());
    assertThat(said("--ndjson", in.toString())).isEqualTo("depeche: 3 of 6 lines repeat the id of an earlier one\n");
    Files.write(in, List.of("{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"a\"}"));
    assertThat(said("--ndjson", in.toString())).isEqualTo("depeche: 1 of 2 lines could not be read; each says why\n");
  }

  /** What a run writes to standard error. */
  private String said(String... args) {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(Stream.concat(Stream.of(args), Stream.of("--output", folder.resolve("out").toString())).toArray(String[]::new))).isZero();
    } finally {
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode one(String text, String name) throws IOException {
    assertThat(run(Files.writeString(folder.resolve(name), text).toString())).isZero();
    return output();
  }

  private JsonNode output() throws IOException {
    return Json.MAPPER.readTree(folder.resolve("record.json").toFile());
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("extract"));
    all.addAll(List.of(args));
    if (!all.contains("--ndjson")) {
      all.addAll(List.of("--output", folder.resolve("record.json").toString()));
    }
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(err, true));
    return command.execute(all.toArray(String[]::new));
  }

  private void assertFails(String reason, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString().strip()).containsIgnoringCase(reason).doesNotContain("\n");
  }
}
