package org.depeche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depeche.model.Json;

/** A Frictionless data package's descriptor: which tables there are, what is in them, and how they were made. */
public final class DataPackage {
  /** What the descriptor's file is called. */
  public static final String FILE = "datapackage.json";

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final String NAME = "depeche-export";
  private static final String LICENCE =
      "Words quoted from articles are their publishers'; use them as the law on quotation and on text and data mining lets you.";

  private final ObjectNode descriptor;

  DataPackage() {
    descriptor = Json.MAPPER.createObjectNode();
    descriptor.put("$schema", PROFILE);
    descriptor.put("name", NAME);
    descriptor.put("title", "Facts read by Dépêche in incident news");
    descriptor.putArray("licenses").addObject().put("name", "notspecified").put("title", LICENCE);
    descriptor.putArray("resources");
  }

  private DataPackage(ObjectNode descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * The descriptor of the tables in {@code folder}; empty if there is none yet.
   *
   * @throws IOException if there is one that another program made
   */
  public static DataPackage in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new DataPackage();
    }
    JsonNode there = Json.MAPPER.readTree(file.toFile());
    if (there instanceof ObjectNode descriptor
        && there.path("name").asText().equals(NAME)
        && there.path("resources") instanceof ArrayNode) {
      return new DataPackage(descriptor);
    }
    throw new IOException("%s was not made by depeche; choose another folder with --output".formatted(file));
  }

  /** Adds a table, in the place of one that was in the same file or had the same name. */
  public DataPackage with(Resource table) {
    ObjectNode added = table.json();
    ArrayNode kept = Json.MAPPER.createArrayNode();
    for (JsonNode resource : descriptor.path("resources")) {
      boolean replaced =
          resource.path("path").equals(added.get("path")) || resource.path("name").equals(added.get("name"));
      if (!replaced) {
        kept.add(resource);
      }
    }
    descriptor.set("resources", kept.add(added));
    return this;
  }

  /** The descriptor as JSON. */
  public byte[] json() throws IOException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(descriptor);
  }
}
