package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Cause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds a claim, named beside it or before. The models have never seen these texts; half must be read right at least. */
class HoldersTest {
  private static final int LEAST = 3; // of six a language

  private record Case(String language, String text, String category, String holder) {
    List<Cause> causes() {
      Article article = new Article("a", language, null, null, null, List.of(), "2026-03-03T12:00:00Z", null, text, List.of());
      return RecordReader.read(article).causes();
    }

    List<String> read() {
      return causes().stream()
          .filter(c -> c.category().equals(category))
          .map(c -> String.valueOf(c.holder()))
          .toList();
    }

    boolean isRight() {
      List<String> read = read();
      return read.size() == 1 && read.getFirst().equalsIgnoreCase(holder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "nl", "pt"})
  void findsHolders(String language) throws IOException {
    List<Case> cases = cases().stream().filter(c -> c.language.equals(language)).toList();
    List<Case> wrong = cases.stream().filter(c -> !c.isRight()).toList();
    assertThat(cases.size() - wrong.size())
        .as(() -> String.join("\n", wrong.stream().map(c -> c.read() + " " + c).toList()))
        .isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|In Kassel fiel am Freitag der Strom aus. Die Feuerwehr befreite drei Menschen aus Aufzügen. Vermutlich hat ein Bagger ein Kabel beschädigt.",
        "en|Thousands of homes lost power in Leeds on Friday. Mayor Ann Hale opened the town hall to residents. A digger may have damaged a cable.",
        "en|Northgrid spokesman Ann Hale briefed reporters at noon. A digger may have damaged a cable.",
        "es|Miles de hogares se quedaron sin luz el viernes en Vigo. Los bomberos rescataron a tres personas. Una excavadora habría dañado un cable.",
        "fr|Un incendie a détruit une usine à Limoges vendredi. Les pompiers de Limoges ont sauvé deux ouvriers. Un court-circuit serait à l'origine du sinistre.",
        "it|Migliaia di case senza luce venerdì a Novara. I vigili del fuoco hanno liberato tre persone. Probabilmente una ruspa ha tranciato un cavo.",
        "nl|Duizenden huishoudens zaten vrijdag zonder stroom. De brandweer bevrijdde drie mensen uit liften. Vermoedelijk heeft een graafmachine een kabel geraakt.",
        "pt|Milhares de casas ficaram sem luz na sexta-feira em Braga. Os bombeiros libertaram três pessoas. Uma escavadora terá danificado um cabo.",
      })
  void whoeverOnlyActsInAnotherSentenceGuessesNothing(String language, String text) {
    assertThat(new Case(language, text, "", "").causes()).hasSize(1).extracting(Cause::holder).containsOnlyNulls();
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = HoldersTest.class.getResourceAsStream("/circumstance/holders.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
          .map(line -> line.split("\\|"))
          .map(f -> new Case(f[0], f[1], f[2], f[3]))
          .toList();
    }
  }
}
