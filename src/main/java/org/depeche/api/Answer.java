package org.depeche.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.depeche.archive.Sha256;
import org.depeche.model.Json;

/** Writes what is answered. */
final class Answer {
  private static final int TAG_DIGITS = 32;

  private Answer() {}

  static void json(Context request, Object value) {
    json(request, "application/json", value);
  }

  static void json(Context request, String mediaType, Object value) {
    request.contentType(mediaType).result(bytes(value));
  }

  /** With an ETag; who has it already gets no more than that. */
  static void tagged(Context request, Object value) {
    tagged(request, "application/json", bytes(value));
  }

  static void tagged(Context request, String mediaType, byte[] body) {
    String tag = "W/\"%s\"".formatted(Sha256.hex(body, TAG_DIGITS));
    request.header("ETag", tag);
    request.header("Cache-Control", "no-cache");
    String known = request.header("If-None-Match");
    if (request.method() != HandlerType.POST && known != null && isAmong(tag, known)) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(mediaType).result(body);
    }
  }

  /** By the weak comparison of RFC 9110. */
  private static boolean isAmong(String tag, String known) {
    return known.strip().equals("*")
        || Arrays.stream(known.split(",")).map(String::strip).anyMatch(k -> k.equals(tag) || ("W/" + k).equals(tag));
  }

  static byte[] bytes(Object value) {
    try {
      return Json.MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
