package org.depeche.extract.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words that attribute a passage, before or after it in its sentence. */
final class CueFinder {
  private static final int FARTHEST_BEFORE = 40;
  private static final int FARTHEST_AFTER = 18;
  private static final int REPORTED = 22;
  private static final List<Category> ATTRIBUTING =
      List.of(Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE, Category.SOURCE_BEFORE, Category.SOURCE_AFTER);

  private final Reading reading;
  private final Words words;
  private final SubjectFinder subjects;

  CueFinder(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.words = reading.words();
    this.subjects = subjects;
  }

  /** The cue that governs a passage best, if one stands in its sentence. */
  @Nullable Attachment find(Unit unit, Passage passage) {
    Attachment before = before(unit, passage);
    Attachment after = after(unit, passage);
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    if (before.colon() && before.cue().category() == Category.SPEECH && before.strength() > 5) {
      Mention subject = subjects.find(unit, passage, after);
      if (subject == null || subject.gender() == Mention.Gender.THING && !subject.isNamed()) {
        return before;
      }
    }
    return after.strength() > before.strength() ? after : before;
  }

  private @Nullable Attachment before(Unit unit, Passage passage) {
    boolean colon = reading.before(passage.start()) == ':';
    Attachment best = null;
    double crossed = 0;
    int from = words.from(passage.start());
    int w = reading.freeBefore(from);
    boolean tied = false;
    for (int gap = 0; gap < FARTHEST_BEFORE && w >= 0 && words.start(w) >= unit.start(); gap++) {
      if (w + 1 < from && reading.isMarked(w + 1)) {
        crossed += 1;
      }
      if (words.end(w) < passage.start() && gap > 0 && reading.gap(w).contains(";")) {
        crossed += 4;
      }
      Cue cue = cueAt(unit, w);
      cue = cue == null ? viewpoint(w, from) : cue;
      if (cue != null && words.end(cue.last()) <= passage.start()) {
        int between = gap - (cue.last() - cue.first());
        double strength = strengthBefore(cue, between, colon, tied);
        if (cue.category() == Category.SPEECH && reading.is(Category.ATTRIBUTION, w)) {
          Cue other = new Cue(Category.ATTRIBUTION, w, w + reading.length(Category.ATTRIBUTION, w) - 1);
          double otherStrength = strengthBefore(other, between, colon, tied);
          if (!colon) {
            cue = other;
            strength = Math.max(strength, otherStrength);
          }
        }
        strength -= crossed;
        if (cue.category() == Category.SOURCE_BEFORE && namesWhoever(cue, from)) {
          strength = Math.max(strength, 6.8);
        }
        if (cue.category() == Category.SPEECH && between < REPORTED && opensClause(cue) && crossed < 2) {
          strength = Math.max(strength, 5);
        }
        if (strength > 0 && (best == null || strength > best.strength())) {
          best = new Attachment(cue, strength, false, between, colon);
        }
      }
      tied |= gap < 3 && reading.is(Category.CONNECTIVE, w);
      if (reading.is(Category.SUBORDINATOR, w)) {
        crossed += 0.5;
      }
      w = reading.freeBefore(w);
    }
    return best == null ? unknownVerbBefore(unit, from, colon) : best;
  }

  /** A preposition that names whose view the passage right behind the name is: "but for Mayor Doe “…”". */
  private @Nullable Cue viewpoint(int w, int passage) {
    Cue cue = new Cue(Category.SOURCE_BEFORE, w, w + reading.length(Category.VIEWPOINT, w) - 1);
    Mention whose = cue.last() < w ? null : subjects.startingAt(cue.last() + 1);
    boolean opens = whose != null && whose.mayBePerson() && w > 0 && (!reading.gap(w - 1).isEmpty() || reading.tag(w - 1).equals("CCONJ"));
    return opens && namesWhoever(cue, passage) ? cue : null;
  }

  /** Whether nothing but the source's name stands between a word that leads to it and a passage. */
  private boolean namesWhoever(Cue source, int passage) {
    Mention whose = subjects.startingAt(source.last() + 1);
    return whose != null && whose.last() == passage - 1 && reading.gap(whose.last()).replaceAll("[\"'\u00AB\u00BB\u201C-\u201F\u2018\u2019 ]", "").isEmpty();
  }

  /** A verb right before a colon says who speaks, whatever it means; right before the marks it rather does than not. */
  private @Nullable Attachment unknownVerbBefore(Unit unit, int from, boolean colon) {
    int w = reading.freeBefore(from);
    boolean verb = w >= 0 && w == from - 1 && words.start(w) >= unit.start() && isVerb(w);
    return verb && !reading.is(Category.SHOWING, w)
        ? new Attachment(new Cue(Category.GESTURE, w, w), colon ? 5.5 : 3.5, false, 0, colon)
        : null;
  }

  /** Whether what someone says follows in a clause of its own: "said that", "sagte,". */
  private boolean opensClause(Cue cue) {
    int w = cue.last();
    for (int i = 0; i < 2 && w + 1 < words.count(); i++, w++) {
      if (reading.gap(w).equals(",") || reading.is(Category.SUBORDINATOR, w + 1)) {
        return true;
      }
      if (!words.isJoined(w)) {
        return false;
      }
    }
    return false;
  }

  private static double strengthBefore(Cue cue, int gap, boolean colon, boolean tied) {
    return switch (cue.category()) {
      case SPEECH -> colon ? 9 - 0.12 * gap : Math.max(2, 7.5 - 0.35 * gap);
      case ATTRIBUTION ->
          colon ? 7.5 - 0.2 * gap : tied ? Math.max(1, 6.8 - 0.08 * gap) : Math.max(1, 6.8 - 0.35 * gap);
      case GESTURE -> colon ? 6 - 0.2 * gap : 0;
      case SOURCE_BEFORE, SOURCE_AFTER -> Math.max(1.5, 6.2 - 0.12 * gap);
      default -> 0;
    };
  }

  private @Nullable Attachment after(Unit unit, Passage passage) {
    Attachment best = null;
    boolean subject = false;
    int w = reading.freeFrom(words.from(passage.end()));
    if (w > words.from(passage.end()) && reading.isMarked(words.from(passage.end()))) {
      return null;
    }
    for (int gap = 0; gap < FARTHEST_AFTER && w < words.count() && words.end(w) <= unit.end(); gap++) {
      if (gap == 0 && reading.is(Category.PARTICLE, w)) {
        return new Attachment(new Cue(Category.PARTICLE, w, w + reading.length(Category.PARTICLE, w) - 1), 9.5, true, 0, false);
      }
      Cue cue = cueAt(unit, w);
      if (cue != null) {
        double strength = strengthAfter(cue, gap, subject, passage, unit);
        if (strength > 0 && (best == null || strength > best.strength())) {
          best = new Attachment(cue, strength, true, gap, false);
        }
      }
      subject |= !reading.isAny(w, Category.AUXILIARY, Category.DEFINITE);
      int next = w + 1;
      if (next >= words.count() || reading.isMarked(next) || reading.gap(w).contains(";") || reading.gap(w).contains(":")) {
        break;
      }
      w = next;
    }
    return best == null ? unknownVerb(passage, unit) : best;
  }

  /** An incise tells a verb that the lexicon doesn't know: a comma, then a verb and who speaks, in either order. */
  private @Nullable Attachment unknownVerb(Passage passage, Unit unit) {
    int w = words.from(passage.end());
    boolean incise = reading.after(passage.end()) == ',' || endsWithComma(passage) || closesSentence(passage);
    if (!incise || w + 1 >= words.count() || words.end(w + 1) > unit.end()) {
      return null;
    }
    Mention before = subjects.startingAt(w);
    if (before != null && before.last() + 1 < words.count() && words.end(before.last() + 1) <= unit.end()) {
      int verb = before.last() + 1;
      return maySay(before) && words.isSpaced(verb - 1) && isVerb(verb) ? gesture(verb) : null;
    }
    while (reading.is(Category.AUXILIARY, w) && words.isJoined(w) && w + 2 < words.count()) {
      w++;
    }
    Mention after = subjects.startingAt(w + 1);
    boolean speaks = after != null && !after.oblique() && maySay(after);
    boolean verb = isVerb(w) || speaks && mayBeVerb(w);
    return verb && (speaks || endsClause(w)) && words.end(w) <= unit.end() ? gesture(w) : null;
  }

  private static Attachment gesture(int verb) {
    return new Attachment(new Cue(Category.GESTURE, verb, verb), 6.5, true, 0, false);
  }

  private static boolean maySay(Mention mention) {
    return mention.mayBePerson() || mention.kind() == Mention.Kind.PRONOUN || mention.kind() == Mention.Kind.ORGANIZATION;
  }

  private boolean isVerb(int w) {
    return reading.tag(w).equals("VERB") && mayBeVerb(w);
  }

  private boolean endsClause(int w) {
    String gap = reading.gap(w);
    return gap.startsWith(".") || gap.startsWith(",");
  }

  private boolean mayBeVerb(int w) {
    return !words.isCapitalised(w)
        && (words.isJoined(w) || endsClause(w) || reading.gap(w).startsWith(":"))
        && !reading.isMarked(w)
        && !reading.isRole(w)
        && !reading.isPronoun(w)
        && !reading.isAny(
            w, Category.PREPOSITION, Category.DEFINITE, Category.INDEFINITE, Category.WORK, Category.COMPANY,
            Category.SUBORDINATOR, Category.NAMING, Category.VERB, Category.CONNECTIVE, Category.COMPLEMENT);
  }

  private double strengthAfter(Cue cue, int gap, boolean subject, Passage passage, Unit unit) {
    double own = governsNext(cue, passage, unit) ? 6 : 0;
    boolean incise = reading.after(passage.end()) == ',' || endsWithComma(passage) || closesSentence(passage);
    return switch (cue.category()) {
      case SPEECH, GESTURE -> {
        int next = words.from(passage.end());
        boolean elsewhere = gap > 2 && subjects.startingAt(next) == null && subjects.startingAt(next + 1) == null;
        own += elsewhere ? 3 : 0;
        own += !incise && isEmbedded(passage, unit) ? 5 : 0;
        double base = gap <= 2 && (incise || !subject) ? 9.8 - 0.3 * gap : incise ? 8.5 - 0.25 * gap : 6 - 0.4 * gap;
        yield (cue.category() == Category.GESTURE ? base - 2 : base) - own;
      }
      case ATTRIBUTION -> {
        int before = reading.freeBefore(words.from(passage.start()));
        boolean tied = gap == 0 && !incise && before >= 0 && reading.is(Category.CONNECTIVE, before);
        yield (gap <= 2 && incise ? 8.5 - 0.3 * gap : tied ? 6.5 : 5 - 0.4 * gap) - own;
      }
      case SOURCE_BEFORE, SOURCE_AFTER -> gap == 0 ? 7.5 : 5 - 0.2 * gap - own;
      default -> 0;
    };
  }

  /** Whether a passage belongs to the noun phrase before it: "the app “Muse” told". */
  private boolean isEmbedded(Passage passage, Unit unit) {
    return passage.start() > unit.start() && Character.isLetterOrDigit(reading.before(passage.start()));
  }

  private boolean endsWithComma(Passage passage) {
    char last = reading.normal().charAt(passage.contentEnd() - 1);
    return last == ',' || last == '\u060C';
  }

  private boolean closesSentence(Passage passage) {
    return "!?\u2026\u061F".indexOf(reading.normal().charAt(passage.contentEnd() - 1)) >= 0;
  }

  /** Whether a cue opens a clause of what is said: "adding that". */
  private boolean opensClauseOf(Cue cue) {
    for (int w = cue.last() + 1; w <= cue.last() + 2 && w < words.count() && words.isSpaced(w - 1); w++) {
      if (reading.is(Category.COMPLEMENTIZER, w)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue rather introduces a passage that follows it. */
  private boolean governsNext(Cue cue, Passage passage, Unit unit) {
    if (opensClauseOf(cue)) {
      return true;
    }
    int next = cue.last() + 1;
    boolean object = reading.isAny(next, Category.PREPOSITION, Category.CONNECTIVE) && subjects.startingAt(next) == null;
    for (int i = 0; i < 4 && next < words.count(); i++, next++) {
      object &= words.isSpaced(next - 1) || reading.isMarked(next) && reading.before(words.start(next) - 1) != ',';
      if (reading.isMarked(next)) {
        boolean colon = reading.before(words.start(next) - 1) == ':';
        return colon || i <= 2 && (object || reading.after(passage.end()) != ',') && unit.passages().size() > 1;
      }
    }
    return false;
  }

  /** Whether a word that may be a verb has a capital or an article that only a noun would have. */
  private boolean isNoun(int w) {
    if (words.isCapitalised(w)) {
      char before = reading.before(words.start(w));
      return Character.isLetterOrDigit(before) || before == ',' || before == '\'' || before == '-';
    }
    return w > 0
        && words.isJoined(w - 1)
        && (reading.is(Category.INDEFINITE, w - 1)
            || reading.is(Category.DEFINITE, w - 1) && !reading.is(Category.CLITIC, w - 1)
            || isGovernedNoun(w));
  }

  /** "دون ذكر اسمها": what a preposition governs is no verb, where the two are written alike. */
  private boolean isGovernedNoun(int w) {
    return words.isCaseless(w) && reading.tag(w).equals("NOUN") && reading.is(Category.PREPOSITION, w - 1)
        && reading.length(Category.PREPOSITION, w - 1) == 1 && reading.start(w - 1) == words.start(w - 1);
  }

  /** The cue that starts at a word of a sentence. */
  @Nullable Cue cueAt(Unit unit, int w) {
    Cue longest = null;
    for (Category category : ATTRIBUTING) {
      int length = reading.length(category, w);
      if (length > (longest == null ? 0 : longest.last() - w + 1)) {
        longest = new Cue(category, w, w + length - 1);
      }
    }
    if (longest != null && (longest.isSource() || !isNoun(w))) {
      return longest;
    }
    boolean first = w == words.from(unit.start());
    int length = first ? reading.length(Category.VIEWPOINT, w) : 0;
    return length == 0 ? null : new Cue(Category.SOURCE_BEFORE, w, w + length - 1);
  }
}
