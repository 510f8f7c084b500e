package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the vocabulary is written as JSON: absent and empty values left out, numbers plain; and read back. */
public final class Json {
  private static final JsonSetter.Value LEFT_OUT_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(List.class, o -> o.setSetterInfo(LEFT_OUT_IS_EMPTY))
          .withConfigOverride(Map.class, o -> o.setSetterInfo(LEFT_OUT_IS_EMPTY))
          .build();

  private Json() {}

  /**
   * Reads JSON, a value a line.
   *
   * @throws IOException if a line is none; the message names file and line
   */
  public static <T> List<T> readLines(Path file, Class<T> type) throws IOException {
    List<T> values = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        values.add(MAPPER.readValue(line, type));
      } catch (JacksonException e) {
        throw new IOException(file + ": " + JsonFault.of(e).inLine(values.size() + 1), e);
      }
    }
    return values;
  }

  /** A constant as it is written in JSON: {@code at-least}. */
  public static String word(Enum<?> constant) {
    return MAPPER.convertValue(constant, String.class);
  }
}
