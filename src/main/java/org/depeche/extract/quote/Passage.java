package org.depeche.extract.quote;

import java.util.List;

/**
 * A stretch between marks.
 *
 * @param start where the opening mark stands, in chars of the normal form
 * @param end after the closing mark
 * @param pieces what stands between the marks: one piece, or one a paragraph where marks reopen each
 * @param inner marked stretches inside
 * @param dialogue whether a dash opens it and it runs to the paragraph's end
 */
record Passage(int start, int end, List<Piece> pieces, List<Passage> inner, boolean dialogue) {
  /** A piece of text: first char and the one after the last. */
  record Piece(int start, int end) {}

  /** Whether no mark opens it: an incise parts it from the passage before it. */
  boolean goesOn() {
    return start == contentStart();
  }

  int contentStart() {
    return pieces.get(0).start();
  }

  int contentEnd() {
    return pieces.get(pieces.size() - 1).end();
  }
}
