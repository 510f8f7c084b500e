package org.depeche.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong with JSON or YAML, in words for who wrote it.
 *
 * @param field where, such as {@code [0].feed}; empty for the whole
 * @param line from 1; 0 if it isn't known
 * @param column from 1, in bytes where bytes were read
 */
public record JsonFault(String field, String reason, int line, int column) {
  /** Where Jackson speaks of Java: its source, its own settings. */
  private static final Pattern INNARDS = Pattern.compile("(?s)\\s*\\([^()]*\\[Source: .*|, from `[^`]*`");

  /** Reads what Jackson says. */
  public static JsonFault of(JacksonException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      return new JsonFault("", plain(yaml.getProblem()), yaml.getProblemMark().getLine() + 1, yaml.getProblemMark().getColumn() + 1);
    }
    JsonLocation place = Objects.requireNonNullElse(e.getLocation(), JsonLocation.NA);
    return new JsonFault(field(e), reason(root), place.getColumnNr() < 1 ? 0 : place.getLineNr(), place.getColumnNr());
  }

  /** The same in a line of a file of JSON lines. */
  public JsonFault inLine(int number) {
    return new JsonFault(field, reason, line == 0 ? 0 : number, column);
  }

  private static String field(JacksonException e) {
    return e instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "")
        : "";
  }

  private static String reason(Throwable root) {
    return switch (root) {
      case JsonEOFException cut -> "it breaks off";
      case UnrecognizedPropertyException unknown -> "there is no such field";
      case MismatchedInputException empty when empty.getOriginalMessage().startsWith("No content") -> "it is empty";
      case MismatchedInputException other -> wanted(other.getTargetType());
      case JacksonException other -> plain(other.getOriginalMessage());
      default -> plain(root.getMessage());
    };
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == String.class) {
      return "a string is wanted";
    }
    if (type != null && Iterable.class.isAssignableFrom(type)) {
      return "a list is wanted";
    }
    return type != null && (type.isRecord() || Map.class.isAssignableFrom(type)) ? "an object is wanted" : "another value is wanted";
  }

  private static String plain(@Nullable String message) {
    String said = message == null ? "" : INNARDS.matcher(message).replaceAll("").lines().findFirst().orElse("");
    return said.isBlank() ? "it can't be read" : Character.toLowerCase(said.charAt(0)) + said.substring(1);
  }

  /** A sentence without its stop. */
  @Override
  public String toString() {
    String place = line == 0 ? "" : " (line %d, column %d)".formatted(line, column);
    return (field.isEmpty() ? "" : field + ": ") + reason + place;
  }
}
