package org.depeche.extract.circumstance;

import org.depeche.model.Span;

/** A value with the words that speak most for it. */
record Reason(String value, Span span) {}
