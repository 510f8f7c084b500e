package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.incident.Succession.Known;
import org.depeche.language.LanguagePack;
import org.depeche.model.Incident;
import org.depeche.search.Found;
import org.depeche.search.Incidents;
import org.jspecify.annotations.Nullable;

/** {@code /v1/incidents}: incidents, the newest first, and one of them; an id that was merged leads on to the one that holds. */
final class IncidentRoutes {
  private final Incidents incidents;

  IncidentRoutes(Incidents incidents) {
    this.incidents = incidents;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/incidents", this::list);
    routes.get("/v1/incidents/{id}", this::get);
    routes.get("/v1/incidents/{id}/timeline", this::timeline);
  }

  private record Listed(@JsonInclude(JsonInclude.Include.ALWAYS) List<Incident> incidents, List<Incident> nearly, @Nullable String cursor, @Nullable String suggestion) {}

  private void list(Context request) throws IOException {
    int limit = Search.limit(request.queryParam("limit"));
    List<LanguagePack> languages = languages(request);
    Optional<String> query = TypedQuery.of(request);
    if (query.isPresent()) {
      Found<Incident> found = incidents.search(Search.read(request, query.get()), languages);
      Answer.json(request, new Listed(found.hits(), found.nearly(), found.cursor(), found.suggestion()));
      return;
    }
    String article = request.queryParam("article");
    if (article != null) {
      Optional<String> of = incidents.of(article);
      Answer.json(request, new Listed(of.isPresent() ? incidents.find(of.get(), languages).stream().toList() : List.of(), List.of(), null, null));
      return;
    }
    List<Known> page = incidents.newest(ChangeRoutes.number(request, "cursor", Long.MAX_VALUE), limit);
    List<Incident> listed = new ArrayList<>();
    for (Known known : page) {
      incidents.find(known.id(), languages).ifPresent(listed::add);
    }
    Answer.json(request, new Listed(listed, List.of(), page.size() < limit ? null : String.valueOf(page.getLast().number()), null));
  }

  /** Those that incidents are told in: that which is asked for, else all. */
  private static List<LanguagePack> languages(Context request) {
    String code = request.queryParam("language");
    return code == null
        ? LanguagePack.all()
        : List.of(LanguagePack.of(code).orElseThrow(() -> ProblemException.field("language", "one of %s is wanted".formatted(LanguagePack.all()))));
  }

  private void get(Context request) throws IOException {
    current(request, "", languages(request)).ifPresent(incident -> Answer.json(request, incident));
  }

  private record Timeline(String id, @JsonInclude(JsonInclude.Include.ALWAYS) List<Incident.Step> timeline) {}

  private void timeline(Context request) throws IOException {
    current(request, "/timeline", List.of())
        .ifPresent(incident -> Answer.json(request, new Timeline(incident.id(), incident.timeline())));
  }

  /** The incident asked for; empty if the caller is sent on. */
  private Optional<Incident> current(Context request, String rest, List<LanguagePack> languages) throws IOException {
    String id = request.pathParam("id");
    Optional<String> current = incidents.current(id);
    if (current.isPresent() && !current.get().equals(id)) {
      String asked = request.queryString() == null ? "" : "?" + request.queryString();
      request.redirect("/v1/incidents/" + current.get() + rest + asked, HttpStatus.PERMANENT_REDIRECT);
      return Optional.empty();
    }
    Optional<Incident> incident = current.isPresent() ? incidents.find(id, languages) : Optional.empty();
    if (incident.isEmpty()) {
      throw ProblemException.of(HttpStatus.NOT_FOUND, "there is no incident \"" + id + "\"");
    }
    return incident;
  }
}
