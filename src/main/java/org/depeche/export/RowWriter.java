package org.depeche.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a table, row after row. */
interface RowWriter extends AutoCloseable {
  /** Writes a row, whose values stand in the order of the table's columns; the array may be used again. */
  void write(@Nullable Object[] values) throws IOException;

  /** Ends the table. The stream under it stays open. */
  @Override
  void close() throws IOException;
}
