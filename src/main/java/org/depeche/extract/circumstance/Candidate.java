package org.depeche.extract.circumstance;

/**
 * A noun phrase that may name a cause. Positions are words.
 *
 * @param first its first word
 * @param last the last word of its core: determiner, adjectives and nouns
 * @param end the last word of all that hangs on it, up to a clause border
 */
record Candidate(int first, int last, int end) {}
