package org.depeche.extract.quote;

/** Finds relative pronouns and the clauses that they open. */
final class RelativeClauses {
  private static final int LONGEST = 35;
  private static final int NEAR = 4;
  private static final int COORDINATED = 7;

  private final Reading reading;
  private final Words words;

  RelativeClauses(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /** The relative pronoun that is a verb's subject, only small words between them; -1 for none. */
  int before(Cue verb) {
    int w = verb.first() - 1;
    if (w > 0 && reading.tag(w).equals("CCONJ") && words.isSpaced(w)) {
      return coordinated(w);
    }
    while (w > 0 && verb.first() - w < NEAR && words.isJoined(w - 1) && !reading.isRelative(w) && !isNominal(w)) {
      w--;
    }
    return w > 0 && reading.isRelative(w) ? w : -1;
  }

  /** The pronoun that a verb behind "and" goes on with: "the builder, [who] rejects this and says". */
  private int coordinated(int and) {
    for (int w = and - 1; w > 0 && and - w < COORDINATED && words.isSpaced(w) && !reading.isMarked(w); w--) {
      if (reading.isRelative(w)) {
        return reading.gap(w - 1).equals(",") && reading.tag(w + 1).equals("VERB") ? w : -1;
      }
    }
    return -1;
  }

  private boolean isNominal(int w) {
    String tag = reading.tag(w);
    return reading.isMarked(w) || tag.equals("NOUN") || tag.equals("PROPN");
  }

  /** The last word before a relative clause that a comma closes right before a verb: "the bank, [which has three branches,] said". */
  int beforeInserted(int last, Unit unit) {
    if (last < 0 || !reading.gap(last).equals(",")) {
      return last;
    }
    for (int w = last; w > 0 && last - w < LONGEST && words.start(w) > unit.start() && !reading.isMarked(w); w--) {
      if (reading.isRelative(w) && reading.gap(w - 1).equals(",")) {
        return w - 1;
      }
    }
    return last;
  }
}
