package org.depeche.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.depeche.model.Json;

/** Writes what is answered. */
final class Answer {
  private Answer() {}

  static void json(Context request, Object value) {
    json(request, "application/json", value);
  }

  static void json(Context request, String mediaType, Object value) {
    try {
      request.contentType(mediaType).result(Json.MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
