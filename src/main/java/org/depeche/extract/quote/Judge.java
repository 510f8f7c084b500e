package org.depeche.extract.quote;

import java.util.Set;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Tells speech and messages from titles, names, terms and scare quotes by a weighed sum of what stands in and around
 * the marks; above zero it is a quote.
 */
final class Judge {
  private static final double PRIOR = -3;
  private static final double CUE = 0.62;

  private final Reading reading;
  private final Words words;
  private final Set<Long> names;
  private final Displays displays;

  /** What a passage is. */
  record Verdict(Quote.@Nullable Kind kind, double score) {}

  /**
   * @param names where found names stand: first and last word
   */
  Judge(Reading reading, Set<Long> names) {
    this.reading = reading;
    this.words = reading.words();
    this.names = names;
    this.displays = new Displays(reading);
  }

  static long place(int first, int last) {
    return ((long) first << 32) | last;
  }

  Verdict judge(Unit unit, Passage passage, @Nullable Attachment cue, boolean continued) {
    int first = words.from(passage.contentStart());
    int last = words.from(passage.contentEnd()) - 1;
    if (last < first) {
      return new Verdict(null, PRIOR);
    }
    boolean named = isNameLike(first, last);
    if (!named && displays.isWorded(unit, passage)) {
      return new Verdict(Quote.Kind.MESSAGE, 3);
    }
    if (isNamed(unit, passage, first, last, cue)) {
      return new Verdict(null, -6);
    }
    if (displays.isShown(unit, passage, cue, named) || !named && displays.isRead(unit, passage, cue)
        || displays.isNotice(unit, passage, cue)) {
      return new Verdict(Quote.Kind.MESSAGE, 3);
    }
    double score = PRIOR + inside(passage, first, last, cue) + around(unit, passage, first, last, cue);
    if (continued) {
      score += 1.2;
    }
    return new Verdict(score > 0 ? Quote.Kind.SPEECH : null, score);
  }

  private double inside(Passage passage, int first, int last, @Nullable Attachment cue) {
    int n = last - first + 1;
    boolean tied = cue != null && cue.cue().category() == Category.ATTRIBUTION && cue.strength() > 5;
    double score = n == 1 ? tied ? -0.2 : -1.4 : n == 2 ? tied ? 0 : -0.5 : 0;
    score += (n >= 5 ? 1 : 0) + (n >= 9 ? 1.5 : 0) + (n >= 15 ? 1 : 0);
    if (Character.isLowerCase(reading.normal().charAt(passage.contentStart()))) {
      score += n >= 6 ? 1.6 : n >= 4 ? 0.8 : 0;
    }
    boolean person = false;
    boolean clause = false;
    for (int w = first; w <= Math.min(last, first + 60); w++) {
      person |= reading.is(Category.PERSON, w);
      clause |= reading.isAny(w, Category.VERB, Category.AUXILIARY, Category.REPORTIVE);
    }
    score += (person ? 1.2 : 0) + (clause ? 1 : 0);
    char end = reading.normal().charAt(passage.contentEnd() - 1);
    if (".!?\u2026\u061F,\u060C".indexOf(end) >= 0) {
      score += 1.2;
    }
    if (isNameLike(first, last) && !(clause && n > 3)) {
      boolean nouns = tied && reading.table().nounsCapitalised() && !names.contains(place(first, last));
      score -= names.contains(place(first, last)) ? 4 : nouns ? 1 : 3;
    }
    return score;
  }

  private double around(Unit unit, Passage passage, int first, int last, @Nullable Attachment cue) {
    double score = cue == null ? 0 : CUE * cue.strength();
    char before = reading.before(passage.start());
    if (before == ':' && cue == null) {
      boolean named = first > 0 && (words.isCapitalised(first - 1) || reading.isRole(first - 1) || reading.isPronoun(first - 1));
      score += named ? 3.5 : 2;
    }
    boolean alone = words.from(unit.start()) >= first && words.from(unit.end()) <= last + 1;
    if (alone) {
      score += 1.5;
    }
    if ((cue == null || cue.strength() < 4) && hasReportive(unit, first, last)) {
      score += last > first + 1 ? 2.3 : 1.5;
      score += last > first && isBesideReportive(first) ? 1.2 : 0;
    } else if (hasReportive(unit, first, last)) {
      score += first == last && words.isCapitalised(first) ? 0.3 : 0.9;
    }
    if (before == '(' && reading.after(passage.end()) == ')') {
      score -= 2;
    }
    int w = first - 1;
    boolean touching = before != ':' && before != ',' && before != '.' && before != '\n' && w >= 0;
    if (touching && last - first < 3 && (cue == null || cue.strength() < 5) && reading.isAny(w, Category.DEFINITE, Category.INDEFINITE)) {
      score -= 0.8;
    }
    if (touching && last - first < 6 && reading.is(Category.COMPANY, w) && !reading.isMarked(w)) {
      score -= 3;
    }
    return score;
  }

  private boolean isBesideReportive(int first) {
    int w = first;
    for (int i = 0; i < 2 && w > 0 && (i == 0 || words.isSpaced(w - 1)); i++) {
      w--;
      if (reading.is(Category.REPORTIVE, w) && !reading.isMarked(w)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasReportive(Unit unit, int first, int last) {
    int from = words.from(unit.start());
    int to = words.from(unit.end());
    return reading.isReported(Math.max(from, first - 20), Math.min(to, last + 20));
  }

  /** Whether every word that carries meaning has a capital. */
  private boolean isNameLike(int first, int last) {
    if (last - first > 8 || !words.isCapitalised(first) && !names.contains(place(first, last))) {
      return false;
    }
    int capitals = 0;
    for (int w = first; w <= last; w++) {
      if (words.isCapitalised(w) || words.isNumber(w)) {
        capitals++;
      } else if (!reading.isAny(
          w, Category.NAME_PARTICLE, Category.DEFINITE, Category.PREPOSITION, Category.COMPLEMENT, Category.INDEFINITE)) {
        return false;
      }
    }
    return capitals > (reading.table().nounsCapitalised() || first == last ? 1 : 0)
        || names.contains(place(first, last));
  }

  /** Whether a title, name or term is what the marks hold, going by the words right beside them. */
  private boolean isNamed(Unit unit, Passage passage, int first, int last, @Nullable Attachment cue) {
    char next = reading.after(passage.end());
    boolean incise = next == ',' || ",.!?\u2026\u060C\u061F".indexOf(reading.normal().charAt(passage.contentEnd() - 1)) >= 0;
    boolean spoken = cue != null && cue.after() && cue.gap() <= 3 && cue.strength() > 7 && (incise || last - first > 4);
    if (spoken) {
      return cue.cue().category() == Category.PARTICLE && reading.is(Category.NAMING, cue.cue().last() + 1);
    }
    if (cue != null && cue.cue().category() == Category.SOURCE_BEFORE && !cue.after() && cue.gap() < 2 && !cue.colon()
        && last - first < 5) {
      return true;
    }
    if (cue != null && cue.colon() && cue.strength() > 5) {
      return false;
    }
    int start = words.from(unit.start());
    int w = reading.freeBefore(words.from(passage.start()));
    boolean source = w >= start && reading.is(Category.SOURCE_BEFORE, w) && reading.before(passage.start()) != ':';
    if (source && last - first < 5) {
      return true;
    }
    for (int gap = 0; gap < 3 && w >= start; gap++, w--) {
      if (reading.isMarked(w) || reading.isPronoun(w)) {
        break;
      }
      if (reading.isAny(w, Category.NAMING) && w + reading.length(Category.NAMING, w) - 1 >= w && coversTo(w, Category.NAMING, gap)) {
        return true;
      }
      if (gap < 2 && last - first < 10 && reading.is(Category.WORK, w) && (cue == null || !cue.colon())) {
        return true;
      }
      if (!words.isJoined(w - 1 < 0 ? 0 : w - 1)) {
        break;
      }
    }
    int after = words.from(passage.end());
    return after < words.count()
        && words.start(after) < unit.end()
        && reading.is(Category.NAMING, after)
        && last - first < 8
        && reading.after(passage.end()) != ',';
  }

  /** A word that names, with at most one more word between it and the marks. */
  private boolean coversTo(int w, Category category, int gap) {
    return gap - (reading.length(category, w) - 1) <= 1;
  }
}
