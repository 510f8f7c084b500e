package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.model.Name;
import org.depeche.model.Name.Type;
import org.depeche.model.Span;

/**
 * Sets the edges of people's names by what stands beside them: titles and roles that a name swallowed are cut off, given
 * names and surnames that it lacks are added.
 */
final class NameRepair {
  private static final int MOST_ADDED = 2;

  private final Reading reading;
  private final Words words;
  private final UnknownNames unknown;
  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  private NameRepair(Reading reading, List<Name> names) {
    this.reading = reading;
    this.words = reading.words();
    this.unknown = new UnknownNames(reading);
    for (Name name : names) {
      starts.add(first(name));
      ends.add(last(name));
    }
    for (Name name : names) {
      if (isPerson(name)) {
        surnames.add(reading.written(first(name), last(name)));
        surnames.add(reading.written(last(name), last(name)));
      }
    }
  }

  /** Whether grammar has a person where something else was found: a role beside it, a given name before it. */
  private boolean isPerson(Name name) {
    int first = first(name);
    int last = last(name);
    if (name.type() == Type.PER || first > last || words.isHandle(first) || hasCommonWord(first, last)) {
      return false;
    }
    if (first < last) {
      return last - first == 1 && isPartOfName(first) && isPartOfName(last) && roleFollows(last);
    }
    if (roleFollows(last) && reading.isRole(last + 1) && (first == 0 || !reading.is(Category.PREPOSITION, first - 1) && !words.isSpaced(first - 1))) {
      return true;
    }
    boolean given = first > 0 && words.isSpaced(first - 1) && isPartOfName(first - 1) && !ends.contains(first - 1);
    return given && (roleFollows(last) || first > 1 && words.isSpaced(first - 2) && maySayWho(first - 2));
  }

  private boolean maySayWho(int w) {
    return reading.isRole(w)
        || reading.is(Category.SPEECH, w)
        || reading.tag(w).equals("NOUN") && !reading.isAny(w, Category.COMPANY, Category.WORK, Category.SCREEN);
  }

  /** Whether a role stands in apposition, one without a name of its own. */
  private boolean roleFollows(int last) {
    if (!reading.gap(last).equals(",")) {
      return false;
    }
    for (int w = last + 1; w < Math.min(words.count(), last + 4); w++) {
      if (reading.isRole(w)) {
        return !(words.isSpaced(w) && starts.contains(w + 1));
      }
      if (reading.isMarked(w) || !words.isSpaced(w)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasCommonWord(int first, int last) {
    for (int w = first; w <= last; w++) {
      if (reading.isAny(w, Category.COMPANY, Category.WORK)) {
        return true;
      }
    }
    return false;
  }

  /** The names with people's edges set. */
  static List<Name> of(Reading reading, List<Name> names) {
    NameRepair repair = new NameRepair(reading, names);
    List<Name> all = new ArrayList<>();
    names.forEach(name -> all.add(repair.repaired(name)));
    return all;
  }

  private int first(Name name) {
    int start = reading.text().start(name.span());
    int word = words.from(start);
    return word > 0 && words.end(word - 1) > start ? word - 1 : word;
  }

  private int last(Name name) {
    return words.from(reading.text().end(name.span())) - 1;
  }

  private Name repaired(Name name) {
    int first = first(name);
    int last = last(name);
    if (first > last || first >= words.count()) {
      return name;
    }
    if (name.type() == Type.ORG && first < last && reading.tag(first).equals("ADJ") && !words.isCaseless(first)
        && !words.isCapitalised(first) && words.isCapitalised(first + 1)) {
      return of(name, Type.ORG, first + 1, last);
    }
    int own = withoutTitles(first, last);
    boolean titled = own > first || reading.isAny(first - 1, Category.TITLE_FEMININE, Category.TITLE_MASCULINE) && words.isSpaced(first - 1);
    if (name.type() == Type.ORG && pastRole(first, last) > first) {
      return of(name, Type.ORG, pastRole(first, last), last);
    }
    if (name.type() != Type.PER && !surnames.contains(reading.written(first, last))) {
      int end = Math.min(beforeRole(first, last), beforeVerb(first, last));
      return own > first ? of(name, Type.PER, own, last) : end < last ? of(name, name.type(), first, end) : name;
    }
    own = withoutRole(own, last);
    own = own == last && own == first && !titled ? withGiven(first) : own;
    int end = withoutTail(own, own == last ? withSurname(last) : last);
    own = withServant(own);
    return own == first && end == last && name.type() == Type.PER ? name : of(name, Type.PER, own, end);
  }

  private Name of(Name found, Type type, int first, int last) {
    int start = first == first(found) ? reading.text().start(found.span()) : words.start(first);
    Span span = reading.text().span(start, words.end(last));
    return new Name(type, span.text(), span);
  }

  /** Past "M." and "Dr". */
  private int withoutTitles(int first, int last) {
    int own = first;
    while (own < last && reading.isAny(own, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)) {
      own++;
    }
    return own;
  }

  /** Past a role and its complement: "[Conseiller d'État] Blaise Monnier", "ministro dei [Trasporti] Piero Lanza". */
  private int withoutRole(int first, int last) {
    boolean complement = first > 1 && reading.is(Category.COMPLEMENT, first - 1) && reading.isRole(first - 2);
    if (!reading.isRole(first) && !(complement && last - first > 1 && !isGiven(first))) {
      return first;
    }
    int own = first + 1;
    while (own + 1 < last && reading.is(Category.COMPLEMENT, own)) {
      own += 2;
    }
    return own <= last && words.isCapitalised(own) ? own : first;
  }

  /** Past what someone is in the organization whose name follows: "[PDG de] Voltalia". */
  private int pastRole(int first, int last) {
    boolean person = reading.isAny(first, Category.ROLE_MASCULINE, Category.ROLE_FEMININE, Category.ROLE_EITHER);
    int own = first + 1;
    while (person && own < last && reading.isAny(own, Category.COMPLEMENT, Category.DEFINITE)) {
      own++;
    }
    return person && own > first + 1 && words.isCapitalised(own) ? own : first;
  }

  private boolean isGiven(int w) {
    return reading.isAny(w, Category.GIVEN_FEMININE, Category.GIVEN_MASCULINE);
  }

  /** Before the role that an organization's name ran into: "Chambre [la ministre]". */
  private int beforeRole(int first, int last) {
    for (int w = first + 1; w < last; w++) {
      if (reading.is(Category.DEFINITE, w) && !words.isCapitalised(w) && reading.isRole(w + 1)) {
        return w - 1;
      }
    }
    return last;
  }

  /** Before the verb of saying that an organization's name ran into: "Police fédérale [assure]". */
  private int beforeVerb(int first, int last) {
    int end = last;
    while (end > first && !words.isCaseless(end) && !words.isCapitalised(end) && reading.isAny(end, Category.SPEECH, Category.ATTRIBUTION)
        && !reading.isAny(end - 1, Category.NAME_PARTICLE, Category.DEFINITE, Category.PREPOSITION)) {
      end--;
    }
    return end;
  }

  /** Back to the given names and particles that stand before a surname. */
  private int withGiven(int first) {
    int own = first;
    while (first - own < MOST_ADDED && isFree(own - 1) && (isPartOfName(own - 1) || isCaselessPart(own - 1))) {
      own--;
    }
    boolean particle = own > 1 && reading.is(Category.NAME_PARTICLE, own - 1) && isFree(own - 1) && isFree(own - 2);
    return particle && isPartOfName(own - 2) ? own - 2 : own;
  }

  private boolean isFree(int w) {
    return w >= 0 && words.isSpaced(w) && !reading.isMarked(w) && !ends.contains(w);
  }

  /** "أم حسين", "حيدر عبد الأمير". */
  private boolean isCaselessPart(int w) {
    boolean name = reading.is(Category.NAME_PARTICLE, w) || isGiven(w) || reading.tag(w).equals("PROPN");
    return words.isCaseless(w) && name && !isNoName(w);
  }

  /** Before what a name of a script without capitals ran into: "حمدان [لإذاعتنا]", "أم علي [أم]"; with the second word of its last part: "جمال أبو [الوفا]". */
  private int withoutTail(int first, int last) {
    int end = last;
    while (end > first && words.isCaseless(end) && (unknown.isInflected(end) || reading.is(Category.NAME_PARTICLE, end))) {
      boolean half = isFree(end) && end + 1 < words.count() && reading.is(Category.NAME_PARTICLE, end) && reading.hasArticle(end + 1) && !isNoName(end + 1);
      if (half) {
        return end + 1;
      }
      end--;
    }
    return end;
  }

  /** Back over the given name of two words that a name lacks: "[عبد القادر] أورال أوغلو". */
  private int withServant(int first) {
    boolean whole = first > 1 && isFree(first - 1) && isFree(first - 2) && reading.is(Category.NAME_PARTICLE, first - 2)
        && reading.hasArticle(first - 1) && !isNoName(first - 1);
    return whole ? first - 2 : first;
  }

  private int withSurname(int last) {
    boolean more =
        last + 1 < words.count() && words.isSpaced(last) && !starts.contains(last + 1)
            && (isPartOfName(last + 1) || words.isCaseless(last + 1) && reading.isFamilyName(last + 1) && !isNoName(last + 1));
    return more ? last + 1 : last;
  }

  private boolean isPartOfName(int w) {
    return words.isCapitalised(w) && !words.isAcronym(w) && reading.tag(w).equals("PROPN") && !isNoName(w);
  }

  private boolean isNoName(int w) {
    return reading.isMarked(w)
        || reading.isRole(w)
        || reading.isAny(
            w, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE, Category.DEFINITE, Category.PREPOSITION,
            Category.SPEECH, Category.VERB, Category.AUXILIARY, Category.UTTERANCE, Category.SCREEN);
  }
}
