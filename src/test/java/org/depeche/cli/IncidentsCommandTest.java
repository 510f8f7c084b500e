package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsCommandTest {
  @TempDir private Path folder;

  private List<JsonNode> run(String... lines) throws IOException {
    Path in = Files.write(folder.resolve("in.ndjson"), List.of(lines));
    Path out = folder.resolve("out.ndjson");
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(new StringWriter()))
            .execute("incidents", "--ndjson", in.toString(), "--output", out.toString());
    assertThat(code).isZero();
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      found.add(Json.MAPPER.readTree(line));
    }
    return found;
  }

  @Test
  void bringsArticlesOfTwoLanguagesTogetherAndLosesNoLine() throws IOException {
    List<JsonNode> found =
        run(
            """
            {"id": "1", "published": "2025-03-11T15:00:00Z", "text": "Los clientes de Caja Tormes no pudieron pagar con tarjeta el martes durante cuatro horas en Salamanca. La entidad lo atribuye a Redipago: 18.000 operaciones rechazadas."}""",
            "{\"id\": \"broken\"",
            """
            {"id": "2", "published": "2025-03-11T16:00:00Z", "text": "Martedì per quattro ore i clienti di Caja Tormes, banca di Salamanca, non hanno potuto pagare con la carta. Colpa del fornitore Redipago: respinte 18.000 operazioni."}""",
            "{\"id\": \"empty\", \"text\": \"\"}");
    assertThat(found.getFirst().get("articles").toString()).isEqualTo("[\"1\",\"2\"]");
    assertThat(found.getFirst().get("languages").toString()).isEqualTo("[\"es\",\"it\"]");
    assertThat(found.get(1).get("articles").toString()).isEqualTo("[\"empty\"]");
    assertThat(found.getLast().get("id").asText()).isEqualTo("broken");
    assertThat(found.getLast().get("error").asText()).contains("JSON");
  }

  @Test
  void everyFigurePointsAtItsArticles() throws IOException {
    JsonNode incident =
        run("{\"id\": \"1\", \"published\": \"2025-03-11\", \"text\": \"A power cut hit 3,000 homes in Bath on Monday.\"}")
            .getFirst();
    JsonNode figure = incident.get("figures").get(0);
    assertThat(figure.get("value").asInt()).isEqualTo(3000);
    assertThat(figure.get("sources").get(0).get("article").asText()).isEqualTo("1");
    assertThat(figure.get("sources").get(0).get("span").get("text").asText()).isEqualTo("3,000 homes");
  }

  @Test
  void laterArticlesOfADayHaveTheLastWordWhateverTheirIdsAndClocks() throws IOException {
    List<JsonNode> found =
        run(
            """
            {"id": "z", "published": "2025-10-06T11:15:00+02:00", "text": "Door een computerstoring bij ProRail rijden er sinds maandagochtend 05.30 uur geen treinen van en naar Utrecht Centraal. De hinder duurt nog zeker tot 15.00 uur. Naar schatting 90.000 reizigers zijn gestrand."}""",
            """
            {"id": "a", "published": "2025-10-06T17:40:00Z", "text": "De computerstoring bij ProRail is voorbij: sinds 17.00 uur rijden er weer treinen van en naar Utrecht Centraal, zegt ProRail. Ruim 120.000 reizigers waren gestrand."}""");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("articles").toString()).isEqualTo("[\"z\",\"a\"]");
    assertThat(found.getFirst().get("status").asText()).isEqualTo("resolved");
  }

  @Test
  void nothingInNothingOut() throws IOException {
    assertThat(run()).isEmpty();
  }
}
