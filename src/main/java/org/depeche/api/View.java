package org.depeche.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depeche.model.IncidentRecord;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** What an article can be seen as, by the parameter {@code format} or by what the caller accepts. */
enum View {
  RECORD("json"),
  TEXT("text"),
  NEWS_ARTICLE("schema.org"),
  NINJS("ninjs");

  private static final Map<String, View> ACCEPTED =
      Map.of(
          "application/json", RECORD, "application/*", RECORD, "*/*", RECORD, "text/plain", TEXT, "text/*", TEXT, NewsArticle.MEDIA_TYPE, NEWS_ARTICLE);

  private final String format;

  View(String format) {
    this.format = format;
  }

  static View of(Context request) {
    String format = request.queryParam("format");
    if (format != null) {
      return Arrays.stream(values())
          .filter(v -> v.format.equals(format))
          .findFirst()
          .orElseThrow(() -> ProblemException.field("format", "one of %s is wanted".formatted(names())));
    }
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    accepted.addValue(Objects.requireNonNullElse(request.header("Accept"), ""));
    return accepted.getValues().stream().map(a -> ACCEPTED.get(a.split(";", 2)[0].strip())).filter(Objects::nonNull).findFirst().orElse(RECORD);
  }

  private static String names() {
    return Arrays.stream(values()).map(v -> v.format).collect(Collectors.joining(", "));
  }

  /** Answers with a record seen so. */
  void answer(Context request, IncidentRecord record, String address) {
    request.res().addHeader("Vary", "Accept");
    switch (this) {
      case RECORD -> Answer.tagged(request, record);
      case TEXT -> Answer.tagged(request, "text/plain; charset=utf-8", record.text().getBytes(StandardCharsets.UTF_8));
      case NEWS_ARTICLE -> Answer.tagged(request, NewsArticle.MEDIA_TYPE, Answer.bytes(NewsArticle.of(record, address)));
      case NINJS -> Answer.tagged(request, "application/json", Answer.bytes(Ninjs.of(record, address)));
    }
  }
}
