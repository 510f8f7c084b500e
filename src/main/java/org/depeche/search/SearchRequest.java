package org.depeche.search;

/**
 * What is looked for.
 *
 * @param query what someone typed, as {@link QueryException} explains where it isn't understood
 * @param limit how many are wanted at most
 */
public record SearchRequest(String query, int limit) {}
