package org.depeche.extract.circumstance;

import org.depeche.text.PhraseMatcher.Match;

/**
 * The noun phrase around a word, with its modifiers up to a clause border: punctuation, a relative pronoun, a verb that
 * the pack knows.
 *
 * @param first first word, the determiner included
 * @param last last word
 */
record NounPhrase(int first, int last) {
  private static final int LONGEST_START = 4;
  private static final int LONGEST_END = 14;

  /** The one around a cue, which lies behind {@code floor} (the last word that can't belong to it, or -1). */
  static NounPhrase around(Reading reading, Match<Cue> cue, int floor) {
    return new NounPhrase(start(reading, cue.firstWord(), floor), end(reading, cue.lastWord()));
  }

  private static int start(Reading reading, int word, int floor) {
    int first = word;
    while (first - 1 > floor && word - first < LONGEST_START && isInside(reading, first)) {
      first--;
      if (reading.isDeterminer(first)) {
        return first;
      }
    }
    boolean reachesFloor = first - 1 == floor && reading.words.joined(first);
    return reachesFloor ? first : word;
  }

  /** Whether the word before {@code word} still belongs to its phrase. */
  private static boolean isInside(Reading reading, int word) {
    return reading.words.joined(word) && !reading.isBorder(word - 1);
  }

  private static int end(Reading reading, int word) {
    int last = word;
    while (last + 1 < reading.words.count()
        && last - word < LONGEST_END
        && reading.words.joined(last + 1)
        && !reading.isBorder(last + 1)
        && reading.sameSegment(last, last + 1)) {
      last++;
    }
    while (last > word && reading.isDeterminer(last)) {
      last--;
    }
    return last;
  }
}
