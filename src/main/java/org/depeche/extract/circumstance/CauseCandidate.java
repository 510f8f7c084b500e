package org.depeche.extract.circumstance;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.depeche.model.Span;

/**
 * A noun phrase that may name a cause, as models see it.
 *
 * @param clause the number of its clause among the article's
 * @param sentence the same of its sentence
 * @param core determiner, adjectives and nouns
 * @param phrase the core with all that hangs on it
 * @param spoken whether a colon leads to it, in words between marks
 * @param deniable whether anything near it denies
 * @param contested whether what denies may bear on it
 * @param denied whether it is a clause that is denied as a whole
 * @param refuted whether the next sentence only says that it is untrue
 * @param open whether its clause says that it isn't excluded
 * @param claim what tells whether it is claimed to be a cause, and how sure
 * @param byClause the same without what clauses say that don't bear on it
 * @param category what tells of which category
 */
public record CauseCandidate(
    int clause,
    int sentence,
    Span core,
    Span phrase,
    boolean spoken,
    BooleanSupplier deniable,
    BooleanSupplier contested,
    BooleanSupplier denied,
    BooleanSupplier refuted,
    BooleanSupplier open,
    Facts claim,
    Supplier<Facts> byClause,
    Supplier<Facts> category) {

  /** Whether the two stand in different clauses of a sentence. */
  boolean standsBeside(CauseCandidate other) {
    return sentence == other.sentence && clause != other.clause;
  }

  /** Whether one of the two lies in what hangs on the other. */
  boolean overlaps(CauseCandidate other) {
    return phrase.contains(other.core) || other.phrase.contains(core);
  }
}
