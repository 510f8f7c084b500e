package org.depeche.incident;

/** What can be the same in two articles of one incident, by which articles it can be compared in. */
enum Sign {
  /** A word's stem, within a language. */
  WORD,
  /** A word of a name or one that may be, across languages of Latin script. */
  NAME,
  /** The first letters of a long word, across languages of Latin script. */
  COGNATE,
  /** The consonants of a name, across scripts. */
  SOUND,
  /** What a word names of services and things, across languages with a pack. */
  SENSE,
  /** A number of some size, in any language. */
  NUMBER,
  /** A country's code, in any language. */
  COUNTRY,
  /** A day or a minute that the article names. */
  WHEN;

  /** Among which articles a sign is common or rare: those of its language, or all. */
  String scope(String language) {
    return this == WORD ? language : "";
  }
}
