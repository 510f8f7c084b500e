package org.depeche.extract.time;

/**
 * Where an expression stands.
 *
 * @param sentence the place of its sentence
 * @param future whether the words around it look ahead
 * @param past whether they look back
 * @param open whether they at least don't look back
 * @param background whether it only tells since or until when something else is so
 * @param since whether since when
 */
record Reading(int sentence, boolean future, boolean past, boolean open, boolean background, boolean since) {
  /** The same, but that it is to come. */
  Reading toCome() {
    return new Reading(sentence, true, false, true, true, false);
  }
}
