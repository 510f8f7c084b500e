package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an incident.
 *
 * @param number from 1, each higher than all before
 * @param time UTC, ISO 8601
 * @param incident the id of that which changed
 * @param article that which came or went
 * @param other the incident that it was merged into or split from
 * @param fields those that have another value now
 */
public record IncidentChange(
    long number,
    String time,
    String incident,
    What what,
    @Nullable String article,
    @Nullable String other,
    List<String> fields) {

  /** What happened to it. */
  public enum What {
    /** It is new. */
    @JsonProperty("created")
    CREATED,
    /** It is new, of articles that were another's. */
    @JsonProperty("split")
    SPLIT,
    /** It is part of another, whose id holds for both. */
    @JsonProperty("merged")
    MERGED,
    /** An article has come to it. */
    @JsonProperty("added")
    ADDED,
    /** An article has gone from it. */
    @JsonProperty("removed")
    REMOVED,
    /** Its articles say something else of it. */
    @JsonProperty("changed")
    CHANGED
  }
}
