package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.extract.name.NameModel.Reading;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** What the language's model and the lists find in a text. */
final class ModelNames {
  /** Longer sentences are read in pieces, so that no table of scores grows without bound. */
  private static final int AT_ONCE = 150;

  private static final int SHORTEST_UNHEARD = 4;

  private final Optional<NameModel> model;
  private final NameLists lists;
  private final Set<String> proclitics;
  private final List<String> prefixes;

  ModelNames(LanguagePack pack, NameWords words, Optional<NameModel> model) {
    this.model = model;
    lists = NameLists.of(pack);
    proclitics = Set.copyOf(words.proclitics());
    prefixes = words.articles().stream().filter(a -> a.endsWith("-")).toList();
  }

  /** The words of a sentence, or of a piece of one, and what the model makes of them. */
  record Piece(List<Token> tokens, Optional<Reading> reading) {}

  /**
   * What there is to see in a text.
   *
   * @param mentions all that is found, lists and model on their own
   * @param pieces the text in order
   */
  record Seen(List<Mention> mentions, List<Piece> pieces) {}

  Seen find(AnalysedText text) {
    Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens =
          NameTokens.of(NameTokens.withoutPrefixes(sentence.tokens(), prefixes), proclitics, this::isKnown, text::isStretched);
      for (int i = 0; i < tokens.size(); i += AT_ONCE) {
        find(tokens.subList(i, Math.min(tokens.size(), i + AT_ONCE)), seen);
      }
    }
    return seen;
  }

  private void find(List<Token> tokens, Seen seen) {
    List<Mention> mentions = seen.mentions();
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    Optional<Reading> reading = model.map(m -> m.read(words));
    seen.pieces().add(new Piece(tokens, reading));
    model.ifPresent(
        m -> {
          for (Found name : reading.orElseThrow().found()) {
            Name.Type type = isOfWords(m, words, name) ? Name.Type.ORG : name.type();
            int start = type == Name.Type.PER ? firstPersonal(m, words, name) : name.start();
            mentions.add(mention(tokens, start, name.end(), type, Mention.MODEL));
          }
        });
    String[] forms = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      forms[i] = SpelledAlike.form(words[i]);
    }
    for (NameLists.Match match : lists.matches(forms)) {
      if (match.entry().sure()) {
        mentions.add(mention(tokens, match.start(), match.end(), match.entry().type(), Mention.LISTED));
      }
    }
  }

  /** Whether a model took for a person what has a common word in it and no given name: a company's name. */
  private boolean isOfWords(NameModel m, String[] words, Found name) {
    if (name.type() != Name.Type.PER || name.end() - name.start() < 2) {
      return false;
    }
    String first = words[name.start()];
    if (proclitics.isEmpty() && first.length() > 3 && !lists.mayBeFirst(first) && !lists.isPersonal(first) && m.knows(first.toLowerCase(Locale.ROOT))) {
      return true;
    }
    int common = 0;
    for (int i = name.start(); i < name.end(); i++) {
      if (lists.isPersonal(words[i])) {
        return false;
      }
      common += m.knows(words[i].toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return common > 0 && (proclitics.isEmpty() || common == name.end() - name.start());
  }

  /** Past a common word that a model took into a name with a given name after it: "ministro dei Trasporti Piero …". */
  private int firstPersonal(NameModel m, String[] words, Found name) {
    int start = name.start();
    boolean common =
        name.end() - start > 2
            && !lists.isPersonal(words[start])
            && m.knows(words[start].toLowerCase(Locale.ROOT))
            && lists.mayBeFirst(words[start + 1]);
    return common ? start + 1 : start;
  }

  private static Mention mention(
      List<Token> tokens, int start, int end, Name.Type type, int weight) {
    return new Mention(tokens.get(start).start(), tokens.get(end - 1).end(), type, weight);
  }

  /** Whether the model met {@code lower} in running text, so that a capital at a sentence's start tells nothing. */
  boolean isCommonWord(String lower) {
    return model.filter(m -> m.knows(lower)).isPresent();
  }

  /** Whether neither lists nor the model ever met the word, so that it is hardly anything but a name. */
  boolean isUnheard(String word) {
    return word.length() >= SHORTEST_UNHEARD
        && word.chars().allMatch(Character::isLetter)
        && !isKnown(word)
        && !isCommonWord(word.toLowerCase(Locale.ROOT));
  }

  private boolean isKnown(String word) {
    return lists.mayKnow(word) || model.filter(m -> m.knows(word)).isPresent();
  }
}
