package org.depeche.extract.circumstance;

/** What the words of a noun phrase tell by themselves: who they are and what they are made of. */
final class PhraseFeatures {
  private static final int ENDING = 3;

  private PhraseFeatures() {}

  static void add(ArticleWords words, Candidate phrase, Facts facts) {
    String first = "";
    String last = "";
    boolean named = true;
    StringBuilder shape = new StringBuilder();
    for (int w = phrase.first(); w <= phrase.last(); w++) {
      shape.append(words.tags[w].charAt(0)).append(words.tags[w].equals("PROPN") ? "P" : "");
      String word = words.word(w);
      named &= words.named[w];
      if (words.isTagged(w, "DET", "NUM")) {
        facts.whole("det=", word);
        continue;
      }
      facts.own("n=", word);
      if (words.isInTitle(Facts.stem(word))) {
        facts.add("intitle");
      }
      if (!words.isTagged(w, "ADJ", "VERB")) {
        first = first.isEmpty() ? word : first;
        last = word;
        facts.grams("g", word);
      }
    }
    facts.whole("h1=", first);
    facts.whole("h2=", last);
    facts.whole("suf=", last.substring(Math.max(0, last.length() - ENDING)));
    facts.add("shape=", shape);
    facts.add("named=", named);
  }
}
