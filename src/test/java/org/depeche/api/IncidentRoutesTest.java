package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.page.ArticleInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentRoutesTest {
  private static final String POWER =
      "A power cut left 42,000 homes in Ostrava without electricity on Tuesday morning. The grid operator Moravia Energo said a fire"
          + " at its Vítkovice substation broke out at 5.40am.";
  private static final String CARDS =
      "Los clientes del banco Caja Tormes no pudieron pagar con tarjeta el martes durante cuatro horas en Salamanca.";

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(data);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aQueryFindsIncidentsByTheirArticles() throws Exception {
    String power = add("a", POWER);
    add("b", CARDS);
    JsonNode found = TestServer.json(server.get("/v1/incidents?q=Ostrava%20unit:household"));
    assertThat(found.at("/incidents")).hasSize(1);
    assertThat(found.at("/incidents/0/id").asText()).isEqualTo(power);
    assertThat(TestServer.json(server.get("/v1/incidents?q=Ostrava%20tarjeta")).at("/incidents")).isEmpty();
  }

  @Test
  void quotesAndFiguresAreFoundByThemselves() throws Exception {
    add("a", POWER);
    JsonNode figures = TestServer.json(server.get("/v1/figures?facets=true&sort=size&limit=1&q=figure:%5B40000%20TO%20*%5D%20unit:household"));
    assertThat(figures.at("/facets/unit/0/value").asText()).isEqualTo("household");
    assertThat(figures.at("/hits/0/figure/value").asInt()).isEqualTo(42_000);
    assertThat(figures.at("/hits/0/article").asText()).isEqualTo("a");
    add("b", "Spotify went down on Saturday. \"We are sorry for the trouble,\" said Anna Berg, a spokeswoman.");
    JsonNode quotes = TestServer.json(server.get("/v1/quotes?q=speaker:berg%20trouble"));
    assertThat(quotes.at("/hits/0/quote/speaker/name").asText()).isEqualTo("Anna Berg");
  }

  @Test
  void incidentsAreToldInTheLanguageThatIsAskedFor() throws Exception {
    String power = add("a", POWER);
    for (String path : List.of("/v1/incidents?language=fr", "/v1/incidents?language=fr&q=Ostrava")) {
      JsonNode told = TestServer.json(server.get(path)).at("/incidents/0");
      assertThat(told.at("/headline").fieldNames()).toIterable().as(path).containsExactly("fr");
      assertThat(told.at("/summary").fieldNames()).toIterable().as(path).containsExactly("fr");
      assertThat(told.at("/clauses/0/places").fieldNames()).toIterable().as(path).containsExactly("fr");
    }
    assertThat(TestServer.json(server.get("/v1/incidents/" + power + "?language=ar")).at("/summary").fieldNames()).toIterable().containsExactly("ar");
    assertThat(TestServer.json(server.get("/v1/incidents/" + power)).at("/summary")).hasSize(8);
    assertThat(TestServer.json(server.get("/v1/incidents?language=xx")).at("/field").asText()).isEqualTo("language");
  }

  @Test
  void whatAQueryFindsComesAPageAtATime() throws Exception {
    String power = add("a", POWER);
    String cards = add("b", CARDS);
    JsonNode first = TestServer.json(server.get("/v1/incidents?q=*&limit=1&sort=date"));
    JsonNode second = TestServer.json(server.get("/v1/incidents?q=*&limit=1&sort=date&cursor=" + first.at("/cursor").asText()));
    assertThat(List.of(first.at("/incidents/0/id").asText(), second.at("/incidents/0/id").asText())).containsExactlyInAnyOrder(power, cards);
    assertThat(second.has("cursor")).isFalse();
  }

  @Test
  void theIncidentOfAnArticleIsAskedForByIt() throws Exception {
    String power = add("fr/a", POWER);
    add("b", CARDS);
    assertThat(TestServer.json(server.get("/v1/incidents?article=fr/a")).at("/incidents").findValuesAsText("id")).containsExactly(power);
    assertThat(TestServer.json(server.get("/v1/incidents?article=none")).at("/incidents")).isEmpty();
  }

  @Test
  void theIncidentsOfAServiceAreAskedForByIt() throws Exception {
    String power = add("a", POWER);
    add("b", CARDS);
    JsonNode found = TestServer.json(server.get("/v1/incidents?sort=date&q=subject:%22Moravia%20Energo%22"));
    assertThat(found.at("/incidents")).hasSize(1);
    assertThat(found.at("/incidents/0/id").asText()).isEqualTo(power);
  }

  @Test
  void theNewestIncidentsComeFirstAPageAtATime() throws Exception {
    String power = add("a", POWER);
    String cards = add("b", CARDS);
    JsonNode first = TestServer.json(server.get("/v1/incidents?limit=1"));
    assertThat(first.at("/incidents/0/id").asText()).isEqualTo(cards);
    assertThat(first.at("/incidents/0/summary/es").asText()).contains("Caja Tormes");
    JsonNode second = TestServer.json(server.get("/v1/incidents?limit=1&cursor=" + first.at("/cursor").asText()));
    assertThat(second.at("/incidents/0/id").asText()).isEqualTo(power);
    assertThat(TestServer.json(server.get("/v1/incidents?cursor=" + second.at("/cursor").asText())).at("/incidents")).isEmpty();
    assertThat(server.get("/v1/incidents?cursor=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aMergedIncidentLeadsToWhatItIsPartOf() throws Exception {
    String power = add("a", POWER);
    String cards = add("b", CARDS);
    add("b", POWER);
    HttpResponse<String> merged = server.get("/v1/incidents/" + cards);
    assertThat(merged.statusCode()).isEqualTo(308);
    String location = merged.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("/v1/incidents/" + power);
    assertThat(TestServer.json(server.get(URI.create(location).getPath())).at("/articles")).hasSize(2);
    assertThat(server.get("/v1/incidents/" + cards + "/timeline").statusCode()).isEqualTo(308);
    assertThat(server.get("/v1/incidents/" + power + "/timeline").statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/incidents/none").statusCode()).isEqualTo(404);
  }

  @Test
  void changesGoOnFromTheLastOneKnown() throws Exception {
    String power = add("a", POWER);
    JsonNode first = TestServer.json(server.get("/v1/changes"));
    assertThat(first.at("/changes/0/what").asText()).isEqualTo("created");
    assertThat(first.at("/changes/0/incident").asText()).isEqualTo(power);
    add("b", POWER);
    JsonNode then = TestServer.json(server.get("/v1/changes?since=" + first.at("/last").asText()));
    assertThat(then.at("/changes").findValuesAsText("article")).containsExactly("b");
  }

  @Test
  void eventsTellOfChangesAsTheyCome() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/v1/events")).header("Accept", "text/event-stream").build();
    try (Stream<String> lines = TestServer.CLIENT.send(request, BodyHandlers.ofLines()).body()) {
      String power = add("a", POWER);
      List<String> told = new ArrayList<>();
      lines.takeWhile(l -> told.size() < 2).filter(l -> l.startsWith("data:")).forEach(told::add);
      assertThat(told).allSatisfy(l -> assertThat(l).contains(power));
    }
  }

  private String add(String id, String text) throws IOException {
    server.store().add(new ArticleInput(id, text, null, null, null, null, "2025-03-11T12:00:00Z", null, null));
    return server.store().incidents().of(id).orElseThrow();
  }
}
