package org.depeche.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many fit, exact up to a thousand, at least that many above
 * @param hits the best of them, best first
 * @param nearly where these are fewer than wanted, what fits half of the words or more, or names that sound like them
 */
public record Found<T>(long total, List<T> hits, List<T> nearly) {}
