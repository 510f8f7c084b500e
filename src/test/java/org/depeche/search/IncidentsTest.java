package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.depeche.model.IncidentChange;
import org.depeche.model.IncidentChange.What;
import org.depeche.page.ArticleInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
  private static final String POWER =
      "A power cut left 42,000 homes in Ostrava without electricity on Tuesday morning. The grid operator Moravia Energo said a fire"
          + " at its Vítkovice substation broke out at 5.40am. Trams stopped for two hours, said spokeswoman Jana Horáková.";
  private static final String POWER_IN_GERMAN =
      "In Ostrava sind am Dienstagmorgen 42.000 Haushalte ohne Strom gewesen. Nach Angaben des Netzbetreibers Moravia Energo brach um"
          + " 5.40 Uhr im Umspannwerk Vítkovice ein Feuer aus. Die Straßenbahnen standen zwei Stunden, sagte Jana Horáková.";
  private static final String CARDS =
      "Los clientes del banco Caja Tormes no pudieron pagar con tarjeta el martes durante cuatro horas. La entidad lo atribuye a un"
          + " fallo de su proveedor, Redipago, y asegura que 18.000 operaciones fueron rechazadas en Salamanca.";

  @TempDir private Path data;

  @Test
  void anArticleFindsItsIncidentInAnotherLanguage() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("en", POWER));
      store.add(article("es", CARDS));
      store.add(article("de", POWER_IN_GERMAN));
      assertThat(of(store, "de")).isEqualTo(of(store, "en")).isNotEqualTo(of(store, "es"));
      assertThat(store.incidents().find(of(store, "en"), List.of()).orElseThrow().articles()).containsExactly("de", "en");
      assertThat(steps(store))
          .containsExactly(
              "CREATED " + of(store, "en"), "ADDED " + of(store, "en") + " en",
              "CREATED " + of(store, "es"), "ADDED " + of(store, "es") + " es",
              "ADDED " + of(store, "en") + " de");
    }
  }

  @Test
  void idsAndChangesAreTheSameAfterARestartAndWhenAllIsReadAnew() throws IOException {
    String incident;
    List<IncidentChange> changes;
    try (ArticleStore store = open()) {
      store.add(article("z", POWER));
      store.add(article("a", POWER_IN_GERMAN));
      incident = of(store, "z");
      store.incidents().settle();
      changes = store.incidents().changes(0, 100);
    }
    ArticleStore.reindex(data, () -> {});
    try (ArticleStore store = open()) {
      assertThat(of(store, "z")).isEqualTo(of(store, "a")).isEqualTo(incident);
      assertThat(store.incidents().changes(0, 100)).isEqualTo(changes);
      store.add(article("es", CARDS));
      assertThat(store.incidents().changes(changes.getLast().number(), 100)).isNotEmpty();
    }
  }

  @Test
  void lostIncidentsAreMadeAgainFromTheArticles() throws IOException {
    String incident;
    try (ArticleStore store = open()) {
      store.add(article("a", POWER));
      store.add(article("b", POWER_IN_GERMAN));
      incident = of(store, "a");
    }
    Files.delete(data.resolve("incidents.db"));
    try (ArticleStore store = open()) {
      assertThat(of(store, "a")).isEqualTo(of(store, "b")).isEqualTo(incident);
    }
  }

  @Test
  void anIncidentThatBecomesPartOfAnotherLeadsToIt() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", POWER));
      store.add(article("b", CARDS));
      String power = of(store, "a");
      String cards = of(store, "b");
      store.add(article("b", POWER_IN_GERMAN));
      assertThat(of(store, "b")).isEqualTo(power);
      assertThat(store.incidents().current(cards)).contains(power);
      assertThat(steps(store)).contains("MERGED " + cards + " " + power);
      assertThat(store.incidents().newest(Long.MAX_VALUE, 10)).hasSize(1);
    }
  }

  @Test
  void whatIsSplitOffGetsAnIdOfItsOwnAndATrace() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", POWER));
      store.add(article("b", POWER_IN_GERMAN));
      String power = of(store, "a");
      store.add(article("b", CARDS));
      String cards = of(store, "b");
      assertThat(of(store, "a")).isEqualTo(power).isNotEqualTo(cards);
      assertThat(steps(store))
          .endsWith("SPLIT " + cards + " " + power, "REMOVED " + power + " b", "ADDED " + cards + " b");
    }
  }

  @Test
  void saysWhichFieldsHaveAnotherValue() throws IOException {
    try (ArticleStore store = open()) {
      store.add(article("a", POWER));
      store.incidents().settle();
      store.add(article("a", POWER.replace("42,000", "47,000")));
      store.incidents().settle();
      IncidentChange last = store.incidents().changes(0, 100).getLast();
      assertThat(last.what()).isEqualTo(What.CHANGED);
      assertThat(last.fields()).contains("figures");
    }
  }

  @Test
  void whatWasAcknowledgedKeepsItsIncidentThroughAKill() throws Exception {
    List<String> lines = KilledWriter.lines(Writer.class, data, 1000);
    try (ArticleStore store = open()) {
      assertThat(lines.size()).isGreaterThan(12);
      for (String line : lines.subList(0, lines.size() - 1)) {
        String[] said = line.split(" ");
        assertThat(store.incidents().of(said[0])).isPresent().isEqualTo(store.incidents().current(said[1]));
      }
      assertThat(store.incidents().changes(0, 1000)).extracting(IncidentChange::number).isSorted().doesNotHaveDuplicates();
    }
  }

  /** Adds articles, two of each incident, until it is killed, and prints the incident of each that is acknowledged. */
  static final class Writer {
    private static final List<String> TOWNS = List.of("Ostrava", "Salamanca", "Coimbra", "Groningen", "Casablanca", "Pescara");

    public static void main(String[] args) throws IOException {
      ArticleStore store = ArticleStore.open(Path.of(args[0]), () -> {});
      for (int i = 0; ; i++) {
        String text =
            "Trains through %s stood still on Tuesday after a fault in signal box %d, said Karel Novák of the railway. Some %d people waited."
                .formatted(TOWNS.get(i / 2 % TOWNS.size()), 700 + i / 2, 1300 + 17 * (i / 2));
        store.add(article("id" + i, text));
        System.out.print("id" + i + " " + of(store, "id" + i) + "\n");
        System.out.flush();
      }
    }
  }

  private ArticleStore open() throws IOException {
    return ArticleStore.open(data, () -> {});
  }

  private static ArticleInput article(String id, String text) {
    return new ArticleInput(id, text, null, null, null, null, "2025-03-11T12:00:00Z", null, null);
  }

  private static String of(ArticleStore store, String article) throws IOException {
    return store.incidents().of(article).orElseThrow();
  }

  private static List<String> steps(ArticleStore store) throws IOException {
    return store.incidents().changes(0, 100).stream()
        .filter(c -> c.what() != What.CHANGED)
        .map(c -> c.what() + " " + c.incident() + Optional.ofNullable(c.article()).or(() -> Optional.ofNullable(c.other())).map(x -> " " + x).orElse(""))
        .toList();
  }
}
