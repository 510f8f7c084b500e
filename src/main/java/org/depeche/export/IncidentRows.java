package org.depeche.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.incident.Fusion;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Time;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.jspecify.annotations.Nullable;

/** A row an incident, fused from those of its articles that fit the query. */
final class IncidentRows {
  private IncidentRows() {}

  static Table<Incident> table() {
    return new Table<>("incidents", "What all articles of one incident say of it.", columns(), IncidentRows::read);
  }

  private static void read(ArticleStore store, @Nullable String query, Table.Taker<Incident> taker) throws IOException {
    Map<String, List<String>> incidents = new LinkedHashMap<>();
    store.forEach(
        query,
        Set.of("id"),
        stored -> {
          String id = stored.record().id();
          store.incidents().of(id).ifPresent(i -> incidents.computeIfAbsent(i, k -> new ArrayList<>()).add(id));
        });
    for (Map.Entry<String, List<String>> incident : incidents.entrySet()) {
      List<IncidentRecord> records = new ArrayList<>();
      for (String article : incident.getValue()) {
        store.find(article).ifPresent(records::add);
      }
      if (!records.isEmpty()) {
        taker.take(Fusion.of(incident.getKey(), records));
      }
    }
  }

  private static List<Column<Incident>> columns() {
    return List.of(
        Column.string("incident", "The incident's id.", Incident::id),
        Column.strings("articles", "Its articles' ids, first published first.", Incident::articles),
        Column.strings("languages", "ISO 639-1, in that order.", Incident::languages),
        Column.string("kind", "What happened, such as outage or power-cut.", Incident::kind),
        Column.string("status", "ongoing, partially-resolved or resolved, by the latest word.", Incident::status),
        Column.string("scope", "worldwide, international, national, regional or local.", Incident::scope),
        Column.string("subject", "Whose incident it is.", i -> i.subject() == null ? null : i.subject().name()),
        Column.string("started", "A TIMEX3 value.", i -> value(i.started())),
        Column.string("ended", "A TIMEX3 value.", i -> value(i.ended())),
        Column.string("duration", "A TIMEX3 duration.", i -> value(i.duration())),
        Column.strings("causes_confirmed", "The categories of causes that are confirmed.", i -> causes(i, "confirmed")),
        Column.strings("causes_suspected", "Those that are suspected.", i -> causes(i, "suspected")),
        Column.strings("causes_denied", "Those that are denied.", i -> causes(i, "denied")),
        Column.integer("figures", "How many different figures there are.", i -> i.figures().size()),
        Column.integer("quotes", "How many different quotes.", i -> i.quotes().size()),
        Column.strings("conflicts", "The fields that articles don't agree on.", i -> i.conflicts().stream().map(Incident.Conflict::field).toList()));
  }

  private static @Nullable String value(@Nullable Time time) {
    return time == null ? null : time.value();
  }

  private static List<String> causes(Incident incident, String status) {
    return incident.causes().stream()
        .filter(c -> Json.word(c.status()).equals(status))
        .map(Incident.Reason::category)
        .toList();
  }
}
