package org.depeche.api;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param field the field of the request that is wrong
 */
record Problem(String type, String title, int status, String detail, @Nullable String field) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail, @Nullable String field) {
    return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, field);
  }
}
