package org.depeche.extract.circumstance;

import org.depeche.model.Cause;

/**
 * A phrase that is claimed to be a cause.
 *
 * @param past whether of an earlier incident
 * @param score how sure that is, at most 1
 */
record Claim(Candidate phrase, String category, Cause.Status status, boolean past, double score) {
  int first() {
    return phrase.first();
  }

  int last() {
    return phrase.last();
  }
}
