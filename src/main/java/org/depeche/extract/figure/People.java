package org.depeche.extract.figure;

import java.math.BigDecimal;
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
  static final Unit PERSON = new Unit(Unit.Kind.COUNT, "person");
  private static final Set<String> FATES = Set.of("dead", "injured");
  private static final int FARTHEST = 3;

  private static final Set<String> PREDICATES = Set.of("VERB", "AUX");
  private static final Set<String> HANGERS = Set.of("ADP", "NOUN", "PROPN");

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
    boolean meant = !amount.first().has(Trait.DIGITS) && isForPeople(amount) || isOfUs(amount);
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

  /** "We were six in the lift" */
  private boolean isOfUs(Amount amount) {
    boolean several = amount.value() != null && amount.value().compareTo(BigDecimal.ONE) > 0;
    boolean said = lexicon.words().weAre().stream().anyMatch(p -> lower.startsWith(p + " ", amount.start() - p.length() - 1));
    int to = lettersEnd(amount.end() + 1);
    boolean closed = to <= amount.end() + 1 || lower.startsWith("'", to) || lexicon.isStop(lower.substring(amount.end() + 1, to));
    return several && said && closed;
  }

  /** Whether a number without a noun is what a verb in the plural says something of, as in "23 were let go". */
  boolean isSubject(Amount amount, int sentence) {
    int first = amount.end() + 1;
    boolean negated = sentence >= 0 && tagAt(first, sentence).equals("ADV"); // "neuf n'ont rien reçu"
    int next = negated ? lettersEnd(first) + 1 : first;
    int to = lettersEnd(next);
    boolean predicate = sentence >= 0 && to > next && lower.charAt(amount.end()) == ' ' && lexicon.words().plurals().contains(lower.substring(next, to));
    return predicate && PREDICATES.contains(tagAt(next, sentence)) && !hangsOnWord(amount, sentence);
  }

  private int lettersEnd(int start) {
    int end = start;
    while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a preposition or noun stands right before, as in "calls to 911", or before digits an article. */
  private boolean hangsOnWord(Amount amount, int sentence) {
    int from = lower.lastIndexOf(' ', Math.max(0, amount.start() - 2)) + 1;
    boolean word = from < amount.start() - 1 && Character.isLetter(lower.charAt(amount.start() - 2));
    String tag = word && cues.modifierEnding(amount.start() - 1) == null ? tagAt(from, sentence) : "X";
    return HANGERS.contains(tag) && !(word && lexicon.words().asMany().contains(lower.substring(from, amount.start()).strip())) || tag.equals("DET") && amount.first().has(Trait.DIGITS);
  }

  private boolean isCrowd(Amount amount, int sentence) {
    boolean vague = amount.value() == null && amount.first() == amount.last() && amount.first().value() == null;
    boolean definite = lexicon.words().prefixes().stream().anyMatch(p -> lower.startsWith(p, amount.start()));
    return vague && sentence >= 0 && (definite || PREDICATES.contains(tagAt(amount.end() + 1, sentence)));
  }

  private String tagAt(int start, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int token = text.sentences().get(sentence).isNoise() ? -1 : WordTags.tokenAt(tokens, start);
    return token >= 0 && tokens.get(token).start() == start ? text.tags(sentence)[token] : "X";
  }

  private static boolean isFate(Match<Cue> match) {
    return match.payload().kind() == Cues.Kind.CONTEXT && FATES.contains(match.payload().value());
  }

  private boolean isRightBefore(Match<Cue> match, Amount amount) {
    Match<Cue> modifier = cues.modifierEnding(Math.max(0, amount.start() - 1));
    int start = modifier == null || modifier.start() <= match.end() ? amount.start() : modifier.start(); // "killed at least nine"
    int gap = start - match.end();
    return gap > 0 && gap <= FARTHEST && lower.substring(match.end(), start).chars().allMatch(c -> c == ' ' || c == 'a');
  }
}
