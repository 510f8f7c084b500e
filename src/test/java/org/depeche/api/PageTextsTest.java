package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.depeche.language.LanguagePack;
import org.depeche.model.Json;
import org.junit.jupiter.api.Test;

/** What the page says in its languages. */
class PageTextsTest {
  private static final Path WEB = Path.of("src/main/resources/web");

  private static JsonNode texts() throws IOException {
    return Json.MAPPER.readTree(Files.readString(WEB.resolve("texts.json")));
  }

  @Test
  void everyLanguageSaysTheSameThings() throws IOException {
    assertThat(texts().fieldNames()).toIterable().containsExactlyElementsOf(LanguagePack.all().stream().map(LanguagePack::code).toList());
    for (Map.Entry<String, JsonNode> language : texts().properties()) {
      assertThat(language.getValue().fieldNames()).toIterable().as(language.getKey()).containsExactlyInAnyOrderElementsOf(() -> fields("en"));
      assertThat(language.getValue()).as(language.getKey()).allMatch(t -> t.isObject() ? t.has("other") : !t.asText().isBlank());
    }
  }

  private static java.util.Iterator<String> fields(String language) {
    try {
      return texts().get(language).fieldNames();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysAllThatItsScriptsWantToSay() throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    for (String file : new String[] {"page.js", "search.js", "incident.js", "article.js", "add.js", "dom.js"}) {
      Pattern.compile("\\btext\\('([\\w-]+)'[,)]").matcher(Files.readString(WEB.resolve(file))).results().forEach(m -> wanted.add(m.group(1)));
    }
    assertThat(texts().get("en").fieldNames()).toIterable().containsAll(wanted);
  }
}
