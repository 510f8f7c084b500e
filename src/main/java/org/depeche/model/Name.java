package org.depeche.model;

/**
 * One mention of a person, an organization or a place.
 *
 * @param name the fullest form under which the article names the same entity
 */
public record Name(Type type, String name, Span span) {
  public enum Type {
    ORG,
    PER,
    LOC
  }
}
