package org.depeche.extract.quote;

import java.util.HashSet;
import java.util.Set;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** Where names start and end: those found, handles, and what letters or grammar tell for a name where none was found. */
final class NameRuns {
  private static final int LONGEST_NAME = 6;
  private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ", "X");

  private final Reading reading;
  private final Words words;
  private final @Nullable Name[] names;
  private final int[] nameEnds;
  private final UnknownNames unknown;
  private final Set<String> surnames = new HashSet<>();

  /**
   * @param names the names found, each at its first word
   * @param nameEnds their last words
   */
  NameRuns(Reading reading, @Nullable Name[] names, int[] nameEnds, UnknownNames unknown) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.nameEnds = nameEnds;
    this.unknown = unknown;
    for (int w = 0; w < words.count(); w++) {
      if (isFound(w, Name.Type.PER) && nameEnds[w] > w) {
        surnames.add(words.key(nameEnds[w]));
      }
    }
  }

  boolean isFound(int w) {
    return names[w] != null;
  }

  boolean isFound(int w, Name.Type type) {
    return names[w] != null && names[w].type() == type;
  }

  /** What the name that starts at a word is of. */
  Kind kind(int w) {
    Name name = names[w];
    if (name == null) {
      return words.isHandle(w) ? Kind.ORGANIZATION : Kind.UNKNOWN;
    }
    return switch (name.type()) {
      case PER -> Kind.PERSON;
      case ORG -> Kind.ORGANIZATION;
      case LOC -> Kind.PLACE;
    };
  }

  /** Where the name that starts in a word starts: what is written together with it and no part of it is left out. */
  int start(int first) {
    Name name = names[first];
    return name == null ? words.start(first) : Math.max(words.start(first), reading.text().start(name.span()));
  }

  /** A name as written. */
  String written(int first, int last) {
    return reading.text().span(start(first), words.end(last)).text();
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
  boolean opensName(int w) {
    boolean titled = w > 0 && words.isCaseless(w) && reading.hasArticle(w - 1) && words.isSpaced(w - 1) && !reading.hasArticle(w);
    return titled && NAMING.contains(reading.tag(w)) && !reading.isAny(w, Category.PREPOSITION, Category.COMPLEMENT, Category.COMPANY);
  }

  /** Whether a role stands before a word, an adjective, honorific or company between them: "المدير العام للبنك باسل". */
  private boolean isNearRole(int w) {
    int before = reading.isAny(w - 1, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE) ? w - 2 : w - 1;
    int role = reading.isRole(before) ? before : before - 1;
    return reading.isRole(role) && !reading.is(Category.ROLE_PLURAL, role);
  }

  /** A given name with what may be the family's after it, in a script without capitals. */
  private int caseless(int w) {
    boolean adjective = w + 2 < words.count() && words.isSpaced(w) && (isFound(w + 1, Name.Type.PER) || words.isSpaced(w + 1) && isFound(w + 2, Name.Type.PER));
    if (opensName(w) && isNearRole(w) && !adjective) {
      return unknown.nameEnd(w);
    }
    boolean given = (isGiven(w) || reading.tag(w).equals("PROPN")) && !reading.isRole(w) && !unknown.isInflected(w)
        && !reading.isAny(w, Category.COMPLEMENTIZER, Category.COMPANY, Category.PREPOSITION, Category.SPEECH, Category.COMPLEMENT, Category.CALENDAR);
    int next = w + 1;
    boolean family = given && words.isSpaced(w) && names[next] == null && !reading.isMarked(next) && !reading.isRole(next)
        && !reading.isAny(next, Category.COMPANY, Category.PREPOSITION, Category.SPEECH, Category.CALENDAR)
        && (reading.isFamilyName(next) || isGiven(w) && reading.tag(next).equals("ADJ"));
    return family ? next : -1;
  }

  /** A run of capitalised words that the lexicon doesn't know, for want of a found name. */
  private int capitalised(int w) {
    if (!isNameLike(w) || isBesideNumber(w)
        || isSentenceStart(w) && MarkRoles.family(reading.before(words.start(w))) == null && !reading.tag(w).equals("PROPN") && !surnames.contains(words.key(w)) && !isGiven(w)
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
    if (count == 1 && reading.is(Category.NO_NAME, w)) {
      return -1; // "British regulators"
    }
    boolean alone = count == 1 && reading.table().nounsCapitalised();
    return alone && !isGiven(w) && !words.isAcronym(w) ? -1 : last;
  }

  /** A month or a unit: "October 2023", "4 Millionen Euro". */
  private boolean isBesideNumber(int w) {
    return w > 0 && words.isSpaced(w - 1) && words.isNumber(w - 1)
        || words.isSpaced(w) && words.isNumber(w + 1) && !words.isAcronym(w);
  }

  private boolean isGiven(int w) {
    return reading.isAny(w, Category.GIVEN_FEMININE, Category.GIVEN_MASCULINE);
  }

  boolean isNameLike(int w) {
    return words.isCapitalised(w)
        && words.end(w) - words.start(w) > 1
        && !reading.isRole(w)
        && !reading.isPronoun(w)
        && !reading.isAny(
            w,
            Category.COMPANY, Category.PREPOSITION, Category.DEFINITE, Category.INDEFINITE,
            Category.AUXILIARY, Category.VERB, Category.SUBORDINATOR, Category.PERSON,
            Category.TITLE_FEMININE, Category.TITLE_MASCULINE, Category.UTTERANCE,
            Category.SCREEN, Category.SOURCE_BEFORE, Category.SOURCE_AFTER, Category.CALENDAR);
  }

  boolean isSentenceStart(int w) {
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
    return role >= 0 && !(words.isSpaced(role) && reading.is(Category.SPEECH, role + 1));
  }
}
