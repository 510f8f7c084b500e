package org.depeche.extract.quote;

import org.depeche.extract.quote.Mention.Gender;
import org.jspecify.annotations.Nullable;

/** Tells the gender of people from roles, titles and given names, and of organizations from the article before them. */
final class Genders {
  private final Reading reading;

  Genders(Reading reading) {
    this.reading = reading;
  }

  Gender ofRole(int headWord) {
    boolean masculine = reading.is(Category.ROLE_MASCULINE, headWord);
    boolean feminine = reading.is(Category.ROLE_FEMININE, headWord);
    if (reading.is(Category.ROLE_PLURAL, headWord) && !masculine && !feminine && !reading.is(Category.ROLE_EITHER, headWord)) {
      return Gender.PLURAL;
    }
    return masculine == feminine ? byDeterminer(headWord, Gender.ANY) : masculine ? Gender.MASCULINE : Gender.FEMININE;
  }

  /** An organization's: its noun's, where the article tells. */
  Gender ofOrganization(int first) {
    return byDeterminer(first, Gender.THING);
  }

  /** What the article before a noun or name tells, adjectives between them skipped. */
  private Gender byDeterminer(int noun, Gender unknown) {
    for (int w = noun - 1; w >= Math.max(0, noun - 3) && reading.words().isJoined(w) && !reading.isMarked(w); w--) {
      boolean masculine = reading.is(Category.DETERMINER_MASCULINE, w);
      boolean feminine = reading.is(Category.DETERMINER_FEMININE, w);
      if (masculine || feminine) {
        return masculine && feminine ? unknown : masculine ? Gender.MASCULINE : Gender.FEMININE;
      }
      if (!reading.tag(w).equals("ADJ")) {
        return unknown;
      }
    }
    return unknown;
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
