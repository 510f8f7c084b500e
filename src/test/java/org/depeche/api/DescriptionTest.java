package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.export.Dataset;
import org.depeche.export.Format;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  private static byte[] yaml() throws IOException {
    try (InputStream in = DescriptionTest.class.getResourceAsStream("/web/openapi.yaml")) {
      return in.readAllBytes();
    }
  }

  private static JsonNode api() throws IOException {
    return new YAMLMapper().readTree(yaml());
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode api = api();
    for (JsonNode reference : api.findValues("$ref")) {
      if (reference.asText().startsWith("#")) {
        assertThat(api.at(reference.asText().substring(1)).isMissingNode()).as("%s", reference).isFalse();
      } else {
        assertThat(reference.asText()).startsWith("/record.schema.json");
      }
    }
  }

  @Test
  void namesTheTablesAndFormatsThereAre() throws IOException {
    JsonNode parameters = api().at("/paths/~1v1~1export~1{table}/get/parameters");
    assertThat(parameters.get(0).at("/schema/enum")).extracting(JsonNode::asText).isEqualTo(names(Dataset.values()));
    assertThat(parameters.get(2).at("/schema/enum")).extracting(JsonNode::asText).isEqualTo(names(Format.values()));
  }

  private static List<String> names(Object[] values) {
    return List.of(values).stream().map(Object::toString).toList();
  }

  @Test
  void thePageShowsEveryPathParameterAndField() throws IOException {
    Document page = Jsoup.parse(Description.page(yaml()));
    assertThat(page.select("section h2 code").eachText()).hasSize((int) api().get("paths").valueStream().mapToInt(JsonNode::size).sum());
    for (JsonNode parameters : api().findValues("parameters")) {
      assertThat(page.select("td code").eachText())
          .map(n -> n.replace(" *", ""))
          .containsAll(parameters.findValuesAsText("name"));
    }
    assertThat(page.select("[style], script, [onclick]")).isEmpty();
    assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(id -> page.getElementById(id.substring(1)) != null);
  }

  /** README and description tell of the same paths. */
  @Test
  void everyPathThatTheReadmeNamesIsDescribed() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> named = Pattern.compile("(?<=7070)/[\\w.]+/[\\w/.]+").matcher(readme).results().map(m -> m.group()).distinct().toList();
    assertThat(named).isNotEmpty();
    for (String path : named) {
      assertThat(Contract.describes(path)).as(path).isTrue();
    }
  }
}
