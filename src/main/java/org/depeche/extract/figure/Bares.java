package org.depeche.extract.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/**
 * Tells that a number counts though no noun stands beside it: where a pronoun stands for the noun ("ne scadono cinque"),
 * where a verb or participle says what befell so many ("han cancelado tres", "74 cancellati"), and where they are others ("388 autres").
 */
final class Bares {
  private static final Set<String> BEFELL = Set.of("cancelled", "delayed", "affected", "restored");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX");
  private static final int FARTHEST_PRONOUN = 6;
  private static final int FARTHEST_LISTED = 150;
  private static final Pattern LISTED = Pattern.compile("\\p{L} \\([\\p{L}\\p{Nd}.,]{1,9}\\)");

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;

  Bares(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.identifiers = identifiers;
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
  }

  boolean isCount(Amount amount, int sentence) {
    return sentence >= 0 && (isOther(amount) || isNumbered(amount) || isOfNamed(amount) || befell(amount, sentence) || hasPronoun(amount, sentence) || isListed(amount, sentence));
  }

  /** Whether a phrase beside it says that it is how many there are: "in tutto 14", "eight in all". */
  private boolean isNumbered(Amount amount) {
    int end = amount.start() - 1;
    int next = amount.end() + 1;
    return lexicon.words().numbering().stream().anyMatch(p -> end > 0 && lower.startsWith(p + " ", end - p.length()) && lexicon.startsWord(lower, end - p.length()) || lower.startsWith(" " + p, amount.end()) && isWordEnd(next + p.length()));
  }

  private boolean isWordEnd(int at) {
    return at == lower.length() || !Character.isLetter(lower.charAt(at));
  }

  /** Whether what it counts is named behind, or a pronoun for it: "three of them", "two of the six". */
  private boolean isOfNamed(Amount amount) {
    return !amount.first().has(Trait.DIGITS) && cues.isPartitive(amount.end() + 1) || isOfThose(amount);
  }

  private boolean isOfThose(Amount amount) {
    int end = cues.partitiveEnd(amount.end() + 1);
    return end > 0 && lexicon.isRelative(lower.substring(lower.lastIndexOf(' ', end - 1) + 1, end));
  }

  private boolean isOther(Amount amount) {
    int end = amount.start() - 1;
    int from = lower.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
    boolean before = from < end && lexicon.isOther(lower.substring(from, end));
    int next = amount.end() + 1;
    int to = next;
    while (to < lower.length() && Character.isLetter(lower.charAt(to))) {
      to++;
    }
    return before || to > next && lexicon.isOther(lower.substring(next, to));
  }

  /** Whether a number is alone in parentheses behind a word that isn't a person's name, and another one in its sentence: "Lyon (23) and Nice (17)". */
  private boolean isListed(Amount amount, int sentence) {
    int start = amount.start();
    if (!identifiers.isInParentheses(start, amount.end()) || identifiers.isYear(amount.first()) || identifiers.isPerson(start - 2)) {
      return false;
    }
    Sentence s = text.sentences().get(sentence);
    int from = Math.max(s.start(), start - FARTHEST_LISTED);
    int to = Math.min(s.end(), amount.end() + FARTHEST_LISTED);
    return LISTED.matcher(lower).region(from, to).results().count() > 1;
  }

  private boolean befell(Amount amount, int sentence) {
    return cues.in(sentence, amount.start()).stream().anyMatch(match -> isFate(match) && (match.end() + 1 == amount.start() || match.start() == amount.end() + 1));
  }

  private static boolean isFate(Match<Cue> match) {
    return match.payload().kind() == Cues.Kind.CONTEXT && BEFELL.contains(match.payload().value());
  }

  /** Whether a pronoun for what is counted stands before, with a verb between. */
  private boolean hasPronoun(Amount amount, int sentence) {
    if (lexicon.words().partPronouns().isEmpty() || text.sentences().get(sentence).isNoise()) {
      return false;
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] tags = text.tags(sentence);
    int last = tokens.size() - 1;
    while (last >= 0 && tokens.get(last).end() > amount.start()) {
      last--;
    }
    boolean verb = false;
    for (int i = last; i >= 0 && i > last - FARTHEST_PRONOUN; i--) {
      String word = lower.substring(tokens.get(i).start(), tokens.get(i).end());
      if (verb && lexicon.words().partPronouns().contains(word)) {
        return PREDICATES.contains(tags[i + 1]);
      }
      if (",.;:".indexOf(word.charAt(0)) >= 0 || tags[i].equals("NOUN")) {
        return false;
      }
      verb = verb || PREDICATES.contains(tags[i]);
    }
    return false;
  }
}
