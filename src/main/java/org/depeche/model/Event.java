package org.depeche.model;

import org.jspecify.annotations.Nullable;

/**
 * A dated step of the incident.
 *
 * @param value when, as a TIMEX3 value
 * @param event {@code first-report peak acknowledged fix resolved explained …}
 */
public record Event(String value, @Nullable String modifier, String event, Span span) {}
