package org.depeche.extract.quote;

import java.util.Set;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** How far a role reaches: "ministre des Transports", "spokesman for Helvecom". */
final class RolePhrases {
  private static final int LONGEST_ROLE = 12;
  private static final int LONGEST_MODIFIER = 4;
  private static final Set<String> STATES = Set.of("ADV", "ADJ", "VERB");
  private static final Set<String> OBJECTS = Set.of("DET", "NOUN", "PRON");

  private static final String IN = "ب";
  private static final String TO = "ل";

  private final Reading reading;
  private final Words words;
  private final NameRuns names;
  private final Determiners determiners;
  private final UnknownNames unknown;

  /**
   * A role's words.
   *
   * @param headWord where its noun stands
   * @param organization the organization that it names as its own
   */
  record Role(int first, int headWord, int last, String head, @Nullable String organization) {}

  RolePhrases(Reading reading, NameRuns names, Determiners determiners, UnknownNames unknown) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.determiners = determiners;
    this.unknown = unknown;
  }

  /** The role whose noun stands at a word. */
  Role role(int headWord, boolean apposed) {
    int length = Math.max(reading.roleLength(headWord), reading.length(Category.SPOKESPERSON, headWord));
    int last = hyphenatedEnd(headWord + length - 1);
    boolean spokesperson = reading.is(Category.SPOKESPERSON, headWord);
    String organization = null;
    boolean governed = spokesperson && last > headWord && reading.is(Category.COMPLEMENT, last);
    boolean told = !spokesperson && isNewSubject(headWord);
    while (last - headWord < LONGEST_ROLE && words.isJoined(last) && !ends(last + 1, apposed) && !isRecipient(headWord, last + 1)) {
      int next = last + 1;
      boolean article = reading.is(Category.DEFINITE, next) && !reading.is(Category.GENITIVE, next);
      boolean isObject = told && !governed && isObject(next);
      if (isAnothers(next) || isObject || reading.is(Category.ADVERBIAL, next) && (told && !leadsToPlace(next) || reading.length(Category.ADVERBIAL, next) > 1 || governsUtterance(next))) {
        break;
      }
      int name = spokesperson && governed ? spokenFor(next) : names.nameEnd(next);
      if (reading.is(Category.COMPLEMENT, next) && (governed || !article)) {
        governed = true;
      } else if (name >= 0) {
        boolean person = names.isFound(next, Name.Type.PER);
        boolean inComplement =
            reading.isAny(last, Category.COMPLEMENT, Category.PREPOSITION) && !isGenitive(last)
                || reading.is(Category.DEFINITE, last) && !reading.hasArticle(last)
                || !person && names.isFound(next) && (isInstitutionOf(next) || isLocative(next))
                || governed && names.isFound(next, Name.Type.LOC) && reading.tag(last).equals("NOUN") && !reading.isRole(last)
                || !person && (reading.is(Category.COMPANY, last) && !(words.isCaseless(last) && reading.hasArticle(last)) || names.isFound(next) && governed && hasCompany(headWord + 1, last));
        boolean complete = person && words.isCaseless(last) && last > headWord && last == headWord + length - 1;
        if ((!inComplement || complete) && !apposed) {
          break;
        }
        if (organization == null && (spokesperson || isOrganization(next) || reading.is(Category.HOUSE, headWord))) {
          organization = reading.written(next, name);
        }
        next = name;
        if (!apposed) {
          last = next;
          break;
        }
      } else if (!governed && !apposed && !mayFollow(next) || names.opensName(next) || isState(next)) {
        break;
      }
      last = next;
    }
    while (last > headWord + length - 1 && !isGenitive(last)
        && reading.isAny(last, Category.COMPLEMENT, Category.DEFINITE, Category.INDEFINITE, Category.PREPOSITION)) {
      last--;
    }
    return new Role(roleStart(headWord), headWord, last, reading.withoutArticle(headWord), organization);
  }

  /** "beschrieb eine Passantin den Moment": an article that begins something else, as a case may tell. */
  private boolean isObject(int article) {
    boolean joined = reading.is(Category.PREPOSITION, article) && !reading.table().nounsCapitalised();
    return reading.tag(article).equals("DET") && !joined && !reading.is(Category.GENITIVE, article);
  }

  /** "eine Wirtin in Altenstadt": where somebody lives or works is part of who it is. */
  private boolean leadsToPlace(int preposition) {
    int w = preposition + 1;
    while (w < words.count() && words.isSpaced(w - 1) && reading.is(Category.DEFINITE, w)) {
      w++;
    }
    return w < words.count() && words.isSpaced(w - 1) && names.isFound(w, Name.Type.LOC);
  }

  /** "in einer Zuschrift": where somebody says something is no part of who it is. */
  private boolean governsUtterance(int preposition) {
    for (int w = preposition + 1; w < Math.min(words.count(), preposition + 4) && words.isSpaced(w - 1); w++) {
      if (reading.is(Category.UTTERANCE, w)) {
        return true;
      }
    }
    return false;
  }

  /** What says in which state someone speaks lacks the article that all of the title before it has: "رئيس البلدية غاضبا". */
  private boolean isState(int w) {
    return words.isCaseless(w) && reading.hasArticle(w - 1) && !reading.hasArticle(w) && STATES.contains(reading.tag(w))
        && !reading.isRole(w) && !reading.isAny(w, Category.COMPLEMENT, Category.COMPANY, Category.PREPOSITION);
  }

  /** Whether a noun stands as a subject after its verb, with nothing but the verb's own pronoun between, and points back at nobody. */
  private boolean isNewSubject(int noun) {
    int first = determiners.determinerBefore(noun);
    boolean indefinite = first < noun ? !reading.is(Category.DEFINITE, first) : words.isCaseless(noun) && !reading.hasArticle(noun);
    int verb = first - 1;
    while (verb > 0 && words.isSpaced(verb) && reading.tag(verb).equals("PRON") && !reading.isPronoun(verb)) {
      verb--; // "beschwert sich ein Nutzer"
    }
    return indefinite && verb >= 0 && words.isSpaced(verb)
        && (determiners.isSaying(verb) || reading.tag(verb).equals("VERB") && !reading.isMarked(verb));
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
    int name = names.nameEnd(w);
    if (name < 0 && words.isCaseless(w)) {
      int end = reading.is(Category.COMPANY, w) ? unknown.organizationEnd(w, w) : unknown.nameEnd(w);
      return reading.is(Category.COMPANY, w) && !reading.hasArticle(w) ? Math.max(w, end) : end;
    }
    boolean lone = name < 0 && reading.table().nounsCapitalised() && names.isNameLike(w) && !reading.isMarked(w)
            && (reading.tag(w).equals("PROPN") || reading.is(Category.DEFINITE, w - 1) || reading.is(Category.GENITIVE, w - 1));
    return lone ? w : name;
  }

  private boolean mayFollow(int w) {
    boolean determiner = reading.is(Category.DEFINITE, w);
    if (reading.table().adjectivesFollow()) {
      return !words.isCapitalised(w) && !(words.isCaseless(w) && names.nameEnd(w) >= 0) || determiner;
    }
    return determiner;
  }

  private boolean isOrganization(int w) {
    return !names.isFound(w) || names.isFound(w, Name.Type.ORG);
  }

  boolean ends(int w, boolean apposed) {
    boolean preposition = reading.is(Category.COMPLEMENT, w) && reading.tag(w).equals("ADP");
    return reading.isMarked(w)
        || reading.isPronoun(w)
        || words.isCaseless(w) && reading.isAny(w, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)
        || !apposed && isTitleOfName(w)
        || reading.is(Category.PERSON, w) && reading.tag(w).equals("PRON")
        || !preposition
            && reading.isAny(
                w, Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE, Category.AUXILIARY, Category.VERB, Category.SUBORDINATOR,
                Category.SHOWING, Category.SOURCE_BEFORE)
        || !apposed && preposition && w + 1 < words.count() && words.isNumber(w + 1)
        || !apposed && (isNumber(w) || reading.is(Category.INDEFINITE, w) && !reading.isAny(w, Category.COMPLEMENT, Category.GENITIVE) && !reading.is(Category.COMPLEMENT, w - 1) || isNumber(w + 1) && reading.tag(w).equals("VERB"))
        || !apposed && words.isCaseless(w) && reading.tag(w).equals("VERB")
        || reading.tag(w).equals("VERB")
            && (reading.gap(w).startsWith(":") || w + 1 < words.count() && reading.isMarked(w + 1) || words.isSpaced(w) && OBJECTS.contains(reading.tag(w + 1)))
        || (!apposed && determiners.isPreposition(w) && !reading.is(Category.COMPLEMENT, w) && !isGenitive(w) && !(words.isCaseless(w) && leadsToPlace(w)));
  }

  /** "les syndicats 400": what is counted is no part of who counts. */
  private boolean isNumber(int w) {
    return reading.tag(w).equals("NUM") || w < words.count() && words.isNumber(w);
  }

  /** "المدير العام للشركة": a preposition that is written together with article and noun, as a genitive is. */
  private boolean isGenitive(int w) {
    return words.isCaseless(w) && reading.is(Category.COMPANY, w) && (reading.hasArticle(w) || words.key(w).startsWith(TO));
  }

  /** "قال أحد الصيادين للوكالة": to whom one of many speaks is no part of who that is. */
  private boolean isRecipient(int headWord, int w) {
    return isGenitive(w) && reading.is(Category.PREPOSITION, w) && reading.isAny(headWord, Category.INDEFINITE, Category.ROLE_PLURAL);
  }

  /** "مدير مستشفى النخيل": whose role it is stands behind it without a preposition. */
  private boolean isInstitutionOf(int w) {
    return words.isCaseless(w) && names.isFound(w, Name.Type.ORG) && reading.is(Category.COMPANY, w) && reading.phraseStart(w) == words.start(w);
  }

  /** "صيدلي بدمشق": a preposition of one letter that tells where. */
  private boolean isLocative(int w) {
    return words.isCaseless(w) && names.start(w) > words.start(w) && words.key(w).startsWith(IN);
  }

  /** The last word of a compound written with hyphens: "directeur-bestuurder". */
  private int hyphenatedEnd(int w) {
    int last = w;
    while (last - w < LONGEST_MODIFIER && last + 1 < words.count() && reading.gap(last).equals("-") && !words.isSpaced(last) && names.nameEnd(last + 1) < 0) {
      last++;
    }
    return last;
  }

  /** Whether the role of somebody else starts at a word: "explicó a los clientes [el director]". */
  private boolean isAnothers(int w) {
    boolean article = reading.is(Category.DEFINITE, w) && !words.isCaseless(w) && !reading.is(Category.GENITIVE, w);
    boolean governed = reading.is(Category.COMPLEMENT, w - 1) && !reading.is(Category.DEFINITE, w - 1);
    return article && !governed && reading.table().adjectivesFollow() && reading.isRole(w + 1);
  }

  /**
   * Whether a word is the title of whoever is named behind it, no part of the role before, where all that belongs to a role has its article:
   * "رئيس الهيئة [اللواء] سامي".
   */
  private boolean isTitleOfName(int w) {
    boolean complete = words.isCaseless(w) && words.isSpaced(w - 1) && (reading.hasArticle(w - 1) || reading.is(Category.POSSESSIVE, w - 1));
    return complete && reading.isRole(w) && reading.hasArticle(w) && words.isSpaced(w) && names.isFound(w + 1, Name.Type.PER);
  }

  /** A role starts after its article, if that is near; else with what is written together with its noun and what describes that. */
  private int roleStart(int headWord) {
    int i = headWord;
    while (headWord - i < 3 && i > 0 && words.isJoined(i - 1) && !reading.isMarked(i - 1)) {
      if (reading.isAny(i - 1, Category.DEFINITE, Category.INDEFINITE)) {
        return i;
      }
      if (determiners.isPreposition(i - 1) || reading.isAny(i - 1, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY, Category.VERB)) {
        break;
      }
      i--;
    }
    int first = headWord;
    while (first > Math.max(0, headWord - LONGEST_MODIFIER) && !reading.isMarked(first - 1) && (isHyphenated(first - 1) || words.isSpaced(first - 1) && describes(first - 1))) {
      first--;
    }
    return first;
  }

  private boolean isHyphenated(int w) {
    return !words.isSpaced(w) && reading.gap(w).equals("-");
  }

  /** Whether a word before a role's noun says more of it: "[communications] minister", "[commercieel] directeur". */
  private boolean describes(int w) {
    boolean mayBeVerb = reading.table().compounds() || reading.tag(w).equals("VERB");
    boolean isVerbPlace = mayBeVerb && w > 0 && reading.isMarked(w - 1) && !words.isCapitalised(w); // right behind a quote
    if (reading.table().adjectivesFollow() || words.isCaseless(w) || names.isFound(w) || isVerbPlace) {
      return false;
    }
    boolean noun = !reading.table().compounds() && (reading.tag(w).equals("NOUN") || reading.tag(w).equals("PROPN"));
    boolean opens = names.isSentenceStart(w) || w > 0 && reading.isAny(w - 1, Category.SPEECH, Category.ATTRIBUTION);
    boolean participle = opens && reading.tag(w).equals("VERB");
    return reading.isRole(w) && determiners.isTitled(w)
        || (noun || participle || reading.tag(w).equals("ADJ"))
            && !reading.isAny(w, Category.CALENDAR, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION, Category.ADVERBIAL, Category.SOURCE_BEFORE, Category.ROLE_PLURAL);
  }
}
