package org.depeche.search;

import java.io.IOException;
import org.depeche.model.IncidentRecord;

/** Takes records one after another. */
@FunctionalInterface
public interface RecordConsumer {
  void accept(IncidentRecord record) throws IOException;
}
