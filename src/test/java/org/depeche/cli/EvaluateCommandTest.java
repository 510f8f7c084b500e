package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EvaluateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    return commands.execute(arguments);
  }

  @Test
  void namesAreScoredOnWordsAndOnRunningText() throws IOException {
    Path gold = folder.resolve("a.bio");
    Files.writeString(gold, "A\tO\nParis\tB-LOC\n,\tO\nrien\tO\n.\tO\n");
    assertThat(run("evaluate", "names", "--language", "fr", "--gold", gold.toString())).isZero();
    assertThat(out.toString()).contains("model on words ").contains("running text ").contains("LOC 100.0 (1)");
  }

  @Test
  void languagesAreScoredOnWholeTextsAndBeginnings() throws IOException {
    Path gold = folder.resolve("a.jsonl");
    Files.writeString(gold, "{\"lang\":\"it\",\"text\":\"La rete è tornata a funzionare nella serata di mercoledì.\"}\n");
    assertThat(run("evaluate", "language", "--gold", gold.toString())).isZero();
    assertThat(out.toString()).contains("whole text      100.00 %").contains("40 characters   100.00 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"times --language fr", "quotes", "names --language fr", "language", "pages"})
  void goldThatIsMissingIsToldInOneLine(String command) {
    String line = "evaluate " + command + " --gold " + folder.resolve("nowhere");
    assertThat(run(line.split(" "))).isEqualTo(1);
    assertThat(err.toString().strip()).startsWith("depeche: no such file: ").contains("nowhere").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"times --language fr", "numbers"})
  void aFolderWithoutGoldIsToldInOneLine(String command) {
    String line = "evaluate " + command + " --gold " + folder;
    assertThat(run(line.split(" "))).isEqualTo(1);
    assertThat(err.toString().strip()).startsWith("depeche: no gold in " + folder).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "incidents", "quotes"})
  void goldThatIsNoJsonIsToldInPlainWords(String command) throws IOException {
    Path gold = Files.writeString(folder.resolve("a.ndjson"), "{\"lang\":\"it\",\"text\":\"\",\"annotations\":[]}\n{\"lang\":\"it\"\n");
    assertThat(run("evaluate", command, "--gold", gold.toString())).isEqualTo(1);
    assertThat(err.toString().strip()).contains("it breaks off", "line 2").hasLineCount(1);
  }

  @Test
  void aLanguageWithoutAPackIsWrongUsage() {
    assertThat(run("evaluate", "times", "--language", "xx", "--gold", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no language pack \"xx\"").contains("fr");
  }
}
