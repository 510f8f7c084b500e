package org.depeche.export;

import java.io.IOException;
import java.util.List;
import org.depeche.search.ArticleStore;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be exported.
 *
 * @param description what a row is
 * @param rows finds its rows in a store
 */
record Table<R>(String name, String description, List<Column<R>> columns, Rows<R> rows) {

  /** Gives the rows made of the articles that fit a query, or of all without one, always in the same order. */
  @FunctionalInterface
  interface Rows<R> {
    void forEach(ArticleStore store, @Nullable String query, Taker<R> taker) throws IOException;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Taker<R> {
    void take(R row) throws IOException;
  }

  /** A table that {@code writer} was made for is written to it. */
  long write(ArticleStore store, @Nullable String query, RowWriter writer) throws IOException {
    long[] written = {0};
    Object[] values = new Object[columns.size()];
    rows.forEach(
        store,
        query,
        row -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
          }
          writer.write(values);
          written[0]++;
        });
    return written[0];
  }
}
