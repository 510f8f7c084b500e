package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.text.Token;

/** Words as name models see them: a proclitic written together with a word is a word of its own. */
public final class NameTokens {
  private NameTokens() {}

  /** Parts proclitics off words that are {@code known} only without them. */
  public static List<Token> of(List<Token> tokens, Set<String> proclitics, Predicate<String> known) {
    if (proclitics.isEmpty()) {
      return tokens;
    }
    List<Token> parted = new ArrayList<>(tokens.size() + 8);
    for (Token token : tokens) {
      Token rest = token;
      while (rest.text().length() > 3
          && proclitics.contains(rest.text().substring(0, 1))
          && !known.test(SpelledAlike.form(rest.text()))
          && known.test(SpelledAlike.form(rest.text().substring(1)))) {
        parted.add(new Token(rest.start(), rest.start() + 1, rest.text().substring(0, 1)));
        rest = new Token(rest.start() + 1, rest.end(), rest.text().substring(1));
      }
      parted.add(rest);
    }
    return parted;
  }
}
