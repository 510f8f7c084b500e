package org.depeche.extract.quote;

import java.util.HashSet;
import java.util.Set;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** How far names and roles reach, and what stands before them. */
final class NounPhrases {
  private static final int LONGEST_ROLE = 12;
  private static final int LONGEST_NAME = 6;
  private static final Set<String> STATES = Set.of("ADV", "ADJ", "VERB");
  private static final Set<String> OBJECTS = Set.of("DET", "NOUN", "PRON");
  private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ", "X");

  private final Reading reading;
  private final Words words;
  private final @Nullable Name[] names;
  private final int[] nameEnds;
  private final boolean[] prepositions;
  private final UnknownNames unknown;
  private final Set<String> surnames = new HashSet<>();

  /**
   * A role's words.
   *
   * @param headWord where its noun stands
   * @param organization the organization that it names as its own
   */
  record Role(int first, int headWord, int last, String head, @Nullable String organization) {}

  NounPhrases(Reading reading, @Nullable Name[] names, int[] nameEnds) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.nameEnds = nameEnds;
    this.unknown = new UnknownNames(reading);
    this.prepositions = new boolean[words.count()];
    for (int w = 0; w < words.count(); w++) {
      for (int i = 0; i < reading.length(Category.PREPOSITION, w); i++) {
        prepositions[w + i] = true;
      }
      if (names[w] != null && names[w].type() == Name.Type.PER && nameEnds[w] > w) {
        surnames.add(words.key(nameEnds[w]));
      }
    }
  }

  /** The last word of the name that starts at a word; -1 where none does. */
  int nameEnd(int w) {
    if (w >= words.count() || reading.isMarked(w)) {
      return -1;
    }
    if (names[w] != null) {
      return nameEnds[w];
    }
    return words.isHandle(w) ? w : words.isCaseless(w) ? caseless(w) : capitalised(w);
  }

  /**
   * Whether a word of a script without capitals can't belong to the title before it: where that has its article attached,
   * all that belongs to it has one too, so that a bare word is the name: "المدير الفني عياد".
   */
  private boolean opensName(int w) {
    boolean titled = w > 0 && words.isCaseless(w) && hasArticle(w - 1) && words.isSpaced(w - 1) && !hasArticle(w);
    return titled && NAMING.contains(reading.tag(w)) && !reading.isAny(w, Category.PREPOSITION, Category.COMPLEMENT, Category.COMPANY);
  }

  /** What says in which state someone speaks lacks the article that all of the title before it has: "رئيس البلدية غاضبا". */
  private boolean isState(int w) {
    return words.isCaseless(w) && hasArticle(w - 1) && !hasArticle(w) && STATES.contains(reading.tag(w))
        && !reading.isRole(w) && !reading.isAny(w, Category.COMPLEMENT, Category.COMPANY, Category.PREPOSITION);
  }

  private boolean hasArticle(int w) {
    return !reading.withoutArticle(w).equals(words.key(w));
  }

  /** A given name with what may be the family's after it, in a script without capitals. */
  private int caseless(int w) {
    if (opensName(w) && (reading.isRole(w - 1) || reading.isRole(w - 2))) {
      return unknown.nameEnd(w);
    }
    boolean given = (isGiven(w) || reading.tag(w).equals("PROPN")) && !reading.isRole(w)
        && !reading.isAny(w, Category.COMPANY, Category.PREPOSITION, Category.SPEECH, Category.COMPLEMENT);
    int next = w + 1;
    boolean family = given && words.isSpaced(w) && names[next] == null && !reading.isMarked(next) && !reading.isRole(next)
        && !reading.isAny(next, Category.COMPANY, Category.PREPOSITION, Category.SPEECH)
        && (reading.isFamilyName(next) || isGiven(w) && reading.tag(next).equals("ADJ"));
    return family ? next : -1;
  }

  /** A run of capitalised words that the lexicon doesn't know, for want of a found name. */
  private int capitalised(int w) {
    if (!isNameLike(w)
        || isSentenceStart(w) && reading.is(Category.SPEECH, w)
        || isSentenceStart(w) && !isFollowedByCue(w) && !surnames.contains(words.key(w))) {
      return -1;
    }
    int last = w;
    int count = 1;
    for (int i = w; i - w < LONGEST_NAME && words.isSpaced(i) && !reading.isMarked(i + 1); i++) {
      int next = i + 1;
      boolean person =
          !isGiven(w) && isGiven(next) && next + 1 < words.count() && words.isSpaced(next) && words.isCapitalised(next + 1);
      if (person) {
        break;
      }
      if (isNameLike(next) && names[next] == null) {
        last = next;
        count++;
      } else if (!reading.is(Category.NAME_PARTICLE, next) || count > 1 && reading.is(Category.PREPOSITION, next) || reading.table().nounsCapitalised() && !isGiven(w)) {
        break;
      }
    }
    if (count > 1) {
      surnames.add(words.key(last));
    } else if (surnames.contains(words.key(w))) {
      return w;
    }
    boolean alone = count == 1 && reading.table().nounsCapitalised();
    return alone && !isGiven(w) && !words.isAcronym(w) ? -1 : last;
  }

  private boolean isGiven(int w) {
    return reading.isAny(w, Category.GIVEN_FEMININE, Category.GIVEN_MASCULINE);
  }

  private boolean isNameLike(int w) {
    return words.isCapitalised(w)
        && words.end(w) - words.start(w) > 1
        && !reading.isRole(w)
        && !reading.isPronoun(w)
        && !reading.isAny(
            w,
            Category.COMPANY, Category.PREPOSITION, Category.DEFINITE, Category.INDEFINITE,
            Category.AUXILIARY, Category.VERB, Category.SUBORDINATOR, Category.PERSON,
            Category.TITLE_FEMININE, Category.TITLE_MASCULINE, Category.UTTERANCE,
            Category.SCREEN, Category.SOURCE_BEFORE, Category.SOURCE_AFTER);
  }

  private boolean isSentenceStart(int w) {
    char before = reading.before(words.start(w));
    return before == '\n' || ".!?\u2026:".indexOf(before) >= 0 || MarkRoles.family(before) != null;
  }

  private boolean isFollowedByCue(int w) {
    int i = w;
    while (i + 1 < words.count() && i - w < 4 && words.isSpaced(i)) {
      i++;
      if (reading.isAny(i, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY, Category.GESTURE)) {
        return true;
      }
      if (!words.isCapitalised(i) && !reading.is(Category.NAME_PARTICLE, i)) {
        return false;
      }
    }
    int role = i + 3 >= words.count() || !reading.gap(i).startsWith(",") ? -1 : reading.isRole(i + 1) ? i + 1 : reading.isRole(i + 2) ? i + 2 : -1;
    return role >= 0 && !isSubject(role(role, true));
  }

  /** The role whose noun stands at a word. */
  Role role(int headWord, boolean apposed) {
    int length = 1;
    for (Category category : Category.values()) {
      if (category.name().startsWith("ROLE") || category == Category.SPOKESPERSON) {
        length = Math.max(length, reading.length(category, headWord));
      }
    }
    int last = headWord + length - 1;
    boolean spokesperson = reading.is(Category.SPOKESPERSON, headWord);
    String organization = null;
    boolean governed = spokesperson && last > headWord && reading.is(Category.COMPLEMENT, last);
    boolean told = !spokesperson && isNewSubject(headWord);
    while (last - headWord < LONGEST_ROLE && words.isJoined(last) && !ends(last + 1, apposed)) {
      int next = last + 1;
      if (reading.is(Category.ADVERBIAL, next) && (told || reading.length(Category.ADVERBIAL, next) > 1)) {
        break;
      }
      int name = spokesperson && governed ? spokenFor(next) : nameEnd(next);
      if (reading.is(Category.COMPLEMENT, next)) {
        governed = true;
      } else if (name >= 0) {
        boolean person = names[next] != null && names[next].type() == Name.Type.PER;
        boolean inComplement =
            reading.isAny(last, Category.COMPLEMENT, Category.PREPOSITION)
                || reading.is(Category.DEFINITE, last) && !hasArticle(last)
                || !person && (reading.is(Category.COMPANY, last) && !(words.isCaseless(last) && hasArticle(last)) || names[next] != null && governed && hasCompany(headWord + 1, last));
        if (!inComplement && !apposed) {
          break;
        }
        if (organization == null && (spokesperson || isOrganization(next))) {
          organization = text(next, name);
        }
        next = name;
        if (!apposed) {
          last = next;
          break;
        }
      } else if (!governed && !apposed && !mayFollow(next) || opensName(next) || isState(next)) {
        break;
      }
      last = next;
    }
    while (last > headWord + length - 1
        && reading.isAny(last, Category.COMPLEMENT, Category.DEFINITE, Category.INDEFINITE, Category.PREPOSITION)) {
      last--;
    }
    return new Role(roleStart(headWord), headWord, last, reading.withoutArticle(headWord), organization);
  }

  /** Whether a noun stands as a subject right after its verb and points back at nobody. */
  private boolean isNewSubject(int noun) {
    int first = determinerBefore(noun);
    boolean indefinite = first < noun ? !reading.is(Category.DEFINITE, first) : words.isCaseless(noun) && !hasArticle(noun);
    return indefinite && first > 0 && words.isSpaced(first - 1)
        && (isSaying(first - 1) || reading.tag(first - 1).equals("VERB") && !reading.isMarked(first - 1));
  }

  private boolean hasCompany(int first, int last) {
    for (int w = first; w <= last; w++) {
      if (reading.is(Category.COMPANY, w)) {
        return true;
      }
    }
    return false;
  }

  /** Whom a spokesperson speaks for: any name, known or not. */
  private int spokenFor(int w) {
    int name = nameEnd(w);
    if (name < 0 && words.isCaseless(w)) {
      return reading.is(Category.COMPANY, w) ? Math.max(w, unknown.organizationEnd(w, w)) : unknown.nameEnd(w);
    }
    boolean lone = name < 0 && reading.table().nounsCapitalised() && isNameLike(w) && !reading.isMarked(w)
            && (reading.tag(w).equals("PROPN") || reading.is(Category.DEFINITE, w - 1) || reading.is(Category.GENITIVE, w - 1));
    return lone ? w : name;
  }

  /** Whether a noun only says more of the noun after it: "network [operations manager]". */
  boolean isModifier(int w) {
    return !reading.table().adjectivesFollow()
        && words.isSpaced(w)
        && !reading.isMarked(w + 1)
        && names[w + 1] == null
        && reading.tag(w + 1).equals("NOUN")
        && !reading.isAny(w + 1, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION);
  }

  /** Whether a text is what speaks, so that whoever issued it does: "admits the report", "according to the statement". */
  boolean isSpeakingText(int w) {
    if (!reading.is(Category.UTTERANCE, w)) {
      return false;
    }
    int first = determinerBefore(w);
    int next = w + reading.length(Category.UTTERANCE, w);
    boolean before = first > 0 && words.isSpaced(first - 1) && isSaying(first - 1) || sourceEndsAt(first - 1);
    boolean after = first < w && next < words.count() && words.isSpaced(next - 1) && !reading.isMarked(next) && isSaying(next);
    return before && first < w || after && !isOblique(first);
  }

  private boolean isSaying(int w) {
    return reading.isAny(w, Category.SPEECH, Category.GESTURE) && !reading.isMarked(w) && !words.isCapitalised(w);
  }

  private boolean sourceEndsAt(int w) {
    for (int i = Math.max(0, w - 3); i <= w; i++) {
      if (reading.is(Category.SOURCE_BEFORE, i) && i + reading.length(Category.SOURCE_BEFORE, i) - 1 == w) {
        return true;
      }
    }
    return false;
  }

  private boolean mayFollow(int w) {
    boolean determiner = reading.is(Category.DEFINITE, w);
    if (reading.table().adjectivesFollow()) {
      return !words.isCapitalised(w) && !(words.isCaseless(w) && nameEnd(w) >= 0) || determiner;
    }
    return determiner;
  }

  private boolean isOrganization(int w) {
    Name name = names[w];
    return name == null || name.type() == Name.Type.ORG;
  }

  private boolean ends(int w, boolean apposed) {
    return reading.isMarked(w)
        || reading.isPronoun(w)
        || reading.isAny(
            w, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY, Category.VERB, Category.SUBORDINATOR,
            Category.SHOWING, Category.SOURCE_BEFORE)
        || reading.tag(w).equals("VERB")
            && (reading.gap(w).startsWith(":") || w + 1 < words.count() && reading.isMarked(w + 1) || words.isSpaced(w) && OBJECTS.contains(reading.tag(w + 1)))
        || (!apposed && prepositions[w] && !reading.is(Category.COMPLEMENT, w));
  }

  /** A role starts after its article, if that is near; else with its noun. */
  private int roleStart(int headWord) {
    int i = headWord;
    while (headWord - i < 3 && i > 0 && words.isJoined(i - 1) && !reading.isMarked(i - 1)) {
      if (reading.isAny(i - 1, Category.DEFINITE, Category.INDEFINITE)) {
        return i;
      }
      if (prepositions[i - 1] || reading.isAny(i - 1, Category.SPEECH, Category.AUXILIARY, Category.VERB)) {
        break;
      }
      i--;
    }
    return headWord;
  }

  /** The role that follows a name after a comma or bracket: "Fahd, disquaire à Rabat". */
  @Nullable Role apposition(int nameLast) {
    String gap = reading.gap(nameLast);
    if (nameLast + 1 >= words.count() || !(gap.equals(",") || gap.equals("("))) {
      return null;
    }
    for (int w = nameLast + 1; w < Math.min(words.count(), nameLast + 6); w++) {
      boolean pronoun = w == nameLast + 1 && reading.isPronoun(w);
      if (reading.isMarked(w) || ends(w, true) && !pronoun && !reading.is(Category.PREPOSITION, w)) {
        return null;
      }
      if (reading.isRole(w)) {
        Role role = role(w, true);
        if (hasOwnName(w) || isSubject(role)) {
          return null;
        }
        int first = nameLast + 1;
        while (first < w && (reading.isAny(first, Category.DEFINITE, Category.INDEFINITE) || reading.isPronoun(first))) {
          first++;
        }
        return new Role(first, w, role.last(), role.head(), role.organization());
      }
      if (!words.isJoined(w)) {
        return null;
      }
    }
    return null;
  }

  /** "After talks with Doe, the mayor said": the comma parts the two. */
  private boolean isSubject(Role role) {
    return words.isSpaced(role.last()) && reading.is(Category.SPEECH, role.last() + 1) && !reading.isMarked(role.last() + 1);
  }

  /** "Na Vila Mariana, a aposentada Cleide Fontoura": the role of whoever is named after it. */
  private boolean hasOwnName(int headWord) {
    int next = role(headWord, false).last() + 1;
    return next < words.count() && words.isSpaced(next - 1) && nameEnd(next) >= 0
        && (names[next] == null || names[next].type() == Name.Type.PER);
  }

  /** The role that an organization's name stands before: "Spotify spokesperson". */
  @Nullable Role roleAfterModifier(int nameLast) {
    if (reading.table().adjectivesFollow()) {
      return null;
    }
    int w = nameLast;
    for (int i = 0; i < 3 && words.isJoined(w); i++) {
      w++;
      if (reading.isMarked(w)) {
        return null;
      }
      if (reading.isRole(w)) {
        Role role = role(w, false);
        return new Role(nameLast + 1, w, role.last(), role.head(), role.organization());
      }
      if (words.isCapitalised(w) && !reading.table().nounsCapitalised() || ends(w, false) || reading.isAny(w, Category.DEFINITE, Category.INDEFINITE, Category.COMPLEMENT)) {
        return null;
      }
    }
    return null;
  }

  /** The first word of the person's name that a role stands before; -1 for none. */
  int nameAfter(Role role) {
    int next = role.last() + 1;
    if (next >= words.count() || reading.isMarked(next)) {
      return -1;
    }
    String gap = reading.gap(role.last());
    for (int i = 0; i < 2 && nameEnd(next) < 0 && isPlain(next) && words.isSpaced(next) && gap.isEmpty(); i++) {
      next++;
    }
    while (next < words.count() && reading.isAny(next, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)) {
      next++;
    }
    int end = nameEnd(next);
    boolean mistaken = end > next && (gap.isEmpty() || isDefinite(role.first()) && !endsInPlace(role));
    if (end < 0 || names[next] != null && names[next].type() != Name.Type.PER && !mistaken) {
      return -1;
    }
    if (gap.isEmpty() || gap.equals("-")) {
      return next;
    }
    if (!gap.equals(",")) {
      return -1;
    }
    String after = reading.gap(end);
    boolean closed = isSentenceStart(role.first()) || !after.isEmpty() || end + 1 < words.count() && (reading.isMarked(end + 1)
        || reading.isAny(end + 1, Category.SPEECH, Category.AUXILIARY, Category.ATTRIBUTION));
    return closed ? next : -1;
  }

  private boolean endsInPlace(Role role) {
    for (int w = role.headWord() + 1; w <= role.last(); w++) {
      if (names[w] != null && nameEnds[w] == role.last()) {
        return names[w].type() == Name.Type.LOC;
      }
    }
    return false;
  }

  private boolean isPlain(int w) {
    return w + 1 < words.count()
        && !words.isCapitalised(w)
        && !ends(w, false)
        && !reading.isAny(w, Category.DEFINITE, Category.INDEFINITE, Category.COMPLEMENT, Category.GESTURE);
  }

  /** The article before a noun, adjectives between them skipped; the noun itself where there is none. */
  int determinerBefore(int w) {
    int i = w;
    while (w - i < 3 && i > 0 && words.isJoined(i - 1) && !reading.isMarked(i - 1)
        && (!prepositions[i - 1] || reading.is(Category.DEFINITE, i - 1))) {
      i--;
      if (reading.isAny(i, Category.DEFINITE, Category.INDEFINITE)) {
        return i;
      }
    }
    return w;
  }

  boolean isDefinite(int w) {
    int determiner = determinerBefore(w);
    return determiner < w && reading.is(Category.DEFINITE, determiner);
  }

  /** Whether a preposition governs the phrase that starts at a word. */
  boolean isOblique(int first) {
    if (prepositions[first] && !reading.isPronoun(first) && !reading.is(Category.DEFINITE, first)) {
      return true;
    }
    int i = first - 1;
    boolean genitive = first > 0 && reading.is(Category.GENITIVE, first) && words.isSpaced(first - 1);
    if (genitive && words.isCapitalised(first - 1) && !isSentenceStart(first - 1)) {
      return true;
    }
    boolean named = names[first] != null || words.isCapitalised(first) && !reading.isRole(first) && !reading.is(Category.COMPANY, first);
    for (int adjectives = 0; i >= 0 && adjectives < 3 && words.isJoined(i) && !reading.isMarked(i); i--) {
      if (prepositions[i] && !reading.is(Category.DEFINITE, i)) {
        return true;
      }
      if (reading.isAny(i, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY, Category.VERB)) {
        return false;
      }
      if (!reading.isAny(i, Category.DEFINITE, Category.INDEFINITE)) {
        boolean noun = reading.isRole(i) || reading.isAny(i, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)
            || isOrganizationFound(first) && reading.tag(i).equals("NOUN");
        if (named && !noun) {
          return false;
        }
        adjectives++;
      } else if (i == 0 || !prepositions[i - 1]) {
        return i > 0 && reading.is(Category.GENITIVE, i) && words.isSpaced(i - 1) && words.isCapitalised(i - 1)
            && !isSentenceStart(i - 1);
      }
    }
    return false;
  }

  /** A name of an organization may stand behind any noun for one: "of the consultancy Arpeggio". */
  private boolean isOrganizationFound(int first) {
    return names[first] != null && names[first].type() == Name.Type.ORG;
  }

  Gender gender(int headWord) {
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
  Gender gender(int name, @Nullable Role role) {
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
    return role == null ? Gender.ANY : gender(role.headWord());
  }

  private String text(int first, int last) {
    return reading.text().span(words.start(first), words.end(last)).text();
  }
}
