package org.depeche.model;

import java.util.List;
import java.util.Map;

/**
 * A statement of a summary and what it rests on.
 *
 * @param sources where it was read; never empty
 * @param places where it stands in the summary, by language
 */
public record Clause(List<Incident.Source> sources, Map<String, Place> places) {
  public Clause {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a clause rests on at least one source");
    }
    sources = List.copyOf(sources);
  }

  /** From {@code start} to {@code end}, exclusive, in code points of a summary. */
  public record Place(int start, int end) {}
}
