package org.depeche.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.archive.Database;
import org.depeche.incident.Succession.Known;
import org.depeche.model.IncidentChange;
import org.depeche.model.IncidentChange.What;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/** Which incident each article is of, and what happened to incidents, in a file that survives the program. */
final class IncidentTable implements AutoCloseable {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final Database database;

  private IncidentTable(Database database) {
    this.database = database;
  }

  static IncidentTable open(Path file) throws IOException {
    return new IncidentTable(Database.open(file, "/search/incidents.sql"));
  }

  /** Does all of {@code work} or nothing. */
  <T> T transaction(Database.Work<T> work) throws IOException {
    return database.transaction(work);
  }

  /** The incident that each article is of. */
  Map<String, Known> articles() throws IOException {
    Map<String, Known> all = new HashMap<>();
    database.query(
        row -> all.put(row.getString(1), new Known(row.getLong(2), row.getString(3))),
        "SELECT article.id, number, incident.id FROM article JOIN incident ON incident.id = article.incident");
    return all;
  }

  List<String> articles(String incident) throws IOException {
    return database.query(row -> row.getString(1), "SELECT id FROM article WHERE incident = ?", incident);
  }

  /** How many articles an incident has. */
  int size(Known incident) throws IOException {
    return database.query(row -> row.getInt(1), "SELECT count(*) FROM article WHERE incident = ?", incident.id()).getFirst();
  }

  void assign(String article, String incident) throws IOException {
    database.update("INSERT OR REPLACE INTO article VALUES (?, ?)", article, incident);
  }

  void remove(String article) throws IOException {
    database.update("DELETE FROM article WHERE id = ?", article);
  }

  /** Makes an incident. */
  Known create(String id) throws IOException {
    database.update("INSERT INTO incident (id, stale) VALUES (?, 1)", id);
    return database.query(row -> new Known(row.getLong(1), id), "SELECT number FROM incident WHERE id = ?", id).getFirst();
  }

  boolean exists(String id) throws IOException {
    return !database.query(row -> 1, "SELECT 1 FROM incident WHERE id = ?", id).isEmpty();
  }

  void merge(String incident, String into) throws IOException {
    database.update("UPDATE incident SET merged = ?, stale = 0 WHERE id = ?", into, incident);
  }

  /** What an incident is part of now: itself, or what it was merged into; empty if there is none of that id. */
  Optional<String> current(String id) throws IOException {
    String current = id;
    for (List<String> found = merged(current); !found.isEmpty(); found = merged(current)) {
      if (found.getFirst().isEmpty()) {
        return Optional.of(current);
      }
      current = found.getFirst();
    }
    return Optional.empty();
  }

  private List<String> merged(String id) throws IOException {
    return database.query(row -> row.getString(1), "SELECT coalesce(merged, '') FROM incident WHERE id = ?", id);
  }

  /** Incidents that are no part of another, the newest first, older than that with a number. */
  List<Known> newest(long before, int limit) throws IOException {
    return database.query(
        row -> new Known(row.getLong(1), row.getString(2)),
        "SELECT number, id FROM incident WHERE merged IS NULL AND number < ? ORDER BY number DESC LIMIT ?",
        before, limit);
  }

  long size() throws IOException {
    return database.query(row -> row.getLong(1), "SELECT count(*) FROM incident WHERE merged IS NULL").getFirst();
  }

  void stale(String incident) throws IOException {
    database.update("UPDATE incident SET stale = 1 WHERE id = ?", incident);
  }

  /** Incidents whose articles may say more than when that was last looked at. */
  List<String> stale() throws IOException {
    return database.query(row -> row.getString(1), "SELECT id FROM incident WHERE stale = 1");
  }

  /** What an incident's articles said when that was last looked at; empty if never. */
  Optional<Map<String, String>> facts(String incident) throws IOException {
    List<String> found =
        database.query(row -> row.getString(1), "SELECT facts FROM incident WHERE id = ? AND facts IS NOT NULL", incident);
    return found.isEmpty() ? Optional.empty() : Optional.of(Json.MAPPER.readValue(found.getFirst(), FACTS));
  }

  void facts(String incident, Map<String, String> facts) throws IOException {
    database.update("UPDATE incident SET facts = ?, stale = 0 WHERE id = ?", Json.MAPPER.writeValueAsString(facts), incident);
  }

  void change(String incident, What what, @Nullable String article, @Nullable String other, List<String> fields)
      throws IOException {
    database.update(
        "INSERT INTO change (time, incident, what, article, other, fields) VALUES (?, ?, ?, ?, ?, ?)",
        Instant.now().toString(), incident, what.name(), article, other, fields.isEmpty() ? null : String.join(" ", fields));
  }

  /** The changes after one. */
  List<IncidentChange> changes(long since, int limit) throws IOException {
    return database.query(
        IncidentTable::change,
        "SELECT number, time, incident, what, article, other, fields FROM change WHERE number > ? ORDER BY number LIMIT ?",
        since, limit);
  }

  private static IncidentChange change(ResultSet row) throws SQLException {
    String fields = row.getString(7);
    return new IncidentChange(
        row.getLong(1), row.getString(2), row.getString(3), What.valueOf(row.getString(4)), row.getString(5), row.getString(6),
        fields == null ? List.of() : List.of(fields.split(" ")));
  }

  /** The number of the last change, 0 before the first. */
  long last() throws IOException {
    return database.query(row -> row.getLong(1), "SELECT coalesce(max(number), 0) FROM change").getFirst();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
