package org.depeche.search;

import java.io.IOException;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it was read with, as {@link org.depeche.extract.ReaderVersion} has it.
 *
 * @param software absent, like {@code models}, for what was indexed before that was noted
 */
public record StoredRecord(IncidentRecord record, @Nullable String software, @Nullable String models) {

  /** Takes records one after another. */
  @FunctionalInterface
  public interface Taker {
    void take(StoredRecord record) throws IOException;
  }
}
