package org.depeche.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** One SQLite file, one statement at a time. What a transaction has done survives the program. */
public final class Database implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens {@code file}, made if it is missing, with the tables of a resource. */
  public static Database open(Path file, String tables) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement();
          InputStream in = Database.class.getResourceAsStream(tables)) {
        // A killed program loses nothing of this; after a power cut the archive has what the last commits lack.
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = NORMAL");
        statement.execute("PRAGMA busy_timeout = 10000");
        statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        connection.setAutoCommit(true);
        return new Database(file, connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IOException("%s can't be opened: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Reads a row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /** All rows that a query finds. */
  public <T> List<T> query(Row<T> row, String sql, Object... values) throws IOException {
    turn.lock();
    try (ResultSet result = statement(sql, values).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.of(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      turn.unlock();
    }
  }

  /** Changes rows; how many. */
  public int update(String sql, Object... values) throws IOException {
    turn.lock();
    try {
      return statement(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      turn.unlock();
    }
  }

  /** Does all of {@code work} or nothing; within another transaction, as part of that. */
  public <T> T transaction(Work<T> work) throws IOException {
    if (turn.isHeldByCurrentThread()) {
      return work.run();
    }
    turn.lock();
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (IOException | SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      turn.unlock();
    }
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private IOException failure(SQLException e) {
    return new IOException("%s can't be read or written: %s".formatted(file, e.getMessage()), e);
  }

  @Override
  public void close() throws IOException {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      turn.unlock();
    }
  }
}
