package org.depeche.search;

import java.util.OptionalInt;

/** What was asked is no query; the message says why, and what would be one. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final OptionalInt position;

  QueryException(int position, String message) {
    super(message);
    this.field = "q";
    this.position = OptionalInt.of(position);
  }

  QueryException(String field, String message) {
    super(message);
    this.field = field;
    this.position = OptionalInt.empty();
  }

  /** What of the request is wrong. */
  public String field() {
    return field;
  }

  /** Where in what was typed, in code points from 0. */
  public OptionalInt position() {
    return position;
  }
}
