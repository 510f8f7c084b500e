package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells the category of a cause. */
final class CategoryFeatures {
  private static final int WINDOW = 6;

  private final Reading reading;
  private final ArticleWords words;
  private final @Nullable String kind;
  private final String language;

  CategoryFeatures(ArticleWords words, @Nullable String kind) {
    this.reading = words.reading;
    this.words = words;
    this.kind = kind;
    this.language = reading.text.pack().code() + ":";
  }

  List<String> of(Candidate c) {
    List<String> features = new ArrayList<>(200);
    features.add("bias");
    features.add("kind=" + kind);
    for (int w = c.first(); w <= c.end(); w++) {
      if (!words.isTagged(w, "DET", "ADP")) {
        word(w <= c.last() ? "n" : "x", words.word(w), features);
      }
    }
    senses(c, features);
    lexicon(Topic.CAUSE, c, features);
    lexicon(Topic.EVENT, c, features);
    around(c, c.first() - WINDOW, c.first() - 1, features);
    around(c, c.end() + 1, c.end() + WINDOW, features);
    reading.inSegment(Topic.STANCE, c.first()).forEach(m -> features.add("stance" + m.payload().value()));
    return features;
  }

  private void word(String part, String word, List<String> features) {
    features.add(language + part + ArticleWords.stem(word));
    features.add(language + part + word);
    features.add(language + "w" + ArticleWords.stem(word));
    PhraseFeatures.grams(part, word, features);
  }

  private void senses(Candidate c, List<String> features) {
    long core = words.naming(words.senses(c.first(), c.last(), c.first()));
    long rest = words.naming(words.senses(c.last() + 1, c.end(), c.first()));
    long around =
        words.senses(c.first() - WINDOW, c.first() - 1, c.first())
            | words.senses(c.end() + 1, c.end() + WINDOW, c.first());
    PhraseFeatures.each("N:", words.names(core), features);
    PhraseFeatures.each("W:", words.names(core | rest), features);
    PhraseFeatures.each("H:", words.names(words.head(c)), features);
    PhraseFeatures.each("X:", words.names(rest), features);
    PhraseFeatures.each("S:", words.names(around), features);
    PhraseFeatures.pairs("NN:", words.names(core | rest), features);
    PhraseFeatures.pairs("HX:", words.names(words.head(c)), words.names(rest), features);
  }

  private void lexicon(Topic topic, Candidate c, List<String> features) {
    for (Match<Cue> m : reading.inSentence(topic, c.first())) {
      String category = m.payload().value();
      boolean inCore = m.lastWord() >= c.first() && m.firstWord() <= c.last();
      boolean inRest = m.firstWord() > c.last() && m.firstWord() <= c.end();
      features.add((inCore ? "C" : inRest ? "X" : "S") + topic + category);
      if (inCore || inRest) {
        features.add("Call" + category);
      }
    }
  }

  private void around(Candidate c, int first, int last, List<String> features) {
    for (int w = Math.max(0, first); w <= last && w < words.count(); w++) {
      if (reading.sameSentence(w, c.first())) {
        features.add(language + "c" + ArticleWords.stem(words.word(w)));
      }
    }
  }
}
