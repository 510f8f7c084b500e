package org.depeche.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each request, without what was searched for and without keys. */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final int LONGEST_PATH = 200;

  private AccessLog() {}

  /** The path is logged as it came, escaped, so that it can't break a line. */
  static void write(Context request, float millis) {
    String path = request.req().getRequestURI();
    LOG.info(
        "{} {} {} {} {} {} {} {} ms",
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        RequestId.of(request),
        request.ip(),
        Access.caller(request).orElse("-"),
        request.req().getMethod(),
        path.substring(0, Math.min(path.length(), LONGEST_PATH)),
        request.statusCode(),
        Math.round(millis));
  }
}
