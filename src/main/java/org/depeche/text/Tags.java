package org.depeche.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The <a href="https://universaldependencies.org/u/pos/">universal parts of speech</a>. */
public final class Tags {
  /** From the part that says what a contraction is about to the one that matters least. */
  private static final List<String> BY_WEIGHT =
      List.of(
          "VERB", "PROPN", "NOUN", "ADJ", "NUM", "AUX", "ADV", "INTJ", "SYM", "X", "ADP", "PRON", "DET",
          "SCONJ", "CCONJ", "PART", "PUNCT");

  private Tags() {}

  /** Of a contraction's tags the one that stands for the whole: {@code ADP} of {@code ADP DET}. */
  public static String weightiest(List<String> tags) {
    return tags.stream().min(Comparator.comparingInt(Tags::rank)).orElse("X");
  }

  /** A model's tag as one universal tag: some models write contractions as {@code ADP+DET}. */
  public static String single(String tag) {
    return tag.indexOf('+') < 0 ? tag : weightiest(Arrays.asList(tag.split("\\+")));
  }

  /**
   * A model's tag for {@code word}, as one universal tag that can be true of it: no word is punctuation, and a sign is
   * nothing but that or a symbol.
   */
  static String of(String tag, String word) {
    String single = single(tag);
    boolean isWord = word.codePoints().anyMatch(Character::isLetterOrDigit);
    if (isWord) {
      return !single.equals("PUNCT") ? single : word.startsWith("'") ? "PART" : "X";
    }
    return single.equals("SYM") ? single : "PUNCT";
  }

  /** The part of a model's lemma that belongs to the part of speech that {@link #single} chooses. */
  static String single(String tag, String lemma) {
    if (tag.indexOf('+') < 0 || lemma.indexOf('+') < 0) {
      return lemma;
    }
    List<String> tags = Arrays.asList(tag.split("\\+"));
    String[] lemmas = lemma.split("\\+");
    int place = tags.indexOf(weightiest(tags));
    return place < lemmas.length ? lemmas[place] : lemma;
  }

  private static int rank(String tag) {
    int rank = BY_WEIGHT.indexOf(tag);
    return rank < 0 ? BY_WEIGHT.size() : rank;
  }
}
