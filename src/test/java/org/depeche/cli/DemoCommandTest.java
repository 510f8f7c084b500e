package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
  @TempDir private Path folder;

  @Test
  void takesTheSamplesInAndShowsOne() throws IOException {
    Path samples = Files.createDirectories(folder.resolve("gold/tuning/fr"));
    Files.writeString(
        samples.resolve("spotify-outage.xml"),
        "<article language=\"fr\" published=\"2025-04-17\"><title>Panne</title><p>Rien ne va plus.</p></article>");
    Files.writeString(
        samples.resolve("train.xml"),
        "<article language=\"fr\" published=\"2025-04-18\"><title>Train</title><p>Il est en retard.</p></article>");
    Files.writeString(
        folder.resolve("gold/incidents.ndjson"),
        """
        {"cluster": "a", "lang": "en", "title": "Ferry late", "published": "2025-04-18", "text": "The ferry is late."}
        """);
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine().setOut(new PrintWriter(out));
    assertThat(command.execute("demo", "--no-serve", "--corpus", folder.toString())).isZero();
    assertThat(out.toString()).contains("Panne", "3 articles in ");
  }

  @Test
  void saysWhereSamplesAreMissing() {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    assertThat(command.execute("demo", "--no-serve", "--corpus", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none");
  }
}
