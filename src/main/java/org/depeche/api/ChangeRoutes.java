package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.List;
import org.depeche.model.IncidentChange;
import org.depeche.model.Json;
import org.depeche.search.Incidents;

/** {@code /v1/changes} and, as they come, {@code /v1/events}: what happened to incidents. */
final class ChangeRoutes {
  private static final int MOST = 1000;
  private static final int WAIT_MILLIS = 1000;

  /** After so many waits in vain something is sent, to learn whether the client is still there. */
  private static final int QUIET = 15;

  private final Incidents incidents;
  private volatile boolean stopped;

  ChangeRoutes(Incidents incidents) {
    this.incidents = incidents;
  }

  /** Lets clients go. */
  void stop() {
    stopped = true;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/changes", this::list);
    routes.sse("/v1/events", this::follow);
  }

  /**
   * Changes after one.
   *
   * @param last the number to ask with for those after these
   */
  private record Changes(@JsonInclude(JsonInclude.Include.ALWAYS) List<IncidentChange> changes, long last) {}

  private void list(Context request) throws IOException {
    long since = number(request, "since", 0);
    List<IncidentChange> changes = incidents.changes(since, MOST);
    Answer.json(request, new Changes(changes, changes.isEmpty() ? since : changes.getLast().number()));
  }

  static long number(Context request, String field, long fallback) {
    String given = request.queryParam(field);
    try {
      return given == null ? fallback : Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw ProblemException.field(field, "a number is wanted, as it was answered before");
    }
  }

  /** Goes on after the event that the client had last, else from now on. */
  private void follow(SseClient client) {
    try {
      String had = client.ctx().header("Last-Event-ID");
      long since = had != null && had.matches("\\d{1,18}") ? Long.parseLong(had) : number(client.ctx(), "since", incidents.last());
      for (int quiet = 0; !client.terminated() && !stopped; quiet++) {
        for (IncidentChange change : incidents.changes(since, MOST)) {
          send(client, change);
          since = change.number();
          quiet = 0;
        }
        if (quiet % QUIET == 0) {
          client.sendComment("waiting");
        }
        incidents.await(since, WAIT_MILLIS);
      }
    } catch (IOException e) {
      client.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(SseClient client, IncidentChange change) throws JsonProcessingException {
    client.sendEvent(Json.word(change.what()), Json.MAPPER.writeValueAsString(change), String.valueOf(change.number()));
  }
}
