package org.depeche.api;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param field the field of the request that is wrong
 * @param position where in that field, in code points
 */
record Problem(
    String type, String title, int status, String detail, @Nullable String field, @Nullable Integer position) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail, @Nullable String field) {
    return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, field, null);
  }

  /** The same, at a place in the field. */
  Problem at(int place) {
    return new Problem(type, title, status, detail, field, place);
  }
}
