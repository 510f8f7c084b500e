package org.depeche.extract.figure;

import java.util.List;
import java.util.Locale;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/** Tells the parts of speech and lemmas of a text's words by where they stand. */
final class WordTags {
  private final AnalysedText text;
  private final String lower;

  WordTags(AnalysedText text) {
    this.text = text;
    this.lower = text.lower();
  }

  /** The lemma of the word at a place as a noun, as a unit is written, also of a participle: "47 imbarcati"; the word itself where it is no token. */
  String lemma(int start, int end) {
    int sentence = text.sentenceAt(start);
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int token = tokenAt(tokens, start);
    if (token >= 0 && tokens.get(token).end() == end) {
      boolean participle = text.tags(sentence)[token].equals("VERB");
      return (participle ? text.lemma(sentence, token, "NOUN") : text.lemmas(sentence)[token]).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
    return lower.substring(start, end);
  }

  /** The tag of the word at a position. */
  String tag(int position) {
    int sentence = text.sentenceAt(position);
    if (sentence < 0 || text.sentences().get(sentence).isNoise()) {
      return "X";
    }
    int token = tokenAt(text.sentences().get(sentence).tokens(), position);
    return token < 0 ? "X" : text.tags(sentence)[token];
  }

  /** The tag of the word right before a position; "X" where a sign parts them. */
  String tagBefore(int position) {
    int end = position;
    while (end > 0 && lower.charAt(end - 1) == ' ' && position - end < 3) {
      end--;
    }
    return end > 0 && Character.isLetter(lower.charAt(end - 1)) ? tag(end - 1) : "X";
  }

  /** The token that a position stands in, or -1. */
  static int tokenAt(List<Token> tokens, int position) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Token token = tokens.get(middle);
      if (token.end() <= position) {
        low = middle + 1;
      } else if (token.start() > position) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
