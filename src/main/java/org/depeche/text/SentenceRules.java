package org.depeche.text;

import java.util.List;

/**
 * A pack's {@code sentences.yaml}: where a full stop does not end a sentence. Words stand without their last full stop,
 * in lower case.
 *
 * @param abbreviations never last in a sentence, such as titles before a name
 * @param numbered abbreviations before a number, words of their own elsewhere
 * @param closing abbreviations that may be last in a sentence; it ends there if a {@code starters} word follows
 * @param starters words that a sentence likes to begin with
 * @param beforeOrdinals words before a number that make it an ordinal, where those are written with a full stop
 * @param afterOrdinals words after it that do
 * @param suffixes endings that are tokens of their own, with their apostrophe
 */
record SentenceRules(
    List<String> abbreviations,
    List<String> numbered,
    List<String> closing,
    List<String> starters,
    List<String> beforeOrdinals,
    List<String> afterOrdinals,
    List<String> suffixes) {
  SentenceRules {
    abbreviations = List.copyOf(abbreviations);
    numbered = List.copyOf(numbered);
    closing = List.copyOf(closing);
    starters = List.copyOf(starters);
    beforeOrdinals = List.copyOf(beforeOrdinals);
    afterOrdinals = List.copyOf(afterOrdinals);
    suffixes = List.copyOf(suffixes);
  }
}
