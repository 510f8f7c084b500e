package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.depeche.incident.Clustering;
import org.depeche.model.IncidentRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IncidentScoresTest {
  private static List<IncidentScores.Labelled> articles;

  @BeforeAll
  static void read() throws IOException {
    articles = IncidentScores.read(Path.of("corpus/gold/incidents.ndjson"));
  }

  @Test
  void scoresTheGoldIncidents() {
    StringWriter out = new StringWriter();
    IncidentScores.of(articles).print(new PrintWriter(out, true));
    assertThat(f1(out.toString(), "across languages")).isGreaterThan(95);
    assertThat(f1(out.toString(), "within a language")).isGreaterThan(98);
  }

  @Test
  void articlesComeTogetherInAnyOrderAsInThatOfPublication() {
    List<IncidentRecord> records = new ArrayList<>(articles.stream().map(IncidentScores.Labelled::record).toList());
    List<List<String>> incidents = incidents(records);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(records, new Random(seed));
      assertThat(incidents(records)).isEqualTo(incidents);
    }
  }

  private static List<List<String>> incidents(List<IncidentRecord> records) {
    Clustering clustering = new Clustering();
    records.forEach(clustering::add);
    return clustering.incidents();
  }

  private static double f1(String scores, String line) {
    String wanted = scores.lines().filter(l -> l.startsWith(line)).findFirst().orElseThrow();
    return Double.parseDouble(wanted.replaceAll(".*F1 ([0-9.]+).*", "$1"));
  }
}
