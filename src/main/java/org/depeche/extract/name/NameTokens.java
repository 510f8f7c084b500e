package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.depeche.text.Token;

/** Words as name models see them: a proclitic written together with a word is a word of its own. */
public final class NameTokens {
  private NameTokens() {}

  /** Parts prefixes with a hyphen off capitalized words: {@code ex-Twitter}. */
  static List<Token> withoutPrefixes(List<Token> tokens, List<String> prefixes) {
    List<Token> parted = new ArrayList<>(tokens.size() + 2);
    for (Token token : tokens) {
      String word = token.text();
      int cut =
          prefixes.stream()
              .filter(p -> word.length() > p.length() && word.regionMatches(true, 0, p, 0, p.length()))
              .mapToInt(String::length)
              .filter(n -> CuedNames.isCapital(word.substring(n)))
              .findFirst()
              .orElse(0);
      if (cut > 0) {
        parted.add(new Token(token.start(), token.start() + cut, word.substring(0, cut)));
      }
      parted.add(new Token(token.start() + cut, token.end(), word.substring(cut)));
    }
    return parted;
  }

  /** Parts proclitics off words that are {@code known} only without them. */
  public static List<Token> of(List<Token> tokens, Set<String> proclitics, Predicate<String> known) {
    return of(tokens, proclitics, known, letter -> false);
  }

  /** The same of those that are {@code stretched}, by a letter's place, unless only the word with them is known. */
  static List<Token> of(List<Token> tokens, Set<String> proclitics, Predicate<String> known, IntPredicate stretched) {
    if (proclitics.isEmpty()) {
      return tokens;
    }
    List<Token> parted = new ArrayList<>(tokens.size() + 8);
    for (Token token : tokens) {
      Token rest = token;
      while (rest.text().length() > 1 && proclitics.contains(rest.text().substring(0, 1))) {
        boolean isKnown = known.test(SpelledAlike.form(rest.text()));
        boolean isRestKnown = known.test(SpelledAlike.form(rest.text().substring(1)));
        boolean isProclitic = isStretched(rest, proclitics, stretched) ? isRestKnown || !isKnown : isRestKnown && !isKnown && rest.text().length() > 3;
        if (!isProclitic) {
          break;
        }
        parted.add(new Token(rest.start(), rest.start() + 1, rest.text().substring(0, 1)));
        rest = new Token(rest.start() + 1, rest.end(), rest.text().substring(1));
      }
      parted.add(rest);
    }
    return parted;
  }

  /** Whether one of the proclitics that a word may begin with is stretched. */
  private static boolean isStretched(Token word, Set<String> proclitics, IntPredicate stretched) {
    for (int i = 0; i < word.text().length() && proclitics.contains(word.text().substring(i, i + 1)); i++) {
      if (stretched.test(word.start() + i)) {
        return true;
      }
    }
    return false;
  }
}
