package org.depeche.extract.quote;

/** What says more of who speaks behind an incise, before speech goes on: "said Ann Lee, head of the depot, and nobody". */
final class Appositions {
  private static final int LONGEST = 15;

  private final Reading reading;
  private final Words words;
  private final String text;

  Appositions(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.text = reading.normal();
  }

  /** Whether what follows an incise only says more of who speaks: "mère de trois enfants". */
  boolean isOne(int from, int to) {
    int first = words.from(from);
    if (first > 0 && !words.isCapitalised(first - 1) && isName(first, to)) {
      return true; // "said the mayor, Ann Lee."
    }
    if (first >= words.count() || first > 0 && reading.isPronoun(first - 1) || words.isCapitalised(first) && !reading.table().nounsCapitalised()) {
      return false;
    }
    boolean noun = false;
    for (int w = first; w < words.count() && words.end(w) <= to; w++) {
      String tag = reading.tag(w);
      if (reading.isVerb(w) || reading.is(Category.PERSON, w) || w - first > 12) {
        return false;
      }
      noun |= w - first < 3 && (tag.equals("NOUN") || reading.isRole(w));
    }
    return noun;
  }

  private boolean isName(int first, int to) {
    int w = first;
    while (w < words.count() && words.end(w) <= to && words.isCapitalised(w) && reading.tag(w).equals("PROPN")) {
      w++;
    }
    return w > first && (w == words.count() || words.end(w) > to);
  }

  /**
   * The end of what says more of who speaks and goes on with speech: "said Doe, head of the depot, and nobody".
   *
   * @param asked whether the sentence before the incise is at its end: "« … ? » lance Doe, assis sur son seau."
   */
  int end(boolean asked, int from, int to) {
    int first = words.from(from);
    boolean told = first + 1 < words.count() && words.start(first) < to && ",\u060C".indexOf(text.charAt(from - 1)) >= 0;
    if (told && asked) {
      return sentenceEnd(first, to);
    }
    if (told && !reading.isPronoun(first - 1)) {
      int stop = pastNouns(first, to);
      if (stop > 0) {
        return stop;
      }
    }
    if (told && reading.is(Category.PERSON, first) && reading.isRole(first + 1) && ",\u060C.".indexOf(reading.after(words.end(first + 1))) >= 0) {
      return Math.min(to, words.end(first + 1) + 1); // "said Ann Lee, our mayor, and"
    }
    boolean more =
        told && (reading.isRole(first) || reading.is(Category.DEFINITE, first) && reading.isRole(first + 1) || isRelative(first) || isNameOfRole(first));
    for (int w = first; more && w < Math.min(words.count(), first + LONGEST) && words.end(w) <= to; w++) {
      char after = reading.after(words.end(w));
      if (",\u060C.".indexOf(after) >= 0 && !reading.is(Category.ABBREVIATION, w)) {
        return Math.min(to, words.end(w) + 1);
      }
      if (reading.is(Category.PERSON, w)) {
        return from;
      }
    }
    return from;
  }

  /** The end of the sentence that a word stands in. */
  int sentenceEnd(int first, int to) {
    int w = first;
    while (w + 1 < words.count() && words.end(w + 1) <= to
        && (".!?\u2026\u061F".indexOf(reading.after(words.end(w))) < 0 || reading.is(Category.ABBREVIATION, w))) {
      w++;
    }
    return Math.min(to, words.end(w) + 1);
  }

  /** Whether nothing but a name stands between a role's comma and the next: "said the director, Ann Lee, and". */
  private boolean isNameOfRole(int first) {
    int w = first;
    while (w < words.count() && words.isCapitalised(w) && reading.tag(w).equals("PROPN") && words.isJoined(w)) {
      w++;
    }
    boolean name = w > first && words.isCapitalised(w) && reading.gap(w).equals(",");
    return name && !words.isCapitalised(first - 1);
  }

  /** The end of a sentence that has no verb from a word on, and so goes on with who speaks: "said the mayor, Ann Lee. We …"; -1 for none. */
  private int pastNouns(int first, int to) {
    int noun = reading.is(Category.DEFINITE, first) && words.isCapitalised(first - 1) ? first + 1 : first;
    if (!words.isCapitalised(noun) && !reading.tag(noun).equals("NOUN")) {
      return -1;
    }
    for (int w = first; w < Math.min(words.count() - 1, first + LONGEST) && words.end(w) < to; w++) {
      if (reading.isVerb(w) || reading.isAny(w, Category.PERSON, Category.VERB, Category.AUXILIARY)) {
        return -1;
      }
      if (reading.after(words.end(w)) == '.' && !reading.is(Category.ABBREVIATION, w) && words.isCapitalised(w + 1)) {
        return words.end(w) + 1;
      }
    }
    return -1;
  }

  /** "qui rentrait": a pronoun that stands for whom the verb before names; "que", which opens a clause, goes on with speech. */
  private boolean isRelative(int w) {
    String next = reading.tag(w + 1);
    return reading.isRelative(w) && words.isCapitalised(w - 1)
        && (next.equals("VERB") || next.equals("AUX") || next.equals("PRON") || next.equals("PART"));
  }
}
