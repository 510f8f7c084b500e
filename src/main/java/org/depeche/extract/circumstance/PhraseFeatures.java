package org.depeche.extract.circumstance;

import java.util.List;

/** What the words of a noun phrase tell by themselves: who they are and what they are made of. */
final class PhraseFeatures {
  private static final int SHORTEST_GRAM = 4;
  private static final int LONGEST_GRAM = 5;
  private static final int ENDING = 3;

  private final ArticleWords words;
  private final Candidate candidate;
  private final String language;

  PhraseFeatures(ArticleWords words, Candidate candidate) {
    this.words = words;
    this.candidate = candidate;
    this.language = words.reading.text.pack().code() + ":";
  }

  void addTo(List<String> features) {
    String first = "";
    String last = "";
    boolean named = true;
    StringBuilder shape = new StringBuilder();
    for (int w = candidate.first(); w <= candidate.last(); w++) {
      shape.append(words.tags[w].charAt(0)).append(words.tags[w].equals("PROPN") ? "P" : "");
      String word = words.word(w);
      named &= words.named[w];
      if (words.isTagged(w, "DET", "NUM")) {
        features.add(language + "det=" + word);
        continue;
      }
      features.add(language + "n=" + ArticleWords.stem(word));
      if (words.isInTitle(ArticleWords.stem(word))) {
        features.add("intitle");
      }
      if (!words.isTagged(w, "ADJ", "VERB")) {
        first = first.isEmpty() ? word : first;
        last = word;
        grams("g", word, features);
      }
    }
    features.add(language + "h1=" + first);
    features.add(language + "h2=" + last);
    features.add(language + "suf=" + last.substring(Math.max(0, last.length() - ENDING)));
    features.add("shape=" + shape);
    features.add("named=" + named);
  }

  /** Stretches of a word, which related words of all languages share. */
  static void grams(String name, String word, List<String> features) {
    String marked = "^" + word + "$";
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= marked.length(); i++) {
        features.add(name + marked.substring(i, i + length));
      }
    }
  }

  static void each(String name, List<String> values, List<String> features) {
    values.forEach(v -> features.add(name + v));
  }

  static void pairs(String name, List<String> values, List<String> features) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        features.add(name + values.get(i) + "+" + values.get(j));
      }
    }
  }

  static void pairs(String name, List<String> some, List<String> others, List<String> features) {
    some.forEach(a -> others.forEach(b -> features.add(name + a + "+" + b)));
  }
}
