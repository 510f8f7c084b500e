package org.depeche.evaluate.timeml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.evaluate.timeml.TimeMlDocument.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TimeML documents are read and scored as TempEval-3 scored them. */
class TimexScoresTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0"?>
      <TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t0" type="DATE" value="1999-05-20"/></DCT>
      <TEXT>Fermé <TIMEX3 tid="t1" type="DATE" value="1999-05-19">hier</TIMEX3> après <TIMEX3 tid="t2" type="DURATION" value="PT2H"><EVENT>deux</EVENT> heures</TIMEX3><TIMEX3 tid="t3" type="DATE" value="1999"/>.</TEXT></TimeML>
      """;

  @Test
  void readsTextCreationTimeAndExpressionsButNotEmptyOnes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.tml"), DOCUMENT);
    TimeMlDocument document = TimeMlReader.readAll(folder).get(0);
    assertThat(document.created()).isEqualTo("1999-05-20");
    assertThat(document.text()).isEqualTo("Fermé hier après deux heures.");
    assertThat(document.expressions())
        .containsExactly(
            new Expression(6, 10, "DATE", "1999-05-19"), new Expression(17, 28, "DURATION", "PT2H"));
  }

  @Test
  void countsExactSpansOverlapsAndValues() {
    List<TimeMlDocument> gold =
        List.of(document(new Expression(0, 4, "DATE", "2001"), new Expression(5, 9, "DATE", "2002")));
    List<TimeMlDocument> system =
        List.of(document(new Expression(0, 4, "DATE", "2001"), new Expression(6, 9, "DATE", "2003")));
    StringWriter out = new StringWriter();
    TimexScores.of(gold, system).print(new PrintWriter(out));
    assertThat(out.toString().lines().map(l -> l.replaceAll(" +", " ")))
        .containsExactly(
            "times gold found hit P R F1",
            "strict 2 2 1 50.0 50.0 50.0",
            "relaxed 2 2 2 100.0 100.0 100.0",
            "value 2 2 1 50.0 50.0 50.0");
  }

  private static TimeMlDocument document(Expression... expressions) {
    return new TimeMlDocument("a", null, "aaaa bbbb", List.of(expressions));
  }
}
