package org.depeche.extract.quote;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase of the narration that may speak.
 *
 * @param first its first word, apposition included
 * @param last its last word
 * @param start where the text points: first char of the name, role or pronoun
 * @param end char after the last
 * @param name as written, of the person or organization; absent for a role, noun or pronoun alone
 * @param head the key of the role's or noun's first word
 * @param role as written
 * @param organization for whom the role speaks, as written
 * @param oblique whether a preposition governs it, so that it is no subject
 * @param definite whether it points back
 */
record Mention(
    int first,
    int last,
    int start,
    int end,
    Kind kind,
    @Nullable String name,
    @Nullable String head,
    @Nullable String role,
    @Nullable String organization,
    Gender gender,
    boolean oblique,
    boolean definite) {

  enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE,
    UNKNOWN,
    ROLE,
    SPOKESPERSON,
    COMPANY,
    PRONOUN
  }

  enum Gender {
    MASCULINE,
    FEMININE,
    PLURAL,
    THING,
    /** A man, or something whose noun is masculine. */
    MASCULINE_OR_THING,
    /** A woman, or something whose noun is feminine. */
    FEMININE_OR_THING,
    ANY;

    /** Whether something of this gender may be meant by a word of the other. */
    boolean fits(Gender other) {
      return this == other || this == ANY || other == ANY
          || this == MASCULINE_OR_THING && (other == MASCULINE || other == THING)
          || this == FEMININE_OR_THING && (other == FEMININE || other == THING);
    }

    boolean mayBeThing() {
      return this == THING || this == MASCULINE_OR_THING || this == FEMININE_OR_THING || this == ANY;
    }
  }

  boolean isNamed() {
    return name != null;
  }

  boolean mayBePerson() {
    return kind == Kind.PERSON || kind == Kind.UNKNOWN || kind == Kind.ROLE || kind == Kind.SPOKESPERSON;
  }
}
