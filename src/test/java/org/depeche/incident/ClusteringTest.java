package org.depeche.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  private static final List<IncidentRecord> RECORDS = new ArrayList<>();

  private static void add(String id, String language, String published, String text) {
    RECORDS.add(record(id, language, published, text));
  }

  private static IncidentRecord record(String id, String language, String published, String text) {
    return RecordReader.read(new Article(id, language, null, null, null, List.of(), published, null, text, List.of()));
  }

  @BeforeAll
  static void read() {
    add("a-en", "en", "2025-03-11T12:00:00Z",
        "A power cut left 42,000 homes in Ostrava without electricity on Tuesday morning. The grid operator Moravia Energo said a"
            + " fire at its Vítkovice substation broke out at 5.40am. Trams in Ostrava stopped for two hours, said spokeswoman"
            + " Jana Horáková.");
    add("a-de", "de", "2025-03-11T13:00:00Z",
        "In Ostrava sind am Dienstagmorgen 42.000 Haushalte ohne Strom gewesen. Nach Angaben des Netzbetreibers Moravia Energo brach"
            + " um 5.40 Uhr im Umspannwerk Vítkovice ein Feuer aus. Die Straßenbahnen standen zwei Stunden still, sagte"
            + " Sprecherin Jana Horáková.");
    add("a-fr", "fr", "2025-03-12T07:00:00Z",
        "Une panne de courant a privé d’électricité 42 000 foyers d’Ostrava mardi matin. Selon le gestionnaire du réseau, Moravia"
            + " Energo, un incendie s’est déclaré à 5 h 40 au poste de Vítkovice. Les tramways se sont arrêtés deux heures, a"
            + " indiqué la porte-parole Jana Horáková.");
    add("b-en", "en", "2025-06-20T12:00:00Z",
        "Power failed in parts of Ostrava on Friday night when a storm brought down lines, Moravia Energo said. Some 3,100 homes were"
            + " dark until 2am. It was the second blackout this year, after a fire on 11 March.");
    add("c-es", "es", "2025-03-11T15:00:00Z",
        "Los clientes del banco Caja Tormes no pudieron pagar con tarjeta el martes durante cuatro horas. La entidad lo atribuye a un"
            + " fallo de su proveedor, Redipago, y asegura que 18.000 operaciones fueron rechazadas en Salamanca.");
    add("c-it", "it", "2025-03-11T16:00:00Z",
        "Martedì per quattro ore i clienti di Caja Tormes, banca di Salamanca, non hanno potuto pagare con la carta. L’istituto lo"
            + " attribuisce a un guasto del fornitore Redipago: respinte 18.000 operazioni.");
    add("d-pt", "pt", "2025-03-11T10:00:00Z",
        "O tribunal de Coimbra adiou para maio o julgamento do antigo autarca Nuno Falcão, acusado de desviar fundos da câmara. O"
            + " advogado alegou doença.");
  }

  private static Set<Set<String>> incidents(List<IncidentRecord> records) {
    Clustering clustering = new Clustering();
    records.forEach(clustering::add);
    return clustering.incidents().stream()
        .map(Set::copyOf)
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> incidentsWith(String id, String language, String published, String text) {
    List<IncidentRecord> all = new ArrayList<>(RECORDS);
    all.add(record(id, language, published, text));
    return incidents(all);
  }

  @Test
  void articlesOfOneIncidentComeTogetherAcrossLanguages() {
    assertThat(incidents(RECORDS))
        .containsExactlyInAnyOrder(
            Set.of("a-en", "a-de", "a-fr"), Set.of("b-en"), Set.of("c-es", "c-it"), Set.of("d-pt"));
  }

  @Test
  void oneOfMonthsLaterThatNamesNoDayFindsTheIncidentItIsClearlyNearestTo() {
    Set<Set<String>> incidents = incidentsWith("a-pt", "pt", "2025-10-02T09:00:00Z",
        "O relatório final sobre o incêndio na subestação de Vítkovice, que deixou 42.000 casas de Ostrava sem luz e parou os elétricos,"
            + " responsabiliza a Moravia Energo: o isolador que ardeu tinha 31 anos. A porta-voz Jana Horáková não quis comentar.");
    assertThat(incidents)
        .containsExactlyInAnyOrder(
            Set.of("a-en", "a-de", "a-fr", "a-pt"), Set.of("b-en"), Set.of("c-es", "c-it"), Set.of("d-pt"));
  }

  @Test
  void oneOfMonthsLaterFindsItsIncidentThoughItHasNewsOfItsOwnDay() {
    Set<Set<String>> incidents = incidentsWith("a-it", "it", "2025-07-10T09:00:00Z",
        "Quattro mesi dopo l’incendio di Vítkovice che lasciò al buio 42.000 famiglie, Moravia Energo ha presentato oggi a Ostrava un"
            + " piano di 12 milioni. Il rapporto attribuisce il rogo a un isolatore difettoso.");
    assertThat(incidents)
        .containsExactlyInAnyOrder(
            Set.of("a-en", "a-de", "a-fr", "a-it"), Set.of("b-en"), Set.of("c-es", "c-it"), Set.of("d-pt"));
  }

  @Test
  void aSentenceThatNamesPlaceAndMonthLooksBack() {
    Set<Set<String>> incidents = incidentsWith("a-nl", "nl", "2025-11-04T09:00:00Z",
        "De Utrechtse brandweer koopt voor 2 miljoen euro aan blusrobots, heeft de gemeenteraad besloten. Aanleiding is de brand die in"
            + " maart in het Tsjechische Ostrava een onderstation van Moravia Energo verwoestte en de stad zonder stroom zette. De eerste"
            + " robot komt volgend jaar.");
    assertThat(incidents).contains(Set.of("a-en", "a-de", "a-fr", "a-nl"));
  }

  @Test
  void anEarlierIncidentOfTheSamePlaceThatNewsRecallsStaysApart() {
    Set<Set<String>> incidents = incidentsWith("e-de", "de", "2025-06-21T08:00:00Z",
        "In Ostrava ist am Freitagabend in 3.100 Haushalten der Strom ausgefallen, weil ein Sturm Leitungen von Moravia Energo herunterriss."
            + " Schon am 11. März hatte ein Brand die Stadt ohne Strom gelassen.");
    assertThat(incidents).contains(Set.of("a-en", "a-de", "a-fr"));
  }

  @Test
  void anEarlierIncidentOfSomeTimeInTheSameYearIsNoneOfItsOwnDay() {
    Set<Set<String>> incidents = incidentsWith("a-es", "es", "2025-03-12T08:00:00Z",
        "Un incendio en la subestación de Vítkovice dejó el martes sin luz a 42.000 hogares de Ostrava, según Moravia Energo. En 2025 ya hubo"
            + " otro apagón en la ciudad, causado por una avería en un transformador.");
    assertThat(incidents).contains(Set.of("a-en", "a-de", "a-fr", "a-es"));
  }

  @Test
  void inWhateverOrderTheyCome() {
    for (int seed = 0; seed < 5; seed++) {
      List<IncidentRecord> shuffled = new ArrayList<>(RECORDS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(incidents(shuffled)).isEqualTo(incidents(RECORDS));
    }
  }

  @Test
  void oneThatIsReplacedLeavesNothingBehind() {
    List<IncidentRecord> corrected = new ArrayList<>();
    for (IncidentRecord r : RECORDS) {
      IncidentRecord other = RECORDS.get(RECORDS.size() - 1 - corrected.size());
      corrected.add(record(r.id(), String.valueOf(other.language()), String.valueOf(other.published()), other.text()));
    }
    corrected.addAll(RECORDS);
    assertThat(incidents(corrected)).isEqualTo(incidents(RECORDS));
  }

  @Test
  void noArticlesNoIncidents() {
    assertThat(new Clustering().incidents()).isEmpty();
  }
}
