package org.depeche.extract.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells what part an amount plays in the incident, by what it counts and what is said of that. */
final class Roles {
  private static final String AFFECTED = "customers-affected";
  private static final String RESTORED = "customers-restored";
  private static final Set<String> SUMS = Set.of("cost", "ransom", "compensation");

  /** What doesn't befall those whom a sentence counts by the day or over a year, unless it says so. */
  private static final Set<String> BEFALLING = Set.of(AFFECTED, "passengers-affected");

  /** What befalls people, and not all that a sentence counts of them. */
  private static final Set<String> FATES = Set.of("dead", "injured", "missing");

  /** What is said of the number itself. */
  private static final Set<String> OF_NUMBERS = Set.of("denied", "untrue", "corrected", "actual");

  private static final int FARTHEST = 90;
  private static final int FARTHEST_FATE = 55;
  private static final int SOMETHING_ELSE = 1_000_000;
  private static final int BEHIND_COMMA = 40;
  private static final int BEHIND_AND = 25;
  private static final int RIGHT_BEHIND = 14;
  private static final String COMMAS = ",،";
  private static final String BREAKS = ";؛";
  private static final String ENDS = ",،;؛:.()–—!?\n";
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX");

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Denials denials;
  private final Set<Integer> usual;

  /** Of a text with sentences that tell what is usual. */
  Roles(AnalysedText text, Lexicon lexicon, Cues cues, Set<Integer> usual) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.denials = new Denials(text, lexicon, cues);
    this.usual = usual;
  }

  /**
   * The part that an amount plays; none if the text says that it is wrong.
   *
   * @param alone whether no noun stands beside the number, which may go on with what was said of the one before
   * @param others contexts that are said of something else
   */
  @Nullable String of(@Nullable Unit unit, Amount amount, boolean alone, Set<String> others, int sentence) {
    if (unit == null || denials.isDenied(amount, sentence)) {
      return null;
    }
    String name = unit.kind() == Unit.Kind.MONEY ? "money" : unit.name();
    String context = context(amount, alone, others, sentence);
    for (Signs.Role role : Signs.all().roles()) {
      boolean counted = role.units().isEmpty() || role.units().contains(name);
      if (role.context() == null && BEFALLING.contains(role.role()) && usual.contains(sentence)) {
        continue;
      }
      if (counted && (role.context() == null || role.context().equals(context))) {
        return role.role().equals(RESTORED) && isExcepted(amount) ? AFFECTED : role.role();
      }
    }
    return null;
  }

  /** Whether what is said holds for all but these. */
  private boolean isExcepted(Amount amount) {
    String before = " " + lower.substring(Math.max(0, amount.start() - FARTHEST), amount.start()).stripTrailing();
    return lexicon.words().excepting().stream().anyMatch(word -> before.endsWith(" " + word));
  }

  /** The nearest word of context in the sentence; what follows counts as nearer than what stands before, and either as farther in another clause. */
  private @Nullable String context(Amount amount, boolean alone, Set<String> others, int sentence) {
    String best = null;
    int nearest = SOMETHING_ELSE;
    for (Match<Cue> match : cues.in(sentence, amount.start())) {
      if (match.payload().kind() != Cues.Kind.CONTEXT || others.contains(match.payload().value()) || OF_NUMBERS.contains(match.payload().value())) {
        continue;
      }
      boolean behind = match.start() >= amount.end();
      int raw = behind ? match.start() - amount.end() : 10 + Math.max(0, amount.start() - match.end());
      int distance = raw < (FATES.contains(match.payload().value()) ? FARTHEST_FATE : FARTHEST) ? raw + gap(match, amount, alone, sentence) : nearest;
      if (distance < nearest) {
        nearest = distance;
        best = match.payload().value();
      }
    }
    return best;
  }

  /** How much farther than it stands a word is from an amount, by the clauses between. */
  private int gap(Match<Cue> match, Amount amount, boolean alone, int sentence) {
    boolean behind = match.start() >= amount.end();
    int from = Math.min(behind ? amount.end() : match.end(), lower.length());
    int to = Math.max(from, behind ? match.start() : amount.start());
    int comma = firstOf(COMMAS, from, to);
    int and = and(from, to);
    int parted = comma < 0 ? and : comma;
    boolean other = firstOf(BREAKS, from, to) >= 0 || isOfNobody(match, parted);
    if (behind) {
      boolean listed = comma >= 0 && (and > comma || firstOf(COMMAS, comma + 1, to) >= 0);
      other |= comma >= 0 && !listed && has(NOMINAL, comma, to, sentence); // "rettete drei Bewohner, eine Frau starb"
      other |= and >= 0 && has(PREDICATES, from, and, sentence); // "12 escaped and 3 were injured"
    } else {
      other |= comma == from && !alone; // "eine Frau starb, drei Bewohner wurden gerettet"
      boolean hasOwn = has(PREDICATES, and, to, sentence) || has(PREDICATES, amount.end(), amount.end() + RIGHT_BEHIND, sentence);
      other |= and >= 0 && !alone && hasOwn; // "killing two and forcing 1,100 people out", "three injured and 200 residents evacuated"
    }
    return other && !SUMS.contains(match.payload().value()) ? SOMETHING_ELSE : (comma < 0 ? 0 : BEHIND_COMMA) + (and < 0 ? 0 : BEHIND_AND);
  }

  /** Whether a word is said of nobody: "without injuries", or in a clause apart from an amount "verletzt wurde niemand". */
  private boolean isOfNobody(Match<Cue> match, int parted) {
    int start = match.start();
    while (start > Math.max(0, match.start() - FARTHEST) && ENDS.indexOf(lower.charAt(start - 1)) < 0 && start - 1 != parted) {
      start--;
    }
    int end = match.end();
    while (end < Math.min(lower.length(), match.end() + FARTHEST) && ENDS.indexOf(lower.charAt(end)) < 0 && end != parted) {
      end++;
    }
    String before = lower.substring(start, match.start()).strip();
    boolean without = lexicon.words().nobody().contains(before.substring(before.lastIndexOf(' ') + 1));
    String clause = (" " + before + "  " + lower.substring(match.end(), end) + " ").replace('\'', ' ');
    return without || parted >= 0 && lexicon.words().nobody().stream().anyMatch(word -> clause.contains(" " + word + " "));
  }

  /** Where "and" stands first in a stretch, if written onto a word at its end; -1 if it doesn't. */
  private int and(int from, int to) {
    return lexicon.words().and().stream()
        .mapToInt(and -> lexicon.words().clitics().contains(and) ? to - 2 >= from && lower.startsWith(" " + and, to - 2) ? to - 2 : -1 : find(" " + and + " ", from, to))
        .filter(at -> at >= 0 && at < to)
        .min()
        .orElse(-1);
  }

  private int find(String phrase, int from, int to) {
    int found = lower.substring(from, to).indexOf(phrase);
    return found < 0 ? -1 : from + found;
  }

  private int firstOf(String marks, int from, int to) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(lower.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean has(Set<String> wanted, int from, int to, int sentence) {
    if (text.sentences().get(sentence).isNoise()) {
      return false;
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] tags = text.tags(sentence);
    return IntStream.range(0, tags.length).anyMatch(i -> tokens.get(i).start() >= from && tokens.get(i).end() <= to && wanted.contains(tags[i]));
  }

  /** Whether a sum of money is spoken of. */
  boolean isCost(Amount amount, int sentence) {
    String context = context(amount, true, Set.of(), sentence);
    return context != null && SUMS.contains(context);
  }
}
