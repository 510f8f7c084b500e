package org.depeche.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.depeche.model.IncidentRecord;

/** Stores that hold records which no article was read for. */
public final class StoredRecords {
  private StoredRecords() {}

  /** Opens a store in {@code data} that holds {@code records}. */
  public static ArticleStore open(Path data, Iterator<IncidentRecord> records) throws IOException {
    try (DataFolder folder = DataFolder.lock(data);
        ArticleIndex index = ArticleIndex.open(folder.index())) {
      while (records.hasNext()) {
        index.put(records.next());
      }
      index.commit(ArticleIndex.Progress.NONE);
    }
    return ArticleStore.open(data, () -> {});
  }
}
