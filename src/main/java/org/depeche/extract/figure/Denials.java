package org.depeche.extract.figure;

import org.depeche.extract.figure.Cues.Cue;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;

/** Tells the numbers that a text says are wrong: "four, and not five", "denied that 300 were hurt", "an earlier version said 40". */
final class Denials {
  private static final String BREAKS = ",،;؛";

  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;

  Denials(AnalysedText text, Lexicon lexicon, Cues cues) {
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
  }

  boolean isDenied(Amount amount, int sentence) {
    return lexicon.words().negations().stream().anyMatch(not -> isBefore(not, amount.start()))
        || cues.in(sentence, amount.start()).stream().filter(m -> m.payload().kind() == Cues.Kind.CONTEXT).anyMatch(m -> isDenied(m, amount, sentence));
  }

  private boolean isBefore(String word, int end) {
    int start = end - word.length() - 1;
    return start >= 0 && lower.startsWith(word + " ", start) && lexicon.startsWord(lower, start);
  }

  private boolean isDenied(Match<Cue> said, Amount amount, int sentence) {
    boolean before = said.end() <= amount.start();
    return switch (said.payload().value()) {
      case "denied" -> before && isJoined(said.end(), amount.start());
      case "untrue" -> !before && isJoined(amount.end(), said.start());
      case "corrected" -> before && cues.in(sentence, amount.start()).stream().noneMatch(m -> m.payload().value().equals("actual") && m.start() >= said.end() && m.end() <= amount.start());
      default -> false;
    };
  }

  /** Whether no other clause begins in between. */
  private boolean isJoined(int from, int to) {
    String between = lower.substring(Math.min(from, to), to);
    return between.chars().noneMatch(c -> BREAKS.indexOf(c) >= 0) && lexicon.words().and().stream().noneMatch(and -> between.contains(" " + and + " "));
  }
}
