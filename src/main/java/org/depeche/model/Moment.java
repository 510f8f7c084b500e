package org.depeche.model;

import org.jspecify.annotations.Nullable;

/** When something was, or how long it took: a TIMEX3 value with the words it was read from. */
public record Moment(String value, @Nullable String modifier, Span span) {}
