package org.depeche.model;

/** Whose incident it is. */
public record Subject(String name, Name.Type type, Span span) {}
