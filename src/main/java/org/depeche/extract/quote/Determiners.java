package org.depeche.extract.quote;

import org.depeche.model.Name;

/** What stands before a noun phrase and makes it a subject or none: articles, prepositions, the noun that it only describes. */
final class Determiners {
  private static final int LONGEST_TITLE = 5;

  private final Reading reading;
  private final Words words;
  private final NameRuns names;
  private final boolean[] prepositions;

  Determiners(Reading reading, NameRuns names) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.prepositions = new boolean[words.count()];
    for (int w = 0; w < words.count(); w++) {
      for (int i = 0; i < reading.length(Category.PREPOSITION, w); i++) {
        prepositions[w + i] = true;
      }
    }
  }

  boolean isPreposition(int w) {
    return prepositions[w];
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
    if (genitive && words.isCapitalised(first - 1) && !names.isSentenceStart(first - 1)) {
      return true;
    }
    boolean named = names.isFound(first) || words.isCapitalised(first) && !reading.isRole(first) && !reading.is(Category.COMPANY, first);
    for (int adjectives = 0; i >= 0 && adjectives < 3 && words.isJoined(i) && !reading.isMarked(i); i--) {
      if (reading.is(Category.NAME_PARTICLE, i) && i > 0 && reading.isAny(i - 1, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)) {
        i--;
        continue;
      }
      if (prepositions[i] && (!reading.is(Category.DEFINITE, i) || reading.tag(i).equals("ADP") && words.key(i).length() == 1)) {
        return true;
      }
      boolean another = names.isFound(i) && reading.isAny(first, Category.DEFINITE, Category.INDEFINITE); // "su X l'azienda"
      if (another || reading.isAny(i, Category.SPEECH, Category.ATTRIBUTION, Category.AUXILIARY, Category.VERB)) {
        return false;
      }
      if (!reading.isAny(i, Category.DEFINITE, Category.INDEFINITE)) {
        boolean noun = reading.isRole(i) || reading.isAny(i, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE)
            || names.isFound(first, Name.Type.ORG) && reading.tag(i).equals("NOUN");
        if (named && !noun) {
          return false;
        }
        adjectives++;
      } else if (i == 0 || !prepositions[i - 1]) {
        return i > 0 && reading.is(Category.GENITIVE, i) && words.isSpaced(i - 1) && words.isCapitalised(i - 1)
            && !names.isSentenceStart(i - 1);
      }
    }
    return false;
  }

  /** Whether a noun only says more of the noun after it: "network [operations manager]". */
  boolean isModifier(int w) {
    return !reading.table().adjectivesFollow()
        && words.isSpaced(w)
        && !reading.isMarked(w + 1)
        && !names.isFound(w + 1)
        && reading.tag(w + 1).equals("NOUN")
        && !reading.isAny(w + 1, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION);
  }

  /** Whether a noun for a person opens a title that another ends: "[chief] network officer", "[attorney] general". */
  boolean isTitled(int w) {
    if (reading.table().adjectivesFollow()) {
      return false;
    }
    int next = w + reading.roleLength(w);
    for (int i = next; i <= next + 1 && words.isSpaced(i - 1) && !reading.isMarked(i) && !words.isCapitalised(i); i++) {
      if (reading.isRole(i) && !reading.isAny(i, Category.ROLE_PLURAL, Category.SPEECH)) {
        return true;
      }
      if (!reading.tag(i).equals("NOUN") || reading.isAny(i, Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a noun phrase only tells whose somebody is: "the [bank]'s chief engineer". */
  boolean isOwner(int last) {
    int own = last + 1;
    if (own >= words.count() || !words.key(own).equals("s") || words.start(own) - words.end(last) != 1 || !words.isSpaced(own)) {
      return false;
    }
    for (int w = own + 1; w < Math.min(words.count(), own + LONGEST_TITLE) && words.isJoined(w - 1) && !reading.isMarked(w); w++) {
      if (reading.isRole(w)) {
        return true;
      }
      if (!reading.tag(w).equals("NOUN") && !reading.tag(w).equals("ADJ")) {
        return false;
      }
    }
    return false;
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

  boolean isSaying(int w) {
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
}
