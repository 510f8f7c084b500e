package org.depeche.api;

import com.fasterxml.jackson.core.JacksonException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.extract.time.Anchor;
import org.depeche.model.Json;
import org.depeche.model.JsonFault;
import org.depeche.page.ArticleInput;
import org.depeche.page.Decoded;
import org.depeche.search.Intake;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a request, or says which field is wrong. */
final class ArticleRequest {
  /** A char can take six bytes of JSON. */
  private static final int LONGEST_BODY = 6 * Decoded.LIMIT;

  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private ArticleRequest() {}

  static ArticleInput read(Context request) throws IOException {
    if (!Objects.requireNonNullElse(request.header("Content-Encoding"), "identity").equalsIgnoreCase("identity")) {
      request.header("Accept-Encoding", "identity");
      throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send an article without Content-Encoding; packed bodies are not unpacked");
    }
    // Jetty fails on a charset that it doesn't know, where it is asked for the type.
    String type = Objects.requireNonNullElse(request.header("Content-Type"), "").toLowerCase(Locale.ROOT);
    ArticleInput input =
        switch (type.split(";", 2)[0].strip()) {
          case "application/json" -> json(body(request));
          case "text/plain" -> input(request, text(request, type), null);
          case "text/html", "application/xhtml+xml" -> input(request, null, text(request, type));
          default ->
              throw ProblemException.of(
                  HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                  "send an article as application/json, text/plain or text/html, named in Content-Type");
        };
    check(input);
    return input;
  }

  private static byte[] body(Context request) throws IOException {
    byte[] body = request.bodyInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw tooLarge();
    }
    return body;
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, Decoded.tooLong());
  }

  private static ArticleInput json(byte[] body) throws IOException {
    try {
      ArticleInput input = Json.MAPPER.readValue(body, ArticleInput.class);
      if (input == null) {
        throw noArticle(null, "an object is wanted");
      }
      return input;
    } catch (JacksonException e) {
      JsonFault fault = JsonFault.of(e);
      throw noArticle(fault.field().isEmpty() ? null : fault.field(), fault.toString());
    }
  }

  private static ProblemException noArticle(@Nullable String field, String why) {
    return ProblemException.field(field, "the body is not an article in JSON: " + why);
  }

  private static String text(Context request, String type) throws IOException {
    byte[] body = body(request);
    if (body.length > Decoded.LIMIT) {
      throw tooLarge();
    }
    Matcher declared = CHARSET.matcher(type);
    if (declared.find() && !declared.group(1).equals("utf-8")) {
      return new String(body, charset(declared.group(1)));
    }
    try {
      return Decoded.of(body).text();
    } catch (IllegalArgumentException e) {
      throw ProblemException.field(null, "the body can't be read: " + e.getMessage());
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw ProblemException.field(null, "the charset \"%s\" is not known; send UTF-8".formatted(name));
    }
  }

  private static ArticleInput input(Context request, @Nullable String text, @Nullable String html) {
    return new ArticleInput(
        request.queryParam("id"),
        text,
        html,
        request.queryParam("title"),
        request.queryParam("url"),
        request.queryParam("site"),
        request.queryParam("published"),
        request.queryParam("zone"),
        request.queryParam("language"));
  }

  private static void check(ArticleInput input) {
    String body = input.text() != null ? input.text() : input.html();
    if (body == null || body.isBlank()) {
      throw ProblemException.field(
          input.html() == null ? "text" : "html", "an article needs \"text\" or \"html\", and words in it");
    }
    if (body.length() > Decoded.LIMIT) {
      throw tooLarge();
    }
    if (input.id() != null && !Intake.isId(input.id())) {
      throw ProblemException.field(
          "id", "an id has 1 to %d characters, none of them control characters".formatted(Intake.LONGEST_ID));
    }
    if (input.language() != null && !LANGUAGE.matcher(input.language()).matches()) {
      throw ProblemException.field("language", "an ISO 639-1 code such as fr is wanted");
    }
    checkTime("published", input.published(), null);
    checkTime("zone", null, input.zone());
  }

  private static void checkTime(String field, @Nullable String published, @Nullable String zone) {
    try {
      Anchor.of(published, zone);
    } catch (DateTimeException e) {
      throw ProblemException.field(
          field,
          zone == null
              ? "an ISO 8601 date, or date and time, such as 2025-04-17T08:00:00+02:00 is wanted"
              : "a time zone such as Europe/Paris is wanted");
    }
  }
}
