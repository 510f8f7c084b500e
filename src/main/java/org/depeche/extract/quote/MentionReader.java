package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may speak: names, roles with what belongs to them, nouns for organizations, pronouns. A role and the name
 * beside it are one mention ("le consultant en cybersécurité Selma Benjelloun", "Fahd, disquaire à Rabat").
 */
final class MentionReader {
  private static final int LONGEST_COMPLEMENT = 8;
  private static final Set<String> COMPLEMENTS = Set.of("NOUN", "ADJ", "PROPN");

  private final Reading reading;
  private final Words words;
  private final NameRuns runs;
  private final Determiners determiners;
  private final RolePhrases roles;
  private final RoleNames beside;
  private final Genders genders;
  private final UnknownNames unknownNames;
  private final @Nullable Name[] names;
  private final int[] nameEnds;
  private final List<Mention> found = new ArrayList<>();

  private MentionReader(Reading reading, List<Name> all) {
    this.reading = reading;
    this.words = reading.words();
    this.names = new Name[words.count()];
    this.nameEnds = new int[words.count()];
    for (Name name : all) {
      int first = wordAt(reading.text().start(name.span()));
      int last = words.from(reading.text().end(name.span())) - 1;
      if (first <= last && first < words.count()) {
        names[first] = name;
        nameEnds[first] = last;
      }
    }
    this.unknownNames = new UnknownNames(reading);
    this.runs = new NameRuns(reading, names, nameEnds, unknownNames);
    this.determiners = new Determiners(reading, runs);
    this.roles = new RolePhrases(reading, runs, determiners, unknownNames);
    this.beside = new RoleNames(reading, runs, determiners, roles);
    this.genders = new Genders(reading);
  }

  /** All mentions outside marks, in order, not overlapping. */
  static List<Mention> read(Reading reading, List<Name> names) {
    return new MentionReader(reading, names).read();
  }

  private int wordAt(int position) {
    int word = words.from(position);
    return word > 0 && words.end(word - 1) > position ? word - 1 : word;
  }

  private List<Mention> read() {
    int w = 0;
    while (w < words.count()) {
      Mention mention = reading.isMarked(w) ? null : at(w);
      if (mention == null) {
        w++;
      } else {
        found.add(mention);
        w = mention.last() + 1;
      }
    }
    return found;
  }

  private @Nullable Mention at(int w) {
    boolean pronoun = reading.isPronoun(w) && (names[w] == null || nameEnds[w] == w);
    if (!pronoun && (names[w] != null || words.isHandle(w))) {
      return named(w, runs.nameEnd(w));
    }
    if (reading.isRole(w) && !isParticiple(w) && !namesOrganization(w)) {
      return role(w);
    }
    if (reading.is(Category.COMPANY, w) && !determiners.isModifier(w)) {
      return company(w);
    }
    if (determiners.isSpeakingText(w)) {
      return company(w, Category.UTTERANCE);
    }
    if (reading.isPronoun(w) && !isDeterminer(w)) {
      return pronoun(w);
    }
    int end = runs.nameEnd(w);
    return end < 0 ? null : named(w, end);
  }

  /** "avait prévenu": a verb's form that is a noun for a person elsewhere. */
  private boolean isParticiple(int w) {
    return reading.is(Category.SPEECH, w) && reading.tag(w).equals("VERB") && !reading.isAny(w - 1, Category.DEFINITE, Category.INDEFINITE);
  }

  /** "the publisher Solibase": a noun that may be a person's as well as a company's, before a company's name. */
  private boolean namesOrganization(int w) {
    int next = w + reading.length(Category.COMPANY, w);
    return next > w && next < words.count() && words.isSpaced(next - 1) && names[next] != null && names[next].type() == Name.Type.ORG;
  }

  /** "diese Bank": a pronoun's form before its noun. */
  private boolean isDeterminer(int w) {
    return reading.is(Category.DEFINITE, w)
        && words.isSpaced(w)
        && !reading.isAny(
            w + 1, Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE, Category.VERB, Category.AUXILIARY);
  }

  private Mention named(int first, int last) {
    Kind kind = kind(first);
    boolean speaks = first > 0 && words.isSpaced(first - 1) && reading.is(Category.SPEECH, first - 1);
    if (speaks && (kind == Kind.PLACE || kind == Kind.ORGANIZATION && !words.isHandle(first) && beside.apposition(last) != null)) {
      kind = Kind.UNKNOWN;
    }
    RolePhrases.Role spoken = beside.roleAfterModifier(last);
    if (spoken != null && kind != Kind.PERSON) {
      return role(first, spoken, reading.written(first, last));
    }
    RolePhrases.Role role = kind == Kind.PLACE ? null : beside.apposition(last);
    if (role != null && kind == Kind.ORGANIZATION) {
      role = null;
    }
    Gender gender = kind == Kind.ORGANIZATION ? Gender.THING : genders.ofPerson(first, role);
    return new Mention(
        first,
        role == null ? last : Math.max(last, role.last()),
        nameStart(first),
        words.end(last),
        kind,
        name(first, last),
        role == null ? null : role.head(),
        role == null ? null : reading.written(role.first(), role.last()),
        role == null ? null : role.organization(),
        gender,
        determiners.isOblique(first) || isBracketed(first),
        false);
  }

  /** "Wim Caeyers (Mol Vooruit)": for whom one stands. */
  private boolean isBracketed(int first) {
    return reading.before(words.start(first)) == '(';
  }

  private Kind kind(int first) {
    Name name = names[first];
    if (name == null) {
      return words.isHandle(first) ? Kind.ORGANIZATION : Kind.UNKNOWN;
    }
    return switch (name.type()) {
      case PER -> Kind.PERSON;
      case ORG -> Kind.ORGANIZATION;
      case LOC -> Kind.PLACE;
    };
  }

  private Mention role(int w) {
    return role(w, roles.role(w, false), null);
  }

  private Mention role(int first, RolePhrases.Role role, @Nullable String modifier) {
    Gender gender = genders.ofRole(role.headWord());
    boolean definite = determiners.isDefinite(role.first()) || reading.is(Category.DEFINITE, role.headWord());
    boolean spokesperson = reading.is(Category.SPOKESPERSON, role.headWord());
    int name = beside.nameAfter(role);
    boolean oblique = determiners.isOblique(Math.min(first, role.first()));
    int start = modifier != null && !spokesperson ? first : role.first();
    String organization = modifier == null ? role.organization() : modifier;
    if (name >= 0) {
      int last = runs.nameEnd(name);
      int roleLast = words.isSpaced(role.last()) && name - role.last() < 4 ? Math.max(role.last(), titleBefore(name)) : role.last();
      Gender known = genders.ofPerson(name, null);
      return new Mention(
          Math.min(first, role.first()), last, nameStart(name), words.end(last), Kind.PERSON,
          name(name, last), role.head(), reading.written(role.first(), roleLast), organization,
          gender == Gender.ANY ? known : gender, oblique, definite);
    }
    return new Mention(
        Math.min(first, role.first()), role.last(), words.start(start), words.end(role.last()),
        spokesperson ? Kind.SPOKESPERSON : Kind.ROLE,
        null, role.head(), reading.written(start, spokesperson ? ownEnd(role) : role.last()), organization, gender, oblique, definite);
  }

  /** What a spokesperson is, without for whom. */
  private int ownEnd(RolePhrases.Role role) {
    int last = role.headWord() + reading.length(Category.SPOKESPERSON, role.headWord()) - 1;
    while (last > role.headWord() && reading.is(Category.COMPLEMENT, last)) {
      last--;
    }
    while (last < role.last() && !reading.isAny(last + 1, Category.COMPLEMENT, Category.DEFINITE, Category.PREPOSITION)) {
      last++;
    }
    return last;
  }

  /** The last word before a name that is no honorific. */
  private int titleBefore(int name) {
    int w = name - 1;
    while (w > 0 && reading.isAny(w, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)) {
      w--;
    }
    return w;
  }

  private Mention company(int w) {
    return company(w, Category.COMPANY);
  }

  private Mention company(int w, Category category) {
    int last = w + reading.length(category, w) - 1;
    int first = determiners.determinerBefore(w);
    int name = last + 1 < words.count() && words.isSpaced(last) ? runs.nameEnd(last + 1) : -1;
    if (name >= 0 && !reading.isMarked(last + 1) && kind(last + 1) != Kind.PERSON) {
      return new Mention(
          first, name, nameStart(last + 1), words.end(name), Kind.ORGANIZATION, name(last + 1, name),
          words.key(w), null, null, Gender.THING, determiners.isOblique(w), false);
    }
    int unknown = category == Category.COMPANY ? unknownNames.organizationEnd(w, last) : -1;
    if (unknown >= 0) {
      return new Mention(
          first, unknown, words.start(w), words.end(unknown), Kind.ORGANIZATION, reading.written(w, unknown), words.key(w), null, null,
          Gender.THING, determiners.isOblique(first), false);
    }
    int own = category == Category.COMPANY ? complementEnd(last) : last;
    String described = own > last ? reading.written(w, own) : null;
    return new Mention(
        first, own, words.start(first), words.end(own), Kind.COMPANY, null, words.key(w), described, null,
        Gender.THING, determiners.isOblique(first), determiners.isDefinite(w));
  }

  /** Where what tells one institution from others ends: "the league of consumers"; the noun's own end where a name does. */
  private int complementEnd(int noun) {
    boolean opened = reading.table().adjectivesFollow() && words.isCapitalised(noun) && words.isJoined(Math.max(0, noun - 1));
    int end = noun;
    for (int w = noun + 1; w < Math.min(words.count(), noun + LONGEST_COMPLEMENT) && words.isSpaced(w - 1); w++) {
      if (reading.isMarked(w) || names[w] != null && names[w].type() != Name.Type.LOC) {
        return noun;
      }
      boolean of = reading.is(Category.COMPLEMENT, w) && reading.isAny(w, Category.NAME_PARTICLE, Category.GENITIVE);
      boolean article = opened && reading.is(Category.DEFINITE, w) && reading.is(Category.COMPLEMENT, w - 1);
      if (names[w] != null) {
        w = nameEnds[w];
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

  private Mention pronoun(int w) {
    Gender gender =
        reading.is(Category.PRONOUN_ORGANIZATION, w)
            ? thing(w)
            : reading.is(Category.PRONOUN_PLURAL, w)
                ? reading.is(Category.PRONOUN_FEMININE, w) ? Gender.ANY : Gender.PLURAL
                : reading.is(Category.PRONOUN_FEMININE, w) ? Gender.FEMININE : Gender.MASCULINE;
    boolean object =
        gender == Gender.THING && w > 0 && words.isJoined(w - 1)
            && reading.isAny(w - 1, Category.SPEECH, Category.ATTRIBUTION);
    return new Mention(
        w, w, words.start(w), words.end(w), Kind.PRONOUN, null, null, null, null, gender,
        object || determiners.isOblique(w), true);
  }

  private Gender thing(int w) {
    if (reading.is(Category.PRONOUN_PLURAL, w)) {
      return Gender.ANY;
    }
    return reading.is(Category.PRONOUN_FEMININE, w) ? Gender.FEMININE_OR_THING
        : reading.is(Category.PRONOUN_MASCULINE, w) ? Gender.MASCULINE_OR_THING : Gender.THING;
  }

  /** Where the name that starts in a word starts: what is written together with it and no part of it is left out. */
  private int nameStart(int first) {
    Name name = names[first];
    return name == null ? words.start(first) : Math.max(words.start(first), reading.text().start(name.span()));
  }

  private String name(int first, int last) {
    return reading.text().span(nameStart(first), words.end(last)).text();
  }
}
