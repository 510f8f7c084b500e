package org.depeche.evaluate.training;

import java.util.List;

/**
 * A sentence of a treebank in the pipeline's normal form ({@link org.depeche.text.AlignedText}), cut into words as they
 * stand in running text: a contraction is one word.
 */
public record TreebankSentence(String text, List<Word> words) {
  public TreebankSentence {
    words = List.copyOf(words);
  }

  /**
   * A word as written.
   *
   * @param start first char in the sentence's text
   * @param end char after the last
   * @param tag universal part of speech; a contraction's is that of its weightiest part
   * @param lemma of that part
   */
  public record Word(int start, int end, String form, String tag, String lemma) {}
}
