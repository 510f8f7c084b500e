package org.depeche.summary;

/** How much of an incident is told. */
public enum Length {
  /** One line, without a full stop. */
  HEADLINE,
  /** What happened to whom, when, how many were hit and why. */
  PARAGRAPH,
  /** All that, with what was said, how it went and what came before. */
  BRIEF
}
