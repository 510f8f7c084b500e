package org.depeche.archive;

import java.io.IOException;
import org.netpreserve.jwarc.WarcRecord;

/** Takes an archive's records one by one. A record's body can be read until the next is asked for. */
@FunctionalInterface
interface RecordConsumer {
  void accept(Position start, WarcRecord record) throws IOException;
}
