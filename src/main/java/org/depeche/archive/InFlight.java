package org.depeche.archive;

import java.io.IOException;
import java.util.TreeMap;

/** What is archived and not yet dealt with, by where in the archive it can be at the earliest. */
public final class InFlight {
  private final WarcArchive archive;
  private final TreeMap<Position, Integer> begun = new TreeMap<>();

  public InFlight(WarcArchive archive) {
    this.archive = archive;
  }

  /** Says that something is about to be archived; {@link #end} it with what this returns. */
  public synchronized Position begin() {
    Position at = archive.end();
    begun.merge(at, 1, Integer::sum);
    return at;
  }

  public synchronized void end(Position at) {
    begun.computeIfPresent(at, (p, count) -> count == 1 ? null : count - 1);
  }

  /** All that stands before this in the archive has been dealt with. */
  public synchronized Position settled() {
    return begun.isEmpty() ? archive.end() : begun.firstKey();
  }
}
