package org.depeche.extract.circumstance;

/** Where the cause stands of a causal link. */
enum Link {
  /** Before: "a fire triggered". */
  LED,
  /** Behind: "caused by a fire". */
  LED_BY,
  /** Behind, and only close by: "after a fire". */
  AFTER,
  /** Nowhere: looks like a link and is none. */
  NONE
}
