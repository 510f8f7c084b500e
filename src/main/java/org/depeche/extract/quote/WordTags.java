package org.depeche.extract.quote;

import java.util.List;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/** The parts of speech of {@link Words}, asked of a sentence's tokens when first needed. */
final class WordTags {
  /** No sentence anybody wrote is longer; tagging what is would only cost time. */
  private static final int LONGEST = 400;

  private final AnalysedText text;
  private final Words words;

  WordTags(AnalysedText text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** The universal tag of the token that holds a word's last char; {@code X} where none is known. */
  String of(int word) {
    int position = words.end(word) - 1;
    int sentence = text.sentenceAt(position);
    if (sentence < 0 || position >= text.sentences().get(sentence).end()) {
      return "X";
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    if (tokens.size() > LONGEST) {
      return "X";
    }
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return tokens.isEmpty() ? "X" : text.tags(sentence)[low];
  }
}
