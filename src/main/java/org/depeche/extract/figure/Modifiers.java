package org.depeche.extract.figure;

import java.util.Locale;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.model.Figure.Modifier;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Tells how exact an amount is by the words before and behind it. */
final class Modifiers {
  private static final int LONGEST_REST = 6;

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Tails tails;

  Modifiers(AnalysedText text, Lexicon lexicon, Cues cues, Tails tails) {
    this.text = text;
    this.lexicon = lexicon;
    this.cues = cues;
    this.tails = tails;
  }

  Modifier of(Amount amount) {
    String before = before(amount.start());
    String inside = before == null && amount.end() > amount.last().end() ? after(amount.last().end()) : before;
    String after = inside == null ? after(amount.end()) : inside;
    Modifier tail = tails.of(amount);
    if (tail != null) {
      return tail;
    }
    if (after == null && (amount.first().has(Trait.ROUND) && amount.value() != null)) {
      return Modifier.ABOUT;
    }
    return after == null ? Modifier.EXACT : Modifier.valueOf(after.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether a word before a number says how exact it is. */
  boolean isBefore(int start) {
    return before(start) != null;
  }

  private @Nullable String before(int start) {
    String lower = text.lower();
    int at = start;
    for (int words = 0; words < 3; words++) {
      int end = at;
      while (end > 0 && (lower.charAt(end - 1) == ' ' || lower.charAt(end - 1) == '\'' || lower.charAt(end - 1) == '(') && at - end < 3) {
        end--;
      }
      Match<Cue> match = cues.modifierEnding(end);
      if (match != null) {
        return match.payload().value();
      }
      int word = end;
      while (word > 0 && Character.isLetter(lower.charAt(word - 1)) && end - word < 12) {
        word--;
      }
      if (word == end || !lexicon.isArticle(lower.substring(word, end))) {
        return null;
      }
      at = word;
    }
    return null;
  }

  private @Nullable String after(int end) {
    int at = end;
    String lower = text.lower();
    while (at < lower.length() && (lower.charAt(at) == ' ' || lower.charAt(at) == ',' || lower.charAt(at) == '-') && at < end + 3) {
      at++;
    }
    Match<Cue> match = cues.modifierStarting(at);
    boolean next = match != null && opensNext(match);
    return match == null || next ? null : match.payload().value();
  }

  /** Whether a modifier behind a number is that of the next: "41 missing and more than 200 injured". */
  private boolean opensNext(Match<Cue> match) {
    for (int end = match.end() + 1; end <= match.end() + LONGEST_REST; end++) {
      Match<Cue> longer = cues.modifierEnding(end);
      if (longer != null && longer.start() >= match.start() && longer.start() < match.end()) {
        return true;
      }
    }
    return false;
  }
}
