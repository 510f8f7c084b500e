package org.depeche.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/** Lets the pages of chosen sites ask here, as the Fetch standard has it. They send a key of their own; a browser adds none that it knows. */
final class Cors {
  private static final String ANY = "*";

  private final Set<String> origins;

  Cors(Set<String> origins) {
    this.origins = origins;
  }

  void check(Context request) {
    if (origins.isEmpty()) {
      return;
    }
    request.res().addHeader("Vary", "Origin");
    if (!allows(request)) {
      return;
    }
    request.header("Access-Control-Allow-Origin", request.header("Origin"));
    request.header("Access-Control-Expose-Headers", "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
    if (isPreflight(request)) {
      request.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
      request.header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, Last-Event-ID, X-Request-Id");
      request.header("Access-Control-Max-Age", "3600");
      request.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
    }
  }

  /** Whether a request comes from the page of a site that was chosen. */
  boolean allows(Context request) {
    String origin = request.header("Origin");
    return origin != null && (origins.contains(ANY) || origins.contains(origin));
  }

  private static boolean isPreflight(Context request) {
    return request.method().name().equals("OPTIONS") && request.header("Access-Control-Request-Method") != null;
  }
}
