package org.depeche.extract.circumstance;

/** What a phrase of the lexicon stands for. */
record Cue(Topic topic, String value) {}
