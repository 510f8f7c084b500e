package org.depeche.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.depeche.archive.Database;
import org.depeche.archive.Sha256;

/**
 * The keys to a store, in a file beside its archive; a server that runs heeds at once what another program changes there.
 *
 * <p>A key is 256 random bits. Nobody can try so many, so a plain SHA-256 keeps it safe; slow hashes are for passwords that people choose.
 */
public final class ApiKeys implements AutoCloseable {
  /** By which a key is known for one wherever it turns up. */
  private static final String PREFIX = "depeche_";

  private static final int KEY_BYTES = 32;
  private static final int HASH_DIGITS = 64;
  private static final String COLUMNS = "SELECT name, reads_only, added FROM api_key ";
  private static final Database.Row<ApiKey> ROW = row -> new ApiKey(row.getString(1), row.getBoolean(2), row.getString(3));

  private final Database database;

  private ApiKeys(Database database) {
    this.database = database;
  }

  /**
   * Opens the keys to the store in a folder, made if it is missing.
   *
   * @throws IOException if their file can't be read
   */
  public static ApiKeys open(Path data) throws IOException {
    return new ApiKeys(Database.open(data.resolve("keys.db"), "/api/keys.sql"));
  }

  /**
   * Makes a key; this is the only time that it is seen.
   *
   * @return the key, or nothing if there is one of that name
   */
  public Optional<String> add(String name, boolean readsOnly) throws IOException {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    int added = database.update("INSERT OR IGNORE INTO api_key VALUES (?, ?, ?, ?)", name, hash(key), readsOnly, now);
    return added == 0 ? Optional.empty() : Optional.of(key);
  }

  /** All keys, by name. */
  public List<ApiKey> list() throws IOException {
    return database.query(ROW, COLUMNS + "ORDER BY name");
  }

  /** Takes a key away; whether there was one of that name. */
  public boolean remove(String name) throws IOException {
    return database.update("DELETE FROM api_key WHERE name = ?", name) > 0;
  }

  Optional<ApiKey> find(String key) throws IOException {
    return database.query(ROW, COLUMNS + "WHERE hash = ?", hash(key)).stream().findFirst();
  }

  boolean isEmpty() throws IOException {
    return database.query(row -> 1, "SELECT 1 FROM api_key LIMIT 1").isEmpty();
  }

  private static String hash(String key) {
    return Sha256.hex(key.getBytes(StandardCharsets.UTF_8), HASH_DIGITS);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
