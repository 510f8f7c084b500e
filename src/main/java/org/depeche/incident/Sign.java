package org.depeche.incident;

import org.depeche.text.StringHash;

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
  /** The same of the names in the title and the first lines. */
  LEAD,
  /** What a word means, across languages with a pack. */
  CONCEPT,
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

  /** The hash of a value of this kind in an article of a language, as a key of tables. */
  long key(String language, String value) {
    long scope = StringHash.of(StringHash.next(0, (char) ('0' + ordinal())), scope(language));
    return StringHash.key(StringHash.of(StringHash.next(scope, ':'), value));
  }
}
