package org.depeche.extract.circumstance;

import java.util.function.Supplier;
import org.depeche.model.Span;

/**
 * A noun phrase that may name a cause, as models see it.
 *
 * @param core determiner, adjectives and nouns
 * @param phrase the core with all that hangs on it
 * @param claim what tells whether it is claimed to be a cause, and how sure
 * @param category what tells of which category
 */
public record CauseCandidate(
    Span core, Span phrase, Facts claim, Supplier<Facts> category) {

  /** Whether one of the two lies in what hangs on the other. */
  boolean overlaps(CauseCandidate other) {
    return phrase.contains(other.core) || other.phrase.contains(core);
  }
}
