package org.depeche.api;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request, its caller's if it has one, by which answer and log are brought together. */
final class RequestId {
  private static final String HEADER = "X-Request-Id";

  /** Nothing that could break a line of the log. */
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private RequestId() {}

  static void set(Context request) {
    String given = request.header(HEADER);
    request.header(HEADER, given != null && GIVEN.matcher(given).matches() ? given : UUID.randomUUID().toString());
  }

  static String of(Context request) {
    String id = request.res().getHeader(HEADER);
    return id == null ? "none" : id;
  }
}
