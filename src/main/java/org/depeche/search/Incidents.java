package org.depeche.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.depeche.incident.Clustering;
import org.depeche.incident.Fusion;
import org.depeche.incident.Succession;
import org.depeche.incident.Succession.Heir;
import org.depeche.incident.Succession.Known;
import org.depeche.language.LanguagePack;
import org.depeche.model.Incident;
import org.depeche.model.IncidentChange;
import org.depeche.model.IncidentChange.What;
import org.depeche.model.IncidentRecord;
import org.depeche.summary.Summaries;

/**
 * The incidents that the articles of an index are of, brought up to date by each. An incident keeps its id: merged, it leads to
 * what it is part of; what is split off gets an id of its own.
 */
public final class Incidents implements AutoCloseable {
  /** Looking at what an incident's articles say may take one part in so many of the time. */
  private static final int SHARE = 20;

  /** Of how many articles the incidents are looked for in a search. */
  private static final int MOST_ARTICLES = 10_000;

  private final IncidentTable table;
  private final ArticleIndex index;
  private final Clustering clustering = new Clustering();
  private final Map<String, Known> incidentOf;
  private final ReentrantLock turn = new ReentrantLock();
  private final Condition changed = turn.newCondition();
  private long last;

  /** When to look again at what an incident's articles say, in nanoseconds of the clock. */
  private final Map<String, Long> due = new ConcurrentHashMap<>();

  private Incidents(IncidentTable table, ArticleIndex index) throws IOException {
    this.table = table;
    this.index = index;
    this.incidentOf = table.articles();
    this.last = table.last();
  }

  /** Opens the incidents of what is in an index; articles that {@code file} lacks are added. */
  static Incidents open(Path file, ArticleIndex index) throws IOException {
    Incidents incidents = new Incidents(IncidentTable.open(file), index);
    List<Clustering.Restored> known = new ArrayList<>();
    List<String> others = new ArrayList<>();
    index.forEach(
        null,
        Set.of(),
        stored -> {
          IncidentRecord record = stored.record();
          Known incident = incidents.incidentOf.get(record.id());
          if (incident == null) {
            others.add(record.id());
          } else {
            known.add(incidents.clustering.read(incident.id(), record));
          }
        });
    incidents.clustering.restore(known);
    for (String id : others) {
      incidents.add(index.find(id).orElseThrow());
    }
    return incidents;
  }

  /** Groups all articles of an index anew; those in {@code file} keep their ids, as far as they go on. */
  static void regroup(Path file, ArticleIndex index) throws IOException {
    try (Incidents incidents = new Incidents(IncidentTable.open(file), index)) {
      Set<String> gone = new HashSet<>(incidents.incidentOf.keySet());
      index.forEach(
          null,
          Set.of(),
          stored -> {
            incidents.clustering.add(stored.record());
            gone.remove(stored.record().id());
          });
      incidents.table.transaction(
          () -> {
            for (String article : gone) {
              incidents.remove(article);
            }
            incidents.succeed(incidents.clustering.incidents());
            return null;
          });
    }
  }

  private void remove(String article) throws IOException {
    Known incident = Objects.requireNonNull(incidentOf.remove(article));
    table.remove(article);
    table.change(incident.id(), What.REMOVED, article, null, List.of());
  }

  /** Takes an article into its incident, or one that has changed from one to another. */
  void add(IncidentRecord record) throws IOException {
    turn.lock();
    try {
      Clustering.Change change = clustering.add(record);
      table.transaction(
          () -> {
            succeed(change.after());
            return null;
          });
      tell();
    } finally {
      turn.unlock();
    }
  }

  private void tell() throws IOException {
    last = table.last();
    changed.signalAll();
  }

  private void succeed(List<List<String>> groups) throws IOException {
    Map<Known, Integer> sizes = new HashMap<>();
    for (List<String> group : groups) {
      for (String article : group) {
        Known known = incidentOf.get(article);
        if (known != null && !sizes.containsKey(known)) {
          sizes.put(known, table.size(known));
        }
      }
    }
    for (Heir heir : Succession.of(groups, article -> Optional.ofNullable(incidentOf.get(article)), sizes::get)) {
      Known incident = heir.incident().isPresent() ? heir.incident().get() : create(heir);
      for (Known merged : heir.merged()) {
        table.merge(merged.id(), incident.id());
        table.change(merged.id(), What.MERGED, null, incident.id(), List.of());
      }
      for (String article : heir.articles()) {
        move(article, incident, heir);
      }
      table.stale(incident.id());
    }
  }

  private Known create(Heir heir) throws IOException {
    String id = Fusion.id(heir.articles().getFirst());
    for (int again = 2; table.exists(id); again++) {
      id = Fusion.id(heir.articles().getFirst() + " " + again);
    }
    Known incident = table.create(id);
    if (heir.from().isEmpty()) {
      table.change(id, What.CREATED, null, null, List.of());
    } else {
      table.change(id, What.SPLIT, null, heir.from().getFirst().id(), List.of());
    }
    return incident;
  }

  private void move(String article, Known incident, Heir heir) throws IOException {
    Known before = incidentOf.put(article, incident);
    if (incident.equals(before)) {
      return;
    }
    table.assign(article, incident.id());
    if (before != null && !heir.merged().contains(before)) {
      table.change(before.id(), What.REMOVED, article, null, List.of());
    }
    if (before == null || !heir.merged().contains(before)) {
      table.change(incident.id(), What.ADDED, article, null, List.of());
    }
  }

  /** Tells of fields that have another value than when this was last done, of incidents that it doesn't take too much time for. */
  void settleInTime() throws IOException {
    settle(id -> due.getOrDefault(id, Long.MIN_VALUE) <= System.nanoTime());
  }

  /** Tells of fields that have another value than when this was last done. */
  void settle() throws IOException {
    settle(id -> true);
  }

  private void settle(Predicate<String> isDue) throws IOException {
    for (String id : table.stale().stream().filter(isDue).toList()) {
      turn.lock();
      try {
        long begun = System.nanoTime();
        Optional<Incident> incident = fused(id, records(id));
        Map<String, String> facts = incident.map(IncidentFacts::of).orElse(Map.of());
        List<String> fields = table.facts(id).map(before -> IncidentFacts.changed(before, facts)).orElse(List.of());
        table.transaction(
            () -> {
              table.facts(id, facts);
              if (!fields.isEmpty()) {
                table.change(id, What.CHANGED, null, null, fields);
              }
              return null;
            });
        tell();
        due.put(id, System.nanoTime() + SHARE * (System.nanoTime() - begun));
      } finally {
        turn.unlock();
      }
    }
  }

  /** What an incident is part of now; empty if there is none of that id. */
  public Optional<String> current(String id) throws IOException {
    return table.current(id);
  }

  /** The incident of an article. */
  public Optional<String> of(String article) {
    turn.lock();
    try {
      return Optional.ofNullable(incidentOf.get(article)).map(Known::id);
    } finally {
      turn.unlock();
    }
  }

  /** An incident that is no part of another, fused from its articles and told in some languages. */
  public Optional<Incident> find(String id, List<LanguagePack> languages) throws IOException {
    List<IncidentRecord> records = records(id);
    return fused(id, records).map(i -> Summaries.added(i, records, languages));
  }

  private static Optional<Incident> fused(String id, List<IncidentRecord> records) {
    return records.isEmpty() ? Optional.empty() : Optional.of(Fusion.of(id, records));
  }

  private List<IncidentRecord> records(String id) throws IOException {
    List<IncidentRecord> records = new ArrayList<>();
    for (String article : table.articles(id)) {
      index.find(article).ifPresent(records::add);
    }
    records.sort(IncidentRecord.BY_PUBLICATION);
    return records;
  }

  /**
   * The incidents of the articles that fit a query best, each in the place of its best article.
   *
   * @param languages those that they are told in
   * @throws QueryException if it is none
   * @throws SlowQueryException if it takes too long
   */
  public Found<Incident> search(SearchRequest request, List<LanguagePack> languages) throws IOException {
    return index.search(Cursor.of(request).snapshot(), searcher -> search(searcher, request, languages));
  }

  private Found<Incident> search(IndexSearcher searcher, SearchRequest request, List<LanguagePack> languages) throws IOException {
    IndexSearch.Articles articles = new IndexSearch(index, searcher, request).ids(MOST_ARTICLES);
    List<String> ids = incidentsOf(articles.ids());
    if (request.order() == SearchRequest.Order.SIZE) {
      Map<String, Integer> sizes = sizes();
      ids = ids.stream().sorted(Comparator.comparing((String id) -> sizes.getOrDefault(id, 0)).reversed()).toList();
    }
    Cursor cursor = Cursor.of(request);
    int start = cursor.isStart() ? 0 : ids.indexOf(current(cursor.id()).orElseThrow(Cursor::wrong)) + 1;
    int end = Math.min(ids.size(), start + request.limit());
    Set<String> fitting = Set.copyOf(ids);
    List<String> nearly = incidentsOf(articles.nearly()).stream().filter(id -> !fitting.contains(id)).toList();
    return new Found<>(
        ids.size(),
        found(ids.subList(start, end), languages),
        found(nearly.subList(0, cursor.isStart() ? Math.clamp(request.limit() - ids.size(), 0, nearly.size()) : 0), languages),
        end == ids.size() ? null : Cursor.encoded(index.keep(searcher), request, "", ids.get(end - 1)),
        Map.of(),
        List.of(),
        articles.suggestion());
  }

  /** How many articles each incident has. */
  private Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    turn.lock();
    try {
      incidentOf.values().forEach(known -> sizes.merge(known.id(), 1, Integer::sum));
    } finally {
      turn.unlock();
    }
    return sizes;
  }

  private List<String> incidentsOf(List<String> articles) {
    turn.lock();
    try {
      return articles.stream().map(incidentOf::get).filter(Objects::nonNull).map(Known::id).distinct().toList();
    } finally {
      turn.unlock();
    }
  }

  private List<Incident> found(List<String> ids, List<LanguagePack> languages) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    for (String id : ids) {
      find(id, languages).ifPresent(incidents::add);
    }
    return incidents;
  }

  /** Incidents, the newest first, older than that with a number. */
  public List<Known> newest(long before, int limit) throws IOException {
    return table.newest(before, limit);
  }

  /** How many incidents are no part of another. */
  public long size() throws IOException {
    return table.size();
  }

  /** The changes after one. */
  public List<IncidentChange> changes(long since, int limit) throws IOException {
    return table.changes(since, limit);
  }

  /** The number of the last change, 0 before the first. */
  public long last() {
    turn.lock();
    try {
      return last;
    } finally {
      turn.unlock();
    }
  }

  /** Waits for a change after one, not much longer than {@code millis}. */
  public void await(long since, long millis) throws InterruptedException {
    turn.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (last <= since && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
