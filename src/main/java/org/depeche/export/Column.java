package org.depeche.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param value what a row has in it: a {@link String}, {@link Number} or list of strings, as the type says, or null
 */
record Column<R>(String name, Type type, String description, Function<R, @Nullable Object> value) {

  /** The types of values, by the names that a Frictionless table schema has for them. */
  enum Type {
    STRING("string"),
    INTEGER("integer"),
    NUMBER("number"),
    STRINGS("array");

    final String frictionless;

    Type(String frictionless) {
      this.frictionless = frictionless;
    }
  }

  /** The same column of a row that is found in another. */
  <S> Column<S> of(Function<S, R> row) {
    return new Column<>(name, type, description, s -> value.apply(row.apply(s)));
  }

  static <R> Column<R> string(String name, String description, Function<R, @Nullable Object> value) {
    return new Column<>(name, Type.STRING, description, value);
  }

  static <R> Column<R> integer(String name, String description, Function<R, @Nullable Object> value) {
    return new Column<>(name, Type.INTEGER, description, value);
  }

  static <R> Column<R> number(String name, String description, Function<R, @Nullable Object> value) {
    return new Column<>(name, Type.NUMBER, description, value);
  }

  static <R> Column<R> strings(String name, String description, Function<R, @Nullable Object> value) {
    return new Column<>(name, Type.STRINGS, description, value);
  }
}
