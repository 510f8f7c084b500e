package org.depeche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.depeche.model.Json;

/**
 * A table that was written to a file.
 *
 * @param path where the file is, from its descriptor
 * @param rows without the header
 * @param sha256 in hexadecimal digits
 */
public record Resource(Export export, String path, long rows, long bytes, String sha256) {

  /** As the Data Package standard, version 2, describes a file; {@code depeche} has what it takes to make the file again. */
  ObjectNode json() {
    Table<?> table = export.dataset().table();
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("name", table.name());
    json.put("description", table.description());
    json.put("type", "table");
    json.put("path", path);
    json.put("format", export.format().toString());
    json.put("mediatype", export.format().mediaType());
    if (export.format() != Format.PARQUET) {
      json.put("encoding", "utf-8");
    }
    json.put("bytes", bytes);
    json.put("hash", "sha256:" + sha256);
    ArrayNode fields = json.putObject("schema").putArray("fields");
    for (Column<?> column : table.columns()) {
      fields.addObject().put("name", column.name()).put("type", column.type().frictionless).put("description", column.description());
    }
    ObjectNode made = json.putObject("depeche");
    made.put("software", "depeche " + export.version());
    made.put("query", export.query());
    made.put("rows", rows);
    made.put("created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return json;
  }
}
