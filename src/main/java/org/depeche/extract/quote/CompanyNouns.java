package org.depeche.extract.quote;

import java.util.Set;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Name;

/** Reads phrases whose noun means an organization: "the company", "the publisher Solibase", "the league of consumers". */
final class CompanyNouns {
  private static final int LONGEST_COMPLEMENT = 8;
  private static final Set<String> COMPLEMENTS = Set.of("NOUN", "ADJ", "PROPN");

  private final Reading reading;
  private final Words words;
  private final NameRuns names;
  private final Determiners determiners;
  private final UnknownNames unknown;
  private final Genders genders;

  CompanyNouns(Reading reading, NameRuns names, Determiners determiners, UnknownNames unknown, Genders genders) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.determiners = determiners;
    this.unknown = unknown;
    this.genders = genders;
  }

  /** The phrase whose noun, of a category, stands at a word. */
  Mention read(int w, Category category) {
    int last = w + reading.length(category, w) - 1;
    int first = determiners.determinerBefore(w);
    Gender gender = genders.ofOrganization(w);
    int name = last + 1 < words.count() && words.isSpaced(last) ? names.nameEnd(last + 1) : -1;
    if (name >= 0 && !reading.isMarked(last + 1) && names.kind(last + 1) != Kind.PERSON) {
      return new Mention(
          first, name, names.start(last + 1), words.end(name), Kind.ORGANIZATION, names.written(last + 1, name),
          reading.withoutArticle(w), null, null, gender, determiners.isOblique(w) || determiners.isOwner(name), false);
    }
    int end = category == Category.COMPANY ? unknown.organizationEnd(w, last) : -1;
    if (end >= 0) {
      return new Mention(
          first, end, reading.phraseStart(w), words.end(end), Kind.ORGANIZATION, reading.phrase(w, end), reading.withoutArticle(w), null, null,
          gender, determiners.isOblique(first), false);
    }
    int own = category == Category.COMPANY ? complementEnd(last) : last;
    String described = own > last ? reading.phrase(w, own) : null;
    return new Mention(
        first, own, reading.phraseStart(first), words.end(own), Kind.COMPANY, null, reading.withoutArticle(w), described, null,
        gender, determiners.isOblique(first) || determiners.isOwner(own), determiners.isDefinite(w));
  }

  /** Where what tells one institution from others ends: "the league of consumers"; the noun's own end where a name does. */
  private int complementEnd(int noun) {
    boolean opened = reading.table().adjectivesFollow() && (reading.is(Category.LEAGUE, noun) || words.isCapitalised(noun) && words.isJoined(Math.max(0, noun - 1)));
    int end = noun;
    for (int w = noun + 1; w < Math.min(words.count(), noun + LONGEST_COMPLEMENT) && words.isSpaced(w - 1); w++) {
      if (reading.isMarked(w) || names.isFound(w) && !names.isFound(w, Name.Type.LOC)) {
        return noun;
      }
      boolean of = reading.is(Category.COMPLEMENT, w) && reading.isAny(w, Category.NAME_PARTICLE, Category.GENITIVE);
      boolean article = opened && reading.is(Category.DEFINITE, w) && reading.is(Category.COMPLEMENT, w - 1);
      if (names.isFound(w)) {
        w = names.nameEnd(w);
        end = w;
      } else if (of || article) {
        opened = true;
      } else if (opened && COMPLEMENTS.contains(reading.tag(w)) && !reading.isAny(w, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY)) {
        end = w;
      } else {
        break;
      }
    }
    return end;
  }
}
