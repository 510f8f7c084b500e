package org.depeche.extract.figure;

import org.jspecify.annotations.Nullable;

/**
 * What an amount counts, and how far it reaches.
 *
 * @param unit absent where nothing beside the number says it
 * @param noun as written
 */
record Counted(int start, int end, Lexicon.@Nullable Unit unit, @Nullable String noun) {
  /** The same place, counted in {@code unit}. */
  Counted in(Lexicon.@Nullable Unit unit) {
    return new Counted(start, end, unit, noun);
  }

  boolean isBare() {
    return unit == null;
  }

  boolean is(Lexicon.Unit.Kind kind) {
    return unit != null && unit.kind() == kind;
  }
}
