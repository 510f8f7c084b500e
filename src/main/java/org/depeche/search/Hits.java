package org.depeche.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many articles fit, exact up to a thousand, at least that many above
 * @param hits the best of them, best first
 */
public record Hits(long total, List<Hit> hits) {}
