package org.depeche.extract.time;

/**
 * Where an expression stands.
 *
 * @param sentence the place of its sentence
 * @param future whether the words around it look ahead
 */
record Reading(int sentence, boolean future) {}
