package org.depeche.search;

/** What was typed is no query; the message says why, and what would be one. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int position;

  QueryException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Where in what was typed, in code points from 0. */
  public int position() {
    return position;
  }
}
