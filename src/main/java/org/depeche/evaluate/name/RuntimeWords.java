package org.depeche.evaluate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.extract.name.NameTokens;
import org.depeche.extract.name.NameWords;
import org.depeche.language.LanguagePack;
import org.depeche.text.AlignedText;
import org.depeche.text.Token;
import org.depeche.text.WordTokenizer;

/** Brings a corpus's words to the form of those that a text is cut into when it is read. */
public final class RuntimeWords {
  private final JoinedWords joined;
  private final WordTokenizer tokenizer;
  private final Set<String> proclitics;
  private final Predicate<String> known;

  /** For words whose proclitics, if the language has any, are parted already. */
  public RuntimeWords(LanguagePack pack) {
    this(pack, word -> false);
  }

  /** Parts proclitics too, off words that are {@code known} only without them. */
  public RuntimeWords(LanguagePack pack, Predicate<String> known) {
    this.joined = new JoinedWords(pack.code());
    this.tokenizer = WordTokenizer.of(pack);
    this.proclitics = Set.copyOf(pack.table("names", NameWords.class).proclitics());
    this.known = known;
  }

  /**
   * The sentence with an apostrophe that stands alone joined to the word before, as are words that the corpus alone parts,
   * all in normal form, and those parted that the tokenizer parts.
   */
  public BioSentence of(BioSentence labelled) {
    BioSentence sentence = joined.of(labelled);
    List<String> words = new ArrayList<>();
    int[] starts = new int[sentence.words().size() + 1];
    for (int i = 0; i < sentence.words().size(); i++) {
      starts[i] = words.size();
      String word = AlignedText.of(sentence.words().get(i)).normal();
      boolean elided = word.equals("'") && i > 0 && isElided(sentence.words().get(i - 1));
      if (elided) {
        words.set(words.size() - 1, words.getLast() + word);
        continue;
      }
      List<Token> parts = NameTokens.of(tokenizer.tokens(word, 0, word.length()), proclitics, known);
      if (parts.isEmpty()) {
        words.add(word);
      }
      parts.forEach(p -> words.add(p.text()));
    }
    starts[sentence.words().size()] = words.size();
    List<Found> names = new ArrayList<>();
    for (Found name : sentence.names()) {
      if (starts[name.end()] > starts[name.start()]) {
        names.add(new Found(starts[name.start()], starts[name.end()], name.type()));
      }
    }
    return new BioSentence(sentence.first(), List.copyOf(words), List.copyOf(names));
  }

  private static boolean isElided(String word) {
    return word.length() <= 2 && Character.isLetter(word.charAt(word.length() - 1)) || word.equals("qu");
  }
}
