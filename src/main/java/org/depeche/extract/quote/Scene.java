package org.depeche.extract.quote;

import java.util.List;

/**
 * What a text holds by the time it is asked who speaks.
 *
 * @param units its sentences, quotes in them taken for single words
 * @param mentions who may speak, in order
 */
record Scene(
    Reading reading, List<Unit> units, List<Mention> mentions, SubjectFinder subjects, Speakers speakers, Antecedents antecedents) {
  /** The place of the first mention that starts at or after a position. */
  int mentionFrom(int position) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
