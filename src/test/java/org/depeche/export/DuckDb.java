package org.depeche.export;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB. */
public final class DuckDb {
  private DuckDb() {}

  /** The rows that a query finds, their values parted by {@code |}. */
  public static List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet found = duckdb.createStatement().executeQuery(query)) {
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          values.add(found.getString(i));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }
}
