package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Json;
import org.depeche.model.JsonFault;

/** The cases of Recognizers-Text that its .NET reference passes; nobody ever checked the others. */
final class Cases {
  private Cases() {}

  /** A file's cases in every language that has a pack and that file, {@code <kind>/<Language>/<name>} under the folder. */
  static Map<LanguagePack, List<JsonNode>> readAll(Path specs, String kind, String name) throws IOException {
    Map<LanguagePack, List<JsonNode>> all = new LinkedHashMap<>();
    for (LanguagePack pack : LanguagePack.all()) {
      String language = Locale.of(pack.code()).getDisplayLanguage(Locale.ENGLISH);
      Path file = specs.resolve(kind).resolve(language).resolve(name);
      if (Files.exists(file)) {
        all.put(pack, read(file));
      }
    }
    return all;
  }

  /**
   * Reads cases, {@code [{"Input", "NotSupported"?, "Results": […]}]}.
   *
   * @throws IOException if that is not what the file holds; the message names it
   */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    try {
      for (JsonNode node : Json.MAPPER.readTree(Files.readString(file).replace("\uFEFF", ""))) {
        if (!node.path("Input").isTextual()) {
          throw new IOException(file + ": a case has an \"Input\"; not so " + node);
        }
        if (isSupported(node)) {
          cases.add(node);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": no list of cases: " + JsonFault.of(e), e);
    }
    return cases;
  }

  private static boolean isSupported(JsonNode node) {
    String not = node.path("NotSupported").asText() + node.path("NotSupportedByDesign").asText();
    return !not.toLowerCase(Locale.ROOT).contains("dotnet");
  }
}
