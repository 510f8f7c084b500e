package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depeche.model.Json;

/** Holds every answer that a test gets against {@code openapi.yaml}. */
final class Contract {
  private static final String BASE = "https://depeche.example";
  private static final String LOCATION = BASE + "/v1/openapi.yaml";
  private static final JsonNode API = api();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          f -> f.schemaLoaders(l -> l.schemas(Map.of(LOCATION, API.toString(), BASE + "/record.schema.json", resource("/record.schema.json")))));

  private Contract() {}

  private static JsonNode api() {
    try {
      return new YAMLMapper().readTree(resource("/web/openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Contract.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean describes(String path) {
    return template(path).isPresent();
  }

  private static Optional<String> template(String path) {
    return API.get("paths").propertyStream().map(Map.Entry::getKey).filter(t -> path.matches(pattern(t))).findFirst();
  }

  /** The answer's status, media type, body and headers are those that its operation has; what has none is a problem. */
  static void check(HttpResponse<?> response) {
    String path = response.uri().getRawPath();
    String method = response.request().method().toLowerCase(Locale.ROOT);
    String status = String.valueOf(response.statusCode());
    Optional<String> template = template(path);
    if (template.isEmpty() || API.get("paths").get(template.get()).path(method).isMissingNode()) {
      if (response.statusCode() >= 400) {
        checkBody("#/components/responses/Problem", response);
      } else {
        assertThat(path).as("described, or of the page").matches("/|/v1|/page\\.(js|css)");
      }
      return;
    }
    String operation = "#/paths/" + escape(template.get()) + "/" + method + "/responses/" + status;
    JsonNode answer = API.at(operation.substring(1));
    assertThat(answer.isMissingNode()).as("%s %s may answer %s", method, template.get(), status).isFalse();
    String described = answer.has("$ref") ? answer.get("$ref").asText() : operation;
    checkBody(described, response);
    API.at(described.substring(1)).path("headers").fieldNames().forEachRemaining(h -> assertThat(response.headers().firstValue(h)).as(h).isPresent());
  }

  private static String pattern(String template) {
    return Pattern.compile("\\{\\w+}").splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"))
        + (template.endsWith("}") ? "[^/]+" : "");
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static void checkBody(String answer, HttpResponse<?> response) {
    JsonNode content = API.at(answer.substring(1)).path("content");
    String mediaType = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (content.isMissingNode()) {
      return;
    }
    assertThat(content.fieldNames()).toIterable().as("media types of %s", answer).contains(mediaType);
    if (mediaType.matches("application/(.+\\+)?json")) {
      String schema = LOCATION + answer + "/content/" + escape(mediaType) + "/schema";
      JsonSchema found = SCHEMAS.computeIfAbsent(schema, s -> FACTORY.getSchema(SchemaLocation.of(s.replace("{", "%7B").replace("}", "%7D"))));
      assertThat(found.validate(body(response))).as("%s", response.uri()).isEmpty();
    }
  }

  private static JsonNode body(HttpResponse<?> response) {
    try {
      return response.body() instanceof byte[] bytes
          ? Json.MAPPER.readTree(bytes)
          : Json.MAPPER.readTree((String) response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
