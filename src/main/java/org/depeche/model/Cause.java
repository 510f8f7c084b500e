package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A claim about why the incident happened.
 *
 * @param category one of the record's categories, e.g. {@code software-update}
 * @param holder who makes or denies the claim, as written; absent for the article's author
 */
public record Cause(String text, String category, Status status, @Nullable String holder, Span span) {
  public enum Status {
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("suspected")
    SUSPECTED,
    @JsonProperty("denied")
    DENIED
  }
}
