package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.depeche.language.LanguagePack;
import org.depeche.summary.Vocabulary;

/** {@code /v1/words/{language}}: what a record's values are called in a language. */
final class Words {
  private Words() {}

  static void serve(RoutesConfig routes) {
    routes.get("/v1/words/{language}", Words::get);
  }

  private static void get(Context request) {
    String code = request.pathParam("language");
    LanguagePack pack =
        LanguagePack.of(code)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "there is no language \"%s\"; there are %s".formatted(code, LanguagePack.all())));
    Answer.json(request, Vocabulary.of(pack));
  }
}
