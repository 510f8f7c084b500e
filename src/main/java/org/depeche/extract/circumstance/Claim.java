package org.depeche.extract.circumstance;

import org.depeche.model.Cause;

/**
 * A phrase that is claimed to be a cause.
 *
 * @param past whether of an earlier incident
 */
record Claim(Candidate phrase, String category, Cause.Status status, boolean past) {
  int first() {
    return phrase.first();
  }

  int last() {
    return phrase.last();
  }
}
