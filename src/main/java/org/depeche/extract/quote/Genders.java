package org.depeche.extract.quote;

import org.depeche.extract.quote.Mention.Gender;
import org.jspecify.annotations.Nullable;

/** Tells the gender of people from roles, titles and given names. */
final class Genders {
  private final Reading reading;

  Genders(Reading reading) {
    this.reading = reading;
  }

  Gender ofRole(int headWord) {
    if (reading.is(Category.ROLE_PLURAL, headWord)) {
      return Gender.PLURAL;
    }
    if (reading.is(Category.ROLE_MASCULINE, headWord) && reading.is(Category.ROLE_FEMININE, headWord)) {
      return Gender.ANY;
    }
    if (reading.is(Category.ROLE_MASCULINE, headWord)) {
      return Gender.MASCULINE;
    }
    return reading.is(Category.ROLE_FEMININE, headWord) ? Gender.FEMININE : Gender.ANY;
  }

  /** A person's gender, from title, given name or role. */
  Gender ofPerson(int name, RolePhrases.@Nullable Role role) {
    for (int i = name - 1; i >= Math.max(0, name - 2); i--) {
      if (reading.is(Category.TITLE_FEMININE, i)) {
        return Gender.FEMININE;
      }
      if (reading.is(Category.TITLE_MASCULINE, i)) {
        return Gender.MASCULINE;
      }
    }
    if (reading.is(Category.GIVEN_FEMININE, name)) {
      return Gender.FEMININE;
    }
    if (reading.is(Category.GIVEN_MASCULINE, name)) {
      return Gender.MASCULINE;
    }
    return role == null ? Gender.ANY : ofRole(role.headWord());
  }

  /** A pronoun's: where nouns have genders, "il" and "elle" may mean things, too. */
  Gender ofPronoun(int w) {
    boolean masculine = reading.is(Category.PRONOUN_MASCULINE, w);
    boolean feminine = reading.is(Category.PRONOUN_FEMININE, w);
    boolean plural = reading.is(Category.PRONOUN_PLURAL, w);
    if (reading.is(Category.PRONOUN_ORGANIZATION, w)) {
      return plural ? Gender.ANY : feminine ? Gender.FEMININE_OR_THING : masculine ? Gender.MASCULINE_OR_THING : Gender.THING;
    }
    return plural ? feminine ? Gender.ANY : Gender.PLURAL : feminine ? Gender.FEMININE : Gender.MASCULINE;
  }
}
