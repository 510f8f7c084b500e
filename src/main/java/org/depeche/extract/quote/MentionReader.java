package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Name;
import org.depeche.text.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may speak: names, roles with what belongs to them, nouns for organizations, pronouns. A role and the name
 * beside it are one mention ("le consultant en cybersécurité Selma Benjelloun", "Fahd, disquaire à Rabat").
 */
final class MentionReader {
  /** How many words may stand between a role and its name: those of the organization that the role is of. */
  private static final int LONGEST_OF = 8;

  private final Reading reading;
  private final Words words;
  private final NameRuns runs;
  private final Determiners determiners;
  private final RolePhrases roles;
  private final RoleNames beside;
  private final Genders genders;
  private final CompanyNouns companies;
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
    UnknownNames unknown = new UnknownNames(reading);
    this.runs = new NameRuns(reading, names, nameEnds, unknown);
    this.determiners = new Determiners(reading, runs);
    this.roles = new RolePhrases(reading, runs, determiners, unknown);
    this.beside = new RoleNames(reading, runs, determiners, roles);
    this.genders = new Genders(reading);
    this.companies = new CompanyNouns(reading, runs, determiners, unknown, genders);
  }

  /** All mentions outside marks and the dateline, in order, not overlapping. */
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
      if (names[w] != null && Dateline.covers(reading.text(), names[w])) {
        w = nameEnds[w] + 1;
        continue;
      }
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
    if (reading.isRole(w) && !isParticiple(w) && !namesOrganization(w) && !determiners.isTitled(w)) {
      return role(w);
    }
    if (reading.is(Category.COMPANY, w) && !determiners.isModifier(w)) {
      return companies.read(w, Category.COMPANY);
    }
    if (determiners.isSpeakingText(w)) {
      return companies.read(w, Category.UTTERANCE);
    }
    if (reading.isPronoun(w) && !isDeterminer(w)) {
      return pronoun(w);
    }
    int end = runs.nameEnd(w);
    return end < 0 ? null : named(w, end);
  }

  /** "avait prévenu", "serait responsable": a form that is a noun for a person elsewhere. */
  private boolean isParticiple(int w) {
    boolean predicate = w > 0 && words.isSpaced(w - 1) && reading.tag(w - 1).equals("AUX") && !reading.tag(w).equals("NOUN") && !reading.tag(w).equals("PROPN");
    return predicate || reading.is(Category.SPEECH, w) && reading.tag(w).equals("VERB") && !reading.isAny(w - 1, Category.DEFINITE, Category.INDEFINITE);
  }

  /** "the publisher Solibase": a noun that may be a person's as well as a company's, before a company's name. */
  private boolean namesOrganization(int w) {
    int next = w + reading.length(Category.COMPANY, w);
    return next > w && next < words.count() && words.isSpaced(next - 1) && runs.isFound(next, Name.Type.ORG);
  }

  /** "diese Bank": a pronoun's form before its noun. */
  private boolean isDeterminer(int w) {
    return reading.is(Category.DEFINITE, w)
        && words.isSpaced(w)
        && !reading.isAny(
            w + 1, Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE, Category.VERB, Category.AUXILIARY);
  }

  private Mention named(int first, int last) {
    Kind kind = runs.kind(first);
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
    Gender gender = kind == Kind.ORGANIZATION ? genders.ofOrganization(first) : genders.ofPerson(first, role);
    return new Mention(
        first,
        role == null ? last : Math.max(last, role.last()),
        runs.start(first),
        words.end(last),
        kind,
        runs.written(first, last),
        role == null ? null : role.head(),
        role == null ? null : reading.written(role.first(), role.last()),
        role == null ? null : role.organization(),
        gender,
        determiners.isOblique(first) || determiners.isOwner(last) || isBracketed(first),
        false);
  }

  /** "Wim Caeyers (Mol Vooruit)": for whom one stands. */
  private boolean isBracketed(int first) {
    return reading.before(words.start(first)) == '(';
  }

  private Mention role(int w) {
    return role(w, roles.role(w, false), null);
  }

  private Mention role(int first, RolePhrases.Role role, @Nullable String modifier) {
    Gender gender = genders.ofRole(role.headWord());
    boolean definite = determiners.isDefinite(role.first()) || reading.is(Category.DEFINITE, role.headWord())
        || words.isCaseless(role.headWord()) && reading.hasArticle(role.headWord());
    boolean spokesperson = reading.is(Category.SPOKESPERSON, role.headWord());
    int name = beside.nameAfter(role);
    int next = role.last() + 1;
    if (name < 0 && !spokesperson && !reading.is(Category.ROLE_PLURAL, role.headWord()) && modifier == null && next < words.count() && words.isSpaced(role.last())
        && runs.isFound(next, Name.Type.ORG) && !reading.isMarked(next)) {
      int last = runs.nameEnd(next);
      return new Mention(
          role.first(), last, runs.start(next), words.end(last), Kind.ORGANIZATION, runs.written(next, last), role.head(), null, null,
          Gender.THING, determiners.isOblique(role.first()), false);
    }
    boolean oblique = determiners.isOblique(Math.min(first, role.first())) || determiners.isOwner(role.last()) || isCounted(role.headWord());
    boolean compound = modifier != null && reading.gap(role.first() - 1).equals("-"); // "Telekom-Sprecherin"
    int start = compound || modifier != null && !spokesperson ? first : role.first();
    String organization = modifier == null ? role.organization() : modifier;
    if (name >= 0) {
      int last = runs.nameEnd(name);
      int roleLast = words.isSpaced(role.last()) && name - role.last() < LONGEST_OF ? Math.max(role.last(), titleBefore(name)) : role.last();
      Gender known = genders.ofPerson(name, null);
      return new Mention(
          Math.min(first, role.first()), last, runs.start(name), words.end(last), Kind.PERSON,
          runs.written(name, last), role.head(), reading.phrase(compound ? first : role.first(), roleLast), organization,
          gender == Gender.ANY ? known : gender, oblique, definite);
    }
    return new Mention(
        Math.min(first, role.first()), role.last(), reading.phraseStart(start), words.end(role.last()),
        spokesperson ? Kind.SPOKESPERSON : Kind.ROLE,
        null, role.head(), reading.phrase(start, spokesperson ? ownEnd(role) : role.last()), organization, gender, oblique, definite);
  }

  /** "640 ألف عميل": how many there are of them, of which none speaks. */
  private boolean isCounted(int noun) {
    return words.isCaseless(noun) && noun > 0 && words.isSpaced(noun - 1) && reading.tag(noun - 1).equals("NUM")
        && !reading.is(Category.ROLE_PLURAL, noun);
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
    while (w > 0 && beside.isTitle(w)) {
      w--;
    }
    return w;
  }

  private Mention pronoun(int w) {
    Gender gender = genders.ofPronoun(w);
    Mention before = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean clitic = before != null && before.last() == w - 1 && words.isSpaced(w - 1) && !before.oblique();
    boolean object = clitic
        || (gender == Gender.THING || reading.table().complementizersDropped()) && w > 0 && words.isJoined(w - 1)
            && reading.isAny(w - 1, Category.SPEECH, Category.ATTRIBUTION);
    boolean clause = w > 0 && reading.start(w) > words.start(w) && reading.isAny(w - 1, Category.SPEECH, Category.GESTURE); // "تقول وهي تضحك"
    return new Mention(
        w, w, words.start(w), words.end(w), Kind.PRONOUN, null, null, null, null, gender,
        object || clause || determiners.isOblique(w) && !determiners.isSaying(w + 1), true);
  }
}
