package org.depeche.extract.figure;

import java.util.List;
import java.util.Set;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a number without a noun counts people: by what befell them ("killing two", "with 242 on board"), or as a
 * vague amount that does something ("dozens waited").
 */
final class People {
  private static final Unit PERSON = new Unit(Unit.Kind.COUNT, "person");
  private static final Set<String> FATES = Set.of("dead", "injured");
  private static final int FARTHEST = 3;

  private static final Set<String> PREDICATES = Set.of("VERB", "AUX");

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;

  People(AnalysedText text, Lexicon lexicon, Cues cues) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
  }

  @Nullable Unit of(Amount amount, int sentence) {
    boolean aboard = lexicon.words().aboard().stream().anyMatch(p -> lower.startsWith(" " + p, amount.end()));
    boolean meant = !amount.first().has(Trait.DIGITS) && isForPeople(amount);
    boolean befell = cues.in(sentence, amount.start()).stream().anyMatch(m -> isFate(m) && isRightBefore(m, amount));
    return aboard || befell || meant || isCrowd(amount, sentence) ? PERSON : null;
  }

  /** "a bottle of water for four", where nothing is counted behind. */
  private boolean isForPeople(Amount amount) {
    int from = lower.lastIndexOf(' ', Math.max(0, amount.start() - 2)) + 1;
    boolean meant = from < amount.start() && lexicon.words().forPeople().contains(lower.substring(from, amount.start()).strip());
    int end = amount.end();
    boolean closed = end >= lower.length() || ".,;:!?\"»”\n".indexOf(lower.charAt(end)) >= 0;
    return meant && (closed || lower.startsWith(" »", end));
  }

  private boolean isCrowd(Amount amount, int sentence) {
    boolean vague = amount.value() == null && amount.first() == amount.last() && amount.first().value() == null;
    boolean definite = lexicon.words().prefixes().stream().anyMatch(p -> lower.startsWith(p, amount.start()));
    return vague && sentence >= 0 && (definite || PREDICATES.contains(tagAt(amount.end() + 1, sentence)));
  }

  private String tagAt(int start, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int token = 0;
    while (token < tokens.size() && tokens.get(token).start() < start) {
      token++;
    }
    return token < tokens.size() && tokens.get(token).start() == start ? text.tags(sentence)[token] : "X";
  }

  private static boolean isFate(Match<Cue> match) {
    return match.payload().kind() == Cues.Kind.CONTEXT && FATES.contains(match.payload().value());
  }

  private boolean isRightBefore(Match<Cue> match, Amount amount) {
    int gap = amount.start() - match.end();
    return gap > 0 && gap <= FARTHEST && lower.substring(match.end(), amount.start()).chars().allMatch(c -> c == ' ' || c == 'a');
  }
}
