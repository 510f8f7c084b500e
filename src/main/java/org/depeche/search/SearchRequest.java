package org.depeche.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param query what someone typed
 * @param limit how many are wanted at most
 * @param cursor of the answer before, for what follows
 * @param counted whether facets are wanted
 */
public record SearchRequest(String query, int limit, Order order, @Nullable String cursor, boolean counted) {
  /** Which comes first. */
  public enum Order {
    /** What fits best. */
    RELEVANCE,
    /** What was published last. */
    DATE,
    /** The incident of most articles, the highest figure, the longest text. */
    SIZE
  }

  /** The first of what fits best. */
  public SearchRequest(String query, int limit) {
    this(query, limit, Order.RELEVANCE, null, false);
  }
}
