package org.depeche.extract.circumstance;

import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * A named cause with what makes it a claim about the incident.
 *
 * @param cue the words that name the cause
 * @param link the causal link that ties it to what it did
 * @param stance the cue that brings it up or denies it
 */
record Claim(Match<Cue> cue, @Nullable Match<Cue> link, @Nullable Match<Cue> stance) {
  String category() {
    return cue.payload().value();
  }

  boolean isEvent() {
    return cue.payload().topic() == Topic.EVENT;
  }

  /** First word of the claim with its link. */
  int first() {
    return link == null ? cue.firstWord() : Math.min(link.firstWord(), cue.firstWord());
  }

  /** Last word of the claim with its link. */
  int last() {
    return link == null ? cue.lastWord() : Math.max(link.lastWord(), cue.lastWord());
  }
}
