package org.depeche.extract.number;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;

/**
 * Finds the numbers of a text, in digits, in words and mixed: cardinals, ordinals, fractions and vague amounts. Ranges
 * are left as two numbers.
 */
public final class NumberParser {
  private final NumberLexicon lexicon;

  private NumberParser(LanguagePack pack) {
    this.lexicon = new NumberLexicon(pack.table("numbers", NumberWords.class));
  }

  public static NumberParser of(LanguagePack pack) {
    return pack.derive(NumberParser.class, NumberParser::new);
  }

  /** All numbers, in order, not overlapping. */
  public List<NumberMention> parse(AnalysedText text) {
    NumberLexer lexer =
        new NumberLexer(lexicon, text.normal(), text.lower(), end -> endsSentence(text, end));
    return new NumberReader(new Atoms(lexicon, text.lower(), lexer.atoms())).mentions();
  }

  private static boolean endsSentence(AnalysedText text, int end) {
    int sentence = text.sentenceAt(end - 1);
    if (sentence < 0) {
      return false;
    }
    Sentence s = text.sentences().get(sentence);
    return s.end() == end;
  }
}
