package org.depeche.extract.number;

/**
 * A morpheme in a text.
 *
 * @param word number of the word that it is part of, counted over the atoms
 */
record Atom(int start, int end, Morpheme morpheme, int word) {
  Morpheme.Kind kind() {
    return morpheme.kind();
  }

  boolean is(Morpheme.Kind kind) {
    return morpheme.kind() == kind;
  }

  /** Whether it is a number in words. */
  boolean isWord() {
    return is(Morpheme.Kind.NUMBER) && morpheme.flag() != Morpheme.Flag.DIGITS && morpheme.flag() != Morpheme.Flag.GLUED;
  }
}
