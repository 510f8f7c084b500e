package org.depeche.search;

import java.io.IOException;
import java.util.TreeMap;
import org.depeche.archive.Position;
import org.depeche.archive.WarcArchive;

/** Articles on their way from the archive to the index, by where in the archive they can be at the earliest. */
final class InFlight {
  private final WarcArchive archive;
  private final TreeMap<Position, Integer> begun = new TreeMap<>();

  InFlight(WarcArchive archive) {
    this.archive = archive;
  }

  /** Says that an article is about to be archived; {@link #end} it with what this returns. */
  synchronized Position begin() {
    Position at = archive.end();
    begun.merge(at, 1, Integer::sum);
    return at;
  }

  synchronized void end(Position at) {
    begun.computeIfPresent(at, (p, count) -> count == 1 ? null : count - 1);
  }

  /** All that stands before this in the archive has been handed to the index. */
  synchronized Position indexed() throws IOException {
    return begun.isEmpty() ? archive.end() : begun.firstKey();
  }
}
