package org.depeche.export;

import java.util.List;
import org.depeche.search.StoredRecord;

/** What an article was read with. */
final class Provenance {
  static final List<Column<StoredRecord>> COLUMNS =
      List.of(
          Column.string("software", "The version of depeche that read the article.", StoredRecord::software),
          Column.string("models", "A fingerprint of the models and language data that it was read with.", StoredRecord::models));

  private Provenance() {}
}
