package org.depeche.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many fit, exact up to a thousand or with facets, else at least that many
 * @param hits the first of them
 * @param nearly where these are fewer than wanted, what fits half of the words or more, or names that sound like them
 * @param cursor for what follows; absent where nothing does
 * @param facets how often fields have which values, by the field's name in queries, if that was wanted
 * @param dates how many were published when, if that was wanted
 * @param suggestion another query where nothing fits and words look misspelt
 */
public record Found<T>(
    long total,
    List<T> hits,
    List<T> nearly,
    @Nullable String cursor,
    Map<String, List<Count>> facets,
    List<Count> dates,
    @Nullable String suggestion) {
  /** How many of what is found have a value. */
  public record Count(String value, int count) {}
}
