package org.depeche.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** The API's own description: {@code openapi.yaml}, and the same to read at {@code /v1}. */
final class Description {
  private final JsonNode api;
  private final Document page = Document.createShell("");

  private Description(JsonNode api) {
    this.api = api;
    write();
  }

  static void serve(RoutesConfig routes) {
    byte[] yaml = WebFiles.read("/web/openapi.yaml");
    String html = page(yaml);
    routes.get("/v1/openapi.yaml", request -> request.contentType("application/yaml").result(yaml));
    routes.get("/v1", request -> request.contentType("text/html; charset=utf-8").result(html));
  }

  static String page(byte[] yaml) {
    try {
      return new Description(new YAMLMapper().readTree(yaml)).page.outerHtml();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    page.prependChild(new DocumentType("html", "", ""));
    page.body().parent().attr("lang", "en");
    page.title(api.at("/info/title").asText() + " API");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
    page.head().appendElement("link").attr("rel", "icon").attr("href", "data:,");
    page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/page.css");
    Element body = page.body().addClass("api");
    body.appendElement("h1").text(page.title());
    words(body, api.at("/info/description"));
    Element files = body.appendElement("p");
    link(files, "/v1/openapi.yaml", "OpenAPI 3.1");
    files.appendText(" · ");
    link(files, "/record.schema.json", "JSON Schema of a record");
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operation(body, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
      }
    }
    body.appendElement("h2").text("What is sent");
    api.at("/components/schemas").properties().forEach(s -> schema(body, s.getKey(), s.getValue()));
  }

  private void operation(Element body, String method, String path, JsonNode operation) {
    Element section = body.appendElement("section").id(operation.get("operationId").asText());
    section.appendElement("h2").appendElement("code").text(method + " " + path);
    section.appendElement("p").appendElement("strong").text(operation.get("summary").asText() + ".");
    words(section, operation.path("description"));
    if (operation.has("parameters")) {
      Element table = table(section, "Parameter", "In", "Type", "What it is");
      for (JsonNode parameter : operation.get("parameters")) {
        JsonNode p = resolved(parameter);
        Element row = row(table, p.get("name").asText() + (p.path("required").asBoolean() ? " *" : ""), p.get("in").asText());
        type(row.appendElement("td"), p.path("schema"));
        row.appendElement("td").text(p.path("description").asText());
      }
    }
    for (Map.Entry<String, JsonNode> kind : operation.at("/requestBody/content").properties()) {
      example(section, "Body, " + kind.getKey(), kind.getValue());
    }
    Element table = table(section, "Status", "Type", "What it is");
    for (Map.Entry<String, JsonNode> status : operation.get("responses").properties()) {
      JsonNode response = resolved(status.getValue());
      Element row = row(table, status.getKey());
      Element kinds = row.appendElement("td");
      for (Map.Entry<String, JsonNode> kind : response.path("content").properties()) {
        Element line = kinds.appendElement("div");
        line.appendElement("code").text(kind.getKey());
        line.appendText(" ");
        type(line, kind.getValue().path("schema"));
      }
      row.appendElement("td").text(response.get("description").asText());
    }
  }

  private static void example(Element section, String heading, JsonNode body) {
    Element line = section.appendElement("p");
    line.text(heading + ": ");
    type(line, body.path("schema"));
    if (body.has("example")) {
      JsonNode example = body.get("example");
      section.appendElement("pre").text(example.isTextual() ? example.asText() : example.toPrettyString());
    }
  }

  private static void schema(Element body, String name, JsonNode schema) {
    Element section = body.appendElement("section").id(name);
    section.appendElement("h3").text(name);
    words(section, schema.path("description"));
    Element table = table(section, "Field", "Type", "What it is");
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      Element row = row(table, property.getKey());
      type(row.appendElement("td"), property.getValue());
      row.appendElement("td").text(property.getValue().path("description").asText());
    }
  }

  /** A type's name, a link where it is described elsewhere, and the values that it allows. */
  private static void type(Element to, JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (reference.startsWith("#/components/schemas/")) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      link(to, "#" + name, name);
    } else if (!reference.isEmpty()) {
      link(to, reference, "record");
    } else if (schema.has("items")) {
      to.appendText("list of ");
      type(to, schema.get("items"));
    } else if (schema.has("enum")) {
      to.appendText(String.join(", ", schema.get("enum").valueStream().map(JsonNode::asText).toList()));
    } else {
      to.appendText(schema.has("const") ? schema.get("const").asText() : schema.path("type").asText());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static void words(Element to, JsonNode text) {
    if (!text.isMissingNode()) {
      to.appendElement("p").text(text.asText());
    }
  }

  private static void link(Element to, String address, String text) {
    to.appendElement("a").attr("href", address).text(text);
  }

  private static Element table(Element to, String... headings) {
    Element table = to.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String heading : headings) {
      head.appendElement("th").attr("scope", "col").text(heading);
    }
    return table.appendElement("tbody");
  }

  /** A row that begins with these cells, as code. */
  private static Element row(Element table, String... cells) {
    Element row = table.appendElement("tr");
    for (String cell : cells) {
      row.appendElement("td").appendElement("code").text(cell);
    }
    return row;
  }
}
