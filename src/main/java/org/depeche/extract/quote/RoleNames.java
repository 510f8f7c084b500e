package org.depeche.extract.quote;

import org.depeche.extract.quote.RolePhrases.Role;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** Finds the role beside a name and the name beside a role: "Fahd, disquaire à Rabat", "Spotify spokesperson". */
final class RoleNames {
  /** How many words an age may have. */
  private static final int AGE = 3;

  private final Reading reading;
  private final Words words;
  private final NameRuns names;
  private final Determiners determiners;
  private final RolePhrases roles;

  RoleNames(Reading reading, NameRuns names, Determiners determiners, RolePhrases roles) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.determiners = determiners;
    this.roles = roles;
  }

  /** The role that follows a name after a comma or bracket: "Fahd, disquaire à Rabat". */
  @Nullable Role apposition(int nameLast) {
    String gap = reading.gap(nameLast);
    if (nameLast + 1 >= words.count() || !(gap.equals(",") || gap.equals("("))) {
      return null;
    }
    int begin = pastAge(nameLast + 1);
    if (reading.isRelative(begin)) {
      return null; // "Doe, der ein Café betreibt"
    }
    for (int w = begin; w < Math.min(words.count(), begin + 5); w++) {
      boolean pronoun = w == begin && reading.isPronoun(w);
      boolean owns = w > begin && determiners.isOwner(w - 1); // "Ann Reid, the bank's chief executive"
      if (reading.isMarked(w) || roles.ends(w, true) && !pronoun && !owns && !reading.is(Category.PREPOSITION, w)) {
        return null;
      }
      if (reading.isRole(w)) {
        Role role = roles.role(w, true);
        if (hasOwnName(w) || isSubject(role)) {
          return null;
        }
        int first = begin;
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

  /** Past how old somebody is, between commas before who it is: "Jeanne Roux, 83 ans, habitante de Lyon", "Ann Reid, 45, a baker". */
  private int pastAge(int w) {
    int end = w;
    while (end < Math.min(words.count() - 1, w + AGE) && words.isSpaced(end) && !reading.isMarked(end)) {
      end++;
    }
    int number = end > w && reading.is(Category.PREPOSITION, w) ? w + 1 : w; // "de 45 años"
    boolean isAge = words.isNumber(number) && end + 1 < words.count() && reading.gap(end).equals(",");
    return isAge ? end + 1 : w;
  }

  /** "After talks with Doe, the mayor said", "As explained by Doe, the guard was": the comma parts the two. */
  private boolean isSubject(Role role) {
    int next = role.last() + 1;
    return words.isSpaced(role.last()) && !reading.isMarked(next) && (reading.isAny(next, Category.SPEECH, Category.AUXILIARY) || reading.tag(next).equals("AUX"));
  }

  /** "Na Vila Mariana, a aposentada Cleide Fontoura": the role of whoever is named after it. */
  private boolean hasOwnName(int headWord) {
    int next = roles.role(headWord, false).last() + 1;
    return next < words.count() && words.isSpaced(next - 1) && names.nameEnd(next) >= 0
        && (!names.isFound(next) || names.isFound(next, Name.Type.PER));
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
        Role role = roles.role(w, false);
        return new Role(nameLast + 1, w, role.last(), role.head(), role.organization());
      }
      if (words.isCapitalised(w) && !reading.table().nounsCapitalised() || roles.ends(w, false) || reading.isAny(w, Category.DEFINITE, Category.INDEFINITE, Category.COMPLEMENT)) {
        return null;
      }
    }
    return null;
  }

  /** The first word of the person's name that a role stands before; -1 for none. */
  int nameAfter(Role role) {
    int next = role.last() + 1;
    if (next < words.count() && words.isSpaced(next - 1) && (names.isFound(next, Name.Type.ORG) || names.isFound(next, Name.Type.LOC)) && names.start(next) > words.start(next)) {
      next = names.nameEnd(next) + 1;
    }
    if (next >= words.count() || reading.isMarked(next)) {
      return -1;
    }
    next = pastOrganization(next);
    String gap = reading.gap(next - 1);
    for (int i = 0; i < 2 && names.nameEnd(next) < 0 && isPlain(next) && words.isSpaced(next) && gap.isEmpty(); i++) {
      next++;
    }
    while (next < words.count() && isTitle(next)) {
      next++;
    }
    int end = names.nameEnd(next);
    boolean mistaken = end > next && !reading.is(Category.COMPANY, next) && (gap.isEmpty() || determiners.isDefinite(role.first()) && !endsInPlace(role));
    if (end < 0 || names.isFound(next) && !words.isHandle(next) && !names.isFound(next, Name.Type.PER) && !mistaken) {
      return -1;
    }
    if (gap.isEmpty() || gap.equals("-")) {
      return next;
    }
    if (!gap.equals(",")) {
      return -1;
    }
    String after = reading.gap(end);
    boolean closed = names.isSentenceStart(role.first()) || !after.isEmpty() || end + 1 < words.count() && (reading.isMarked(end + 1)
        || reading.isAny(end + 1, Category.SPEECH, Category.AUXILIARY, Category.ATTRIBUTION));
    return closed ? next : -1;
  }

  /** An honorific, "Dr.", which has no gender, or a second title right before the name: "المدير العام، المهندس فؤاد". */
  boolean isTitle(int w) {
    boolean second = words.isCaseless(w) && reading.isRole(w) && reading.hasArticle(w) && w + 1 < words.count() && words.isSpaced(w) && names.isFound(w + 1, Name.Type.PER);
    return second || reading.isAny(w, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)
        || reading.is(Category.ABBREVIATION, w) && reading.after(words.end(w)) == '.';
  }

  /** Past the organization that a role is of, where a person's name, with a title or without, follows it: "مديرة مستشفى الصداقة مريم". */
  private int pastOrganization(int w) {
    int after = names.isFound(w, Name.Type.ORG) ? names.nameEnd(w) + 1 : w;
    while (after > w && after < words.count() && words.isSpaced(after - 1) && isTitle(after)) {
      after++;
    }
    boolean person = after > w && after < words.count() && words.isSpaced(w - 1) && words.isSpaced(after - 1) && names.isFound(after, Name.Type.PER);
    return person ? after : w;
  }

  private boolean endsInPlace(Role role) {
    for (int w = role.headWord() + 1; w <= role.last(); w++) {
      if (names.isFound(w) && names.nameEnd(w) == role.last()) {
        return names.isFound(w, Name.Type.LOC);
      }
    }
    return false;
  }

  private boolean isPlain(int w) {
    return w + 1 < words.count()
        && !words.isCapitalised(w)
        && !roles.ends(w, false)
        && !reading.isAny(w, Category.DEFINITE, Category.INDEFINITE, Category.COMPLEMENT, Category.GESTURE);
  }
}
