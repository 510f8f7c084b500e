package org.depeche.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.archive.Database;
import org.depeche.archive.Position;

/**
 * What a crawl has before it and behind it, in a file that survives the crawl's being killed. All of it can be found
 * again in the archive.
 */
final class Frontier implements AutoCloseable {
  /** {@link Task#due} of what is done with. */
  static final long NEVER = Long.MAX_VALUE;

  private static final String COLUMNS =
      "id, url, kind, outlet, depth, due, interval, attempts, fetched, status, note, etag, last_modified, digest";

  /** What a run may take on: nothing of an outlet that is off the list, nothing twice that began after it did. */
  private static final String OPEN =
      " (fetched < ? OR attempts > 0) AND outlet IN (SELECT name FROM outlet) ";

  private final Database database;

  private Frontier(Database database) {
    this.database = database;
  }

  static Frontier open(Path file) throws IOException {
    return new Frontier(Database.open(file, "/crawl/frontier.sql"));
  }

  /** Makes these all the outlets there are. Sources that had been given up get another chance. */
  void list(List<Outlet> outlets, long now) throws IOException {
    database.transaction(
        () -> {
          database.update("DELETE FROM outlet");
          for (Outlet outlet : outlets) {
            database.update("INSERT INTO outlet VALUES (?, ?, ?)", outlet.name(), outlet.language(), outlet.zone());
            for (Link source : outlet.sources()) {
              add(source, outlet.name(), now);
              database.update(
                  "UPDATE url SET outlet = ?, kind = ?, due = coalesce(due, ?) WHERE url = ?",
                  outlet.name(), source.kind().name(), now, source.url());
            }
          }
          return null;
        });
  }

  Optional<Outlet> outlet(String name) throws IOException {
    return first(
        database.query(
            r -> new Outlet(r.getString(1), List.of(), r.getString(2), r.getString(3)),
            "SELECT name, language, zone FROM outlet WHERE name = ?",
            name));
  }

  /** The next task of a host that is due, of those that were not fetched since {@code begin}. */
  Optional<Task> next(String host, long now, long begin) throws IOException {
    return first(
        database.query(
            Frontier::task,
            "SELECT " + COLUMNS + " FROM url WHERE host = ? AND due IS NOT NULL AND due <= ? AND"
                + OPEN + "ORDER BY kind = 'PAGE', due LIMIT 1",
            host, now, begin));
  }

  Optional<Task> find(String url) throws IOException {
    return first(database.query(Frontier::task, "SELECT " + COLUMNS + " FROM url WHERE url = ?", url));
  }

  private static Task task(ResultSet r) throws SQLException {
    long due = r.getLong(6);
    boolean never = r.wasNull();
    return new Task(
        r.getLong(1), r.getString(2), Kind.valueOf(r.getString(3)), r.getString(4), r.getInt(5), never ? NEVER : due,
        r.getLong(7), r.getInt(8), r.getLong(9), r.getInt(10), r.getString(11), r.getString(12), r.getString(13),
        r.getString(14));
  }

  /** Hosts with tasks that fell due after {@code since}. */
  List<String> hostsDue(long since, long now, long begin) throws IOException {
    return database.query(
        r -> r.getString(1),
        "SELECT DISTINCT host FROM url WHERE due > ? AND due <= ? AND" + OPEN,
        since, now, begin);
  }

  /** Whether anything can be fetched before {@code then}. */
  boolean isAnyDue(long then, long begin) throws IOException {
    return !database
        .query(
            r -> 1,
            "SELECT 1 FROM url LEFT JOIN host ON host.name = url.host WHERE due <= ? AND coalesce(free, 0) <= ? AND"
                + OPEN + "LIMIT 1",
            then, then, begin)
        .isEmpty();
  }

  /** How many tasks were never fetched, or are to be tried again. */
  long waiting() throws IOException {
    return database
        .query(
            r -> r.getLong(1),
            "SELECT count(*) FROM url WHERE due IS NOT NULL AND (fetched = 0 OR attempts > 0 OR kind = 'PAGE')"
                + " AND outlet IN (SELECT name FROM outlet)")
        .getFirst();
  }

  Host host(String name) throws IOException {
    return first(
            database.query(
                r -> new Host(r.getLong(1), r.getLong(2), r.getInt(3)),
                "SELECT free, delay, failures FROM host WHERE name = ?",
                name))
        .orElse(Host.NEW);
  }

  void put(String name, Host host) throws IOException {
    database.update(
        "INSERT OR REPLACE INTO host VALUES (?, ?, ?, ?)", name, host.free(), host.delay(), host.failures());
  }

  /** Adds links, all or none; the hosts that have something new to do. */
  Set<String> add(List<Link> links, String outlet, long now) throws IOException {
    return database.transaction(
        () -> {
          Set<String> hosts = new HashSet<>();
          for (Link link : links) {
            if (add(link, outlet, now)) {
              hosts.add(PageUrl.host(link.url()));
            }
          }
          return hosts;
        });
  }

  /** A page that is there is fetched again if it is said to have changed since. */
  private boolean add(Link link, String outlet, long now) throws IOException {
    return database.update(
            """
            INSERT INTO url (url, host, kind, outlet, depth, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (url) DO UPDATE SET
              outlet = iif(outlet IN (SELECT name FROM outlet), outlet, ?4),
              due = iif(kind = 'PAGE' AND due IS NULL AND fetched > 0 AND ?7 > fetched, ?6, due)
            WHERE outlet NOT IN (SELECT name FROM outlet)
               OR kind = 'PAGE' AND due IS NULL AND fetched > 0 AND ?7 > fetched
            """,
            link.url(), PageUrl.host(link.url()), link.kind().name(), outlet, link.depth(), now, link.modified())
        > 0;
  }

  /**
   * Says how a task has come out, all or nothing.
   *
   * @param links what it told of
   * @param archived all before this in the archive is settled
   * @return the hosts that have something new to do
   */
  Set<String> settle(Task task, Host host, List<Link> links, Position archived, long now) throws IOException {
    return database.transaction(
        () -> {
          database.update(
              """
              UPDATE url SET due = ?, interval = ?, attempts = ?, fetched = ?, status = ?, note = ?, etag = ?,
                last_modified = ?, digest = ? WHERE id = ?
              """,
              task.due() == NEVER ? null : task.due(), task.interval(), task.attempts(), task.fetched(),
              task.status(), task.note(), task.etag(), task.lastModified(), task.digest(), task.id());
          put(task.host(), host);
          reached(archived);
          return add(links, task.outlet(), now);
        });
  }

  /** A robots.txt as it was fetched; {@code status} is that of the last answer. */
  @SuppressWarnings("ArrayRecordComponent") // parsed at once
  record RobotsFile(long fetched, int status, byte[] body) {}

  Optional<RobotsFile> robots(String origin) throws IOException {
    return first(
        database.query(
            r -> new RobotsFile(r.getLong(1), r.getInt(2), r.getBytes(3)),
            "SELECT fetched, status, body FROM robots WHERE origin = ?",
            origin));
  }

  void put(String origin, RobotsFile file) throws IOException {
    database.update(
        "INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?)", origin, file.fetched, file.status, file.body);
  }

  /** All before this in the archive is settled. */
  Position archived() throws IOException {
    return first(database.query(r -> Position.parse(r.getString(1)), "SELECT position FROM archived"))
        .orElse(Position.START);
  }

  void reached(Position archived) throws IOException {
    if (database.update("UPDATE archived SET position = ?", archived.toString()) == 0) {
      database.update("INSERT INTO archived VALUES (?)", archived.toString());
    }
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
