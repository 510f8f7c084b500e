package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IncidentScoresTest {
  @Test
  void scoresTheGoldIncidents() throws IOException {
    StringWriter out = new StringWriter();
    IncidentScores.of(IncidentScores.read(Path.of("corpus/gold/incidents.ndjson"))).print(new PrintWriter(out, true));
    assertThat(f1(out.toString(), "across languages")).isGreaterThan(90);
    assertThat(f1(out.toString(), "within a language")).isGreaterThan(95);
  }

  private static double f1(String scores, String line) {
    String wanted = scores.lines().filter(l -> l.startsWith(line)).findFirst().orElseThrow();
    return Double.parseDouble(wanted.replaceAll(".*F1 ([0-9.]+).*", "$1"));
  }
}
