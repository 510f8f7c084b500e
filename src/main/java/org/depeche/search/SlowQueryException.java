package org.depeche.search;

/** A search took too long. */
public final class SlowQueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SlowQueryException(long seconds) {
    super("the search was ended after %d seconds; ask for fewer words, and for whole ones".formatted(seconds));
  }
}
