package org.depeche.extract.circumstance;

import java.util.function.Supplier;
import org.depeche.model.Span;

/**
 * A noun phrase that may name a cause, as models see it.
 *
 * @param clause the number of its clause among the article's
 * @param sentence the same of its sentence
 * @param core determiner, adjectives and nouns
 * @param phrase the core with all that hangs on it
 * @param verbal whether a verb says by itself what was done: "was hacked"
 * @param spoken whether a colon leads to it, in words between marks
 * @param doubt whether what is said around it may deny it
 * @param claim what tells whether it is claimed to be a cause, and how sure
 * @param byClause the same without what clauses say that don't bear on it
 * @param category what tells of which category
 */
public record CauseCandidate(
    int clause,
    int sentence,
    Span core,
    Span phrase,
    boolean verbal,
    boolean spoken,
    Doubt doubt,
    Facts claim,
    Supplier<Facts> byClause,
    Supplier<Facts> category) {

  /** What may deny a phrase, asked only of those that are likely to be claimed. */
  public static final class Doubt {
    private final ArticleWords words;
    private final Candidate phrase;

    Doubt(ArticleWords words, Candidate phrase) {
      this.words = words;
      this.phrase = phrase;
    }

    /** Whether anything near it denies; {@code byClause}, of its own sentence only what may bear on it. */
    boolean isPossible(boolean byClause) {
      return byClause ? words.isContested(phrase) : words.isDeniable(phrase);
    }

    /** Whether it is a clause that is denied as a whole. */
    boolean isDenied() {
      return words.isDenied(phrase);
    }

    /** Whether the next sentence only says that it is untrue, or the rest of its own denies the rumour that it is. */
    boolean isRefuted() {
      return words.isRefuted(phrase) || words.isRetracted(phrase);
    }

    /** Whether its own words say that it is only supposed: "a suspected arson attack". */
    boolean isHedged() {
      return words.isHedged(phrase);
    }

    /** Whether its clause says that it isn't excluded. */
    boolean isLeftOpen() {
      return words.isLeftOpen(phrase);
    }
  }

  /** The same, with what tells of its category worked out, and nothing more kept for that. */
  public CauseCandidate completed() {
    Facts known = category.get().complete();
    return new CauseCandidate(clause, sentence, core, phrase, verbal, spoken, doubt, claim, byClause, () -> known);
  }

  /** Whether the two stand in different clauses of a sentence. */
  boolean standsBeside(CauseCandidate other) {
    return sentence == other.sentence && clause != other.clause;
  }

  /** Whether one of the two lies in what hangs on the other. */
  boolean overlaps(CauseCandidate other) {
    return phrase.contains(other.core) || other.phrase.contains(core);
  }
}
