package org.depeche.extract.circumstance;

/** How a cue bears on a claim. */
enum Stance {
  /** Brings up what follows as suspected. */
  CLAIM,
  /** Makes what it stands beside unsure. */
  SUSPICION,
  /** Denies what follows. */
  DENIAL,
  /** Denies what stands before. */
  REBUTTAL,
  /** Denies what stands before, behind or, in the bracket of a separable verb, inside. */
  DISMISSAL,
  /** Negates the next few words. */
  NEGATION,
  /** None: looks like one of these. */
  NONE
}
