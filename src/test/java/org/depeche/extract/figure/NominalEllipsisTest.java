package org.depeche.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominalEllipsisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|ألغت الشركة 41 رحلة يوم الجمعة من مطار الكويت، وتقول النقابة إن العدد 60.|60|flight",
        "de|Die Bahn zählte am Montag 38 Züge, die liegen blieben. Der Fahrgastverband kommt auf 52.|52|train",
        "en|The airline cancelled 41 flights on Friday. The pilots’ union put the number at 60.|60|flight",
        "en|Eleven schools in the valley stayed shut for lack of water. Nine reopened on Monday, two will not before Thursday.|two|school",
        "es|La empresa habla de 2.000 clientes afectados; el sindicato eleva la cifra a 5.000.|5.000|customer",
        "fr|La mairie recense 120 foyers privés d’eau. L’association de quartier parle de 300.|300|household",
        "it|Il Comune ha contato 80 famiglie senz’acqua, il comitato dei residenti ne conta 200.|200|household",
        "nl|Het bedrijf spreekt van 400 klanten zonder stroom. Volgens de gemeente waren het er 900.|900|customer",
        "pt|A empresa fala em 2.000 clientes sem luz; a prefeitura calcula 5.000.|5.000|customer",
      })
  void aNumberAloneCountsWhatWasCountedBefore(String language, String text, String number, String unit) {
    assertThat(figures(language, text)).filteredOn(f -> f.span().text().equals(number)).singleElement().extracting(Figure::unit).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "de|Im Keller stehen zwölf Pumpen. Die Feuerwehr holte 31 Menschen aus dem Haus, vier von ihnen kamen ins Krankenhaus.|vier|person",
        "en|The site has twelve pumps. Firefighters led 31 people out of the building, and four of them were taken to hospital.|four|person",
        "es|La planta tiene doce bombas. Los bomberos sacaron a 31 personas del edificio y cuatro de ellas acabaron en el hospital.|cuatro|person",
        "fr|Le site compte douze pompes. Les pompiers ont évacué 31 personnes ; quatre d’entre elles ont été hospitalisées.|quatre|person",
      })
  void aPartCountsWhatItsWholeDoes(String language, String text, String number, String unit) {
    assertThat(figures(language, text)).filteredOn(f -> f.span().text().equals(number)).singleElement().extracting(Figure::unit).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "de|Noch 300 Haushalte sind ohne Strom. Es dauert wohl eine Woche oder zwei.",
        "en|Some 300 households are without power. Repairs will take a day or two.",
        "es|Quedan 300 hogares sin luz. La reparación llevará un día o dos.",
        "fr|Trois cents foyers sont sans courant. Les travaux dureront un jour ou deux.",
        "it|Restano al buio 300 famiglie. Ci vorrà un giorno o due.",
        "nl|Nog 300 gezinnen zitten zonder stroom. Het herstel duurt een dag of twee.",
        "pt|Há 300 famílias sem luz. O reparo leva um dia ou dois.",
      })
  void aLengthOfTimeCountsNothing(String language, String text) {
    assertThat(figures(language, text)).hasSize(1);
  }

  private static List<Figure> figures(String language, String text) {
    return RecordReader.read(Article.of(language, text)).figures();
  }
}
