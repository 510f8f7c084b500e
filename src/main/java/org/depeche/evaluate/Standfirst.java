package org.depeche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Article;
import org.depeche.model.Json;

/** An article and what an editor would print above it. */
public record Standfirst(Article article, String text) {

  /** Reads {@code {"article", "standfirst"}} a line; articles are gold articles below the file's folder, named without {@code .xml}. */
  public static List<Standfirst> read(Path file) throws IOException {
    List<Standfirst> all = new ArrayList<>();
    for (JsonNode object : Json.readLines(file, JsonNode.class)) {
      GoldArticle gold = GoldReader.read(file.resolveSibling(object.path("article").asText() + ".xml"));
      all.add(new Standfirst(gold.article(), object.path("standfirst").asText()));
    }
    return all;
  }
}
