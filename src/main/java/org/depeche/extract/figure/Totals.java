package org.depeche.extract.figure;

import java.util.List;
import java.util.Map;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells what a number counts whose noun stands in a phrase like "the number of victims". */
final class Totals {
  private static final int FARTHEST_BEHIND = 4;
  private static final int FARTHEST_BEFORE = 300;
  private static final int MOST_WORDS = 3;

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final WordScanner words;

  Totals(AnalysedText text, Lexicon lexicon) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.words = new WordScanner(lower);
  }

  /** By the phrase right behind a number, or else the nearest before it in its sentence. */
  @Nullable Unit of(Amount amount, int sentence) {
    if (sentence < 0) {
      return null;
    }
    Sentence s = text.sentences().get(sentence);
    Unit unit = null;
    int nearest = -1;
    for (String phrase : lexicon.words().numberOf()) {
      int next = Math.min(s.end(), amount.end() + FARTHEST_BEHIND + phrase.length());
      int behind = lower.substring(amount.end(), Math.max(amount.end(), next)).indexOf(phrase);
      Unit after = behind < 0 ? null : noun(amount.end() + behind + phrase.length());
      if (after != null) {
        return after;
      }
      int before = before(phrase, amount, s.start());
      Unit counted = before > nearest && isWord(before) ? noun(before + phrase.length()) : null;
      if (counted != null) {
        unit = counted;
        nearest = before;
      }
    }
    return unit != null ? unit : toll(amount, s.start());
  }

  /** By a phrase that names what it counts itself: "the death toll". */
  private @Nullable Unit toll(Amount amount, int start) {
    for (Map.Entry<String, List<String>> toll : lexicon.words().tolls().entrySet()) {
      for (String phrase : toll.getValue()) {
        int before = before(phrase, amount, start);
        if (before >= 0 && isWord(before) && words.wordEnd(before + phrase.length()) == before + phrase.length()) {
          return new Unit(Unit.Kind.COUNT, toll.getKey());
        }
      }
    }
    return null;
  }

  /** Where a phrase stands last before an amount, not too far and not before {@code start}; else -1. */
  private int before(String phrase, Amount amount, int start) {
    int from = Math.max(start, amount.start() - FARTHEST_BEFORE);
    int found = lower.substring(Math.min(from, amount.start()), amount.start()).lastIndexOf(phrase);
    return found < 0 ? -1 : from + found;
  }

  private boolean isWord(int at) {
    return at == 0 || !Character.isLetter(lower.charAt(at - 1));
  }

  private @Nullable Unit noun(int from) {
    int at = from < lower.length() && lower.charAt(from) == '\'' ? from + 1 : words.spaces(from);
    for (int i = 0; i < MOST_WORDS && at > from; i++) {
      int end = words.wordEnd(at);
      Unit unit = end == at ? null : lexicon.noun(lower.substring(at, end));
      if (unit != null) {
        return unit.kind() == Unit.Kind.COUNT ? unit : null;
      }
      if (end == at || lexicon.isStop(lower.substring(at, end)) && !lexicon.isArticle(lower.substring(at, end))) {
        return null;
      }
      at = words.spaces(end);
    }
    return null;
  }
}
