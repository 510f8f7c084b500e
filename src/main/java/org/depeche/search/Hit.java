package org.depeche.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a search found.
 *
 * @param subject whose incident it is
 * @param passages the sentences that fit best, in the order of the text
 */
public record Hit(
    String id,
    @Nullable String title,
    @Nullable String language,
    @Nullable String site,
    @Nullable String url,
    @Nullable String published,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String scope,
    @Nullable String subject,
    List<Passage> passages) {

  /**
   * A stretch of the record's text.
   *
   * @param start its place in the record's text, in code points
   * @param marks the words that were searched for
   */
  public record Passage(int start, String text, List<Mark> marks) {}

  /** A place in a passage's own text, in code points, {@code end} exclusive. */
  public record Mark(int start, int end) {}
}
