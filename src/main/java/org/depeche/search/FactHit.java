package org.depeche.search;

import org.depeche.model.Figure;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A quote or a figure that a search found, and the article that it stands in.
 *
 * @param article the article's id
 */
public record FactHit(
    String article,
    @Nullable String title,
    @Nullable String language,
    @Nullable String site,
    @Nullable String url,
    @Nullable String published,
    @Nullable Quote quote,
    @Nullable Figure figure) {}
