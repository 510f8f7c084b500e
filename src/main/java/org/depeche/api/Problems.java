package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depeche.language.LanguagePack;
import org.depeche.model.Json;
import org.depeche.search.QueryException;
import org.depeche.search.SlowQueryException;
import org.depeche.search.UnreadableArticleException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong is answered as a problem. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void serve(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, request) -> answer(request, e.problem()));
    routes.exception(
        IllegalArgumentException.class, (e, request) -> answer(request, Problem.of(400, message(e), null)));
    routes.exception(
        DateTimeException.class, (e, request) -> answer(request, Problem.of(400, message(e), "published")));
    routes.exception(
        QueryException.class,
        (e, request) -> {
          Locale language = language(request);
          request.header("Content-Language", language.getLanguage()).res().addHeader("Vary", "Accept-Language");
          Problem problem = Problem.of(400, e.message(language), e.field());
          answer(request, e.position().isPresent() ? problem.at(e.position().getAsInt()) : problem);
        });
    routes.exception(
        SlowQueryException.class, (e, request) -> answer(request, Problem.of(503, message(e), "q")));
    routes.exception(
        UnreadableArticleException.class, (e, request) -> answer(request, Problem.of(500, message(e), null)));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> answer(request, Problem.of(e.getStatus(), detail(request, e), null)));
    routes.exception(EofException.class, (e, request) -> answer(request, Problem.of(400, "the body ended before its time", null)));
    routes.exception(
        Exception.class,
        (e, request) -> {
          String id = RequestId.of(request);
          LOG.error("{}: {} {}", id, request.method(), request.path(), e);
          answer(request, Problem.of(500, "the server failed; its log says why, at request " + id, null));
        });
  }

  /** Which of the languages that there are packs for the one who asks likes best; else English. */
  private static Locale language(Context request) {
    List<Locale> spoken = LanguagePack.all().stream().map(pack -> Locale.of(pack.code())).toList();
    try {
      String liked = Objects.requireNonNullElse(request.header("Accept-Language"), "en");
      return Objects.requireNonNullElse(Locale.lookup(Locale.LanguageRange.parse(liked), spoken), Locale.ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }

  private static String message(Exception e) {
    String said = e.getMessage();
    return said == null || said.isBlank() ? e.getClass().getSimpleName() : said;
  }

  private static String detail(Context request, HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> "there is nothing at " + request.path();
      case 405 -> "%s can't be done at %s".formatted(request.method(), request.path());
      default -> message(e);
    };
  }

  private static void answer(Context request, Problem problem) {
    request.status(problem.status());
    Answer.json(request, Problem.MEDIA_TYPE, problem);
  }

  /** What isn't a request at all comes no further than to Jetty. */
  static boolean notHttp(Request request, Response response, Callback done) throws IOException {
    Problem problem = Problem.of(response.getStatus(), "the request is malformed", null);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(problem), done);
    return true;
  }
}
