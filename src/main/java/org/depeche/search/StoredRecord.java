package org.depeche.search;

import java.io.IOException;
import java.util.List;
import org.depeche.extract.ReaderVersion;
import org.depeche.model.Appearance;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it was read with, as {@link ReaderVersion} has it.
 *
 * @param software absent, like {@code models}, for what was indexed before that was noted
 */
public record StoredRecord(IncidentRecord record, @Nullable String software, @Nullable String models) {

  /** One that was read just now. */
  static StoredRecord read(IncidentRecord record) {
    return new StoredRecord(record, ReaderVersion.CURRENT.software(), ReaderVersion.CURRENT.models());
  }

  StoredRecord withAppearances(List<Appearance> appearances) {
    return new StoredRecord(record.withAppearances(appearances), software, models);
  }

  /** Takes records one after another. */
  @FunctionalInterface
  public interface Taker {
    void take(StoredRecord record) throws IOException;
  }
}
