package org.depeche.archive;

import java.io.IOException;

/** Takes an archive's entries one by one. */
@FunctionalInterface
public interface EntryConsumer {
  void accept(Entry entry) throws IOException;
}
