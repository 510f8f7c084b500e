package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesCommandTest {
  @TempDir private Path folder;

  @Test
  void writesEachTextOnceWithAllItsAppearances() throws IOException {
    String text = "Eight thousand homes were without power on Tuesday evening, the operator of the network said, after a fire in a substation.";
    Path in = folder.resolve("in.ndjson");
    Path out = folder.resolve("out.ndjson");
    Files.writeString(
        in,
        """
        {"id":"late","site":"Gazette","published":"2025-04-17T09:00:00Z","text":"%1$s (AFP)"}
        {"id":"other","site":"Gazette","published":"2025-04-17T09:00:00Z","text":"Trains run again on the coastal line, and the cause of the fault is still being looked into by its engineers."}
        {"id":"early","site":"Courier","published":"2025-04-17T08:00:00Z","text":"%1$s"}
        """
            .formatted(text));
    assertThat(Main.commandLine().execute("copies", "--ndjson", in.toString(), "--output", out.toString())).isZero();
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "{\"id\":\"early\",\"appearances\":[{\"id\":\"early\",\"site\":\"Courier\",\"published\":\"2025-04-17T08:00:00Z\"},"
                + "{\"id\":\"late\",\"site\":\"Gazette\",\"published\":\"2025-04-17T09:00:00Z\"}]}",
            "{\"id\":\"other\",\"appearances\":[{\"id\":\"other\",\"site\":\"Gazette\",\"published\":\"2025-04-17T09:00:00Z\"}]}");
  }

  @Test
  void saysOfALineWhatExtractSaysOfIt() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.ndjson"),
            """
            {"id":"late","text":"Trains run again.","published":"yesterday"}

            {"id":"none"}
            {"id":"exact","text":"Trains run again.","published":"2025-04-17T08:00:00.25+02:00"}
            """);
    Path out = folder.resolve("out.ndjson");
    assertThat(Main.commandLine().execute("copies", "--ndjson", in.toString(), "--output", out.toString())).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(3).last().asString().contains("\"exact\"");
    assertThat(Main.commandLine().execute("extract", "--ndjson", in.toString(), "--output", out.toString())).isZero();
    assertThat(Files.readAllLines(out)).startsWith(lines.get(0), lines.get(1));
  }
}
