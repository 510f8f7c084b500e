package org.depeche.extract.quote;

import java.util.List;

/**
 * A sentence of the narration, quotes inside it taken for single words.
 *
 * @param start first char of the normal form
 * @param end char after the last
 * @param paragraph the place of the paragraph in which it starts
 * @param passages the outermost marked passages in it
 */
record Unit(int start, int end, int paragraph, List<Passage> passages) {
  boolean opensWith(Passage passage) {
    return !passages.isEmpty() && passages.get(0).equals(passage) && passage.start() <= start + 1;
  }
}
