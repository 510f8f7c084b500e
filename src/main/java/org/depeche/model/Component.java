package org.depeche.model;

/**
 * A part or service that the incident hit or spared.
 *
 * @param name as written
 * @param concept the same in every language: {@code web}, {@code mobile-app}
 * @param state {@code down degraded working restored}
 */
public record Component(String name, String concept, String state, Span span) {}
