package org.depeche.model;

import org.jspecify.annotations.Nullable;

/**
 * An earlier incident that the article recalls.
 *
 * @param date ISO 8601
 * @param duration ISO 8601
 */
public record Precedent(
    @Nullable String date, @Nullable String duration, @Nullable Cause cause, Span span) {}
