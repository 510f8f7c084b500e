package org.depeche.extract.circumstance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depeche.text.PhraseMatcher.Match;

/** The clauses that an article's words stand in, and how they depend on each other. */
final class Clauses {
  private static final int NONE = -1;
  private static final Pattern SPEECH = Pattern.compile("\\s*:\\s*[«»“”„\"‘'‹›]\\s*");

  private final Reading reading;
  private final String[] tags;
  private final int[] numbers; // each word's clause
  private final int[] governors; // the clause that each depends on
  private final BitSet relative = new BitSet(); // clauses that tell of a noun of that one
  private final BitSet contrasts = new BitSet(); // words
  private final BitSet openers = new BitSet(); // words that start a clause whatever else is in it
  private final BitSet joined = new BitSet(); // words with a joint as their first letter
  private final BitSet speeches = new BitSet(); // words that begin what a colon and a mark lead to

  /** @param tags the words' parts of speech; those of words that {@link Topic#OPENER open} clauses are put right */
  Clauses(Reading reading, String[] tags) {
    this.reading = reading;
    this.tags = tags;
    this.numbers = new int[tags.length];
    this.governors = new int[tags.length + 1];
    governors[0] = NONE;
    reading.cues(Topic.CONTRAST).forEach(m -> contrasts.set(m.firstWord(), m.lastWord() + 1));
    IntStream.range(1, tags.length).filter(w -> SPEECH.matcher(reading.text.normal().substring(reading.words.end(w - 1), reading.words.start(w))).matches()).forEach(speeches::set);
    join();
    cut();
  }

  /** Finds the clauses that start with a joint in the same word: "and that", "and denied". */
  private void join() {
    BitSet radicals = new BitSet();
    reading.cues(Topic.RADICAL).stream()
        .filter(m -> m.start() == reading.words.start(m.firstWord()))
        .forEach(m -> radicals.set(m.firstWord()));
    for (int w = 0; w < tags.length; w++) {
      joined.set(w, isTagged(w, "VERB", "AUX", "PART") && reading.mayBeJoined(w) && !radicals.get(w));
    }
    for (Match<Cue> m : reading.cues(Topic.OPENER)) {
      int w = m.firstWord();
      boolean isJoined = m.start() > reading.words.start(w);
      if (!isJoined || reading.mayBeJoined(w)) {
        tags[w] = "SCONJ";
        openers.set(w);
        joined.set(w, isJoined);
      }
    }
  }

  /** Parts the words into clauses: one begins at a break or joining word if there was a verb before and another comes until the next. */
  private void cut() {
    int clause = 0;
    int opening = 0;
    boolean hasVerb = false;
    for (int start = 0, end; start < tags.length; start = end) {
      end = unbroken(start);
      boolean isVerbal = openers.get(start) || IntStream.range(start, end).anyMatch(w -> isTagged(w, "VERB", "AUX"));
      boolean isApart = start > 0 && (!reading.sameSegment(start - 1, start) || speeches.get(start));
      if (isApart || start > 0 && isVerbal && hasVerb) {
        clause++;
        hasVerb = false;
        depend(clause, start, isApart, opening);
        opening = start;
      }
      hasVerb |= isVerbal;
      Arrays.fill(numbers, start, end, clause);
    }
  }

  /** What a clause depends on, or what depends on it: "said that A and that B", "that A, said B", "A, which B". */
  private void depend(int clause, int start, boolean isApart, int startBefore) {
    governors[clause] = NONE;
    if (isApart || contrasts.get(start)) {
      return;
    }
    boolean isJoined = joined.get(start) || isTagged(start, "CCONJ") || isTagged(start - 1, "CCONJ");
    if (isTagged(start, "SCONJ") && !isJoined) {
      governors[clause] = clause - 1;
    } else if (isTagged(start, "PRON") && !isJoined) {
      governors[clause] = clause - 1;
      relative.set(clause);
    } else if (governors[clause - 1] == NONE && isTagged(startBefore, "SCONJ") && !contrasts.get(startBefore) && !isJoined) {
      governors[clause - 1] = clause;
    } else {
      governors[clause] = governors[clause - 1];
    }
  }

  /** The end of a stretch without breaks and joining words. */
  private int unbroken(int start) {
    int end = start + 1;
    while (end < tags.length && reading.sameSegment(end - 1, end) && reading.breaks(end - 1, end) == 0 && !joins(end) && !speeches.get(end)) {
      end++;
    }
    return end;
  }

  private boolean joins(int w) {
    return joined.get(w) || isTagged(w, "CCONJ", "SCONJ");
  }

  private boolean isTagged(int w, String... any) {
    return Arrays.asList(any).contains(tags[w]);
  }

  /** The number of a word's clause. */
  int of(int w) {
    return numbers[w];
  }

  /** Whether a word stands in words that a colon and a mark lead to, in one sentence with these. */
  boolean isSpoken(int w) {
    int speech = speeches.previousSetBit(w);
    return speech > 0 && reading.sameSentence(speech - 1, w);
  }

  /** Whether what one word says may hold for another: in its clause, in one that this depends on, or in one that tells of its nouns. */
  boolean bears(int w, int on) {
    int clause = numbers[w];
    if (w > on && relative.get(clause) && governors[clause] == numbers[on]) {
      return true;
    }
    int up = numbers[on];
    while (up != NONE && up != clause) {
      up = governors[up];
    }
    return up == clause;
  }
}
