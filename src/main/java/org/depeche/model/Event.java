package org.depeche.model;

import org.jspecify.annotations.Nullable;

/**
 * A dated step of the incident.
 *
 * @param value when, as a TIMEX3 value
 * @param event {@code first-report peak acknowledged fix ended explained …}, {@code expected} for when it was to be over
 */
public record Event(String value, @Nullable String modifier, String event, Span span) {}
