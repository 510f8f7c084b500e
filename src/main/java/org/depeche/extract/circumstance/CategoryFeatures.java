package org.depeche.extract.circumstance;

import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells the category of a cause. */
final class CategoryFeatures {
  private static final int WINDOW = 6;

  private final Reading reading;
  private final ArticleWords words;
  private final @Nullable String kind;

  CategoryFeatures(ArticleWords words, @Nullable String kind) {
    this.reading = words.reading;
    this.words = words;
    this.kind = kind;
  }

  Facts of(Candidate c) {
    Facts features = words.telling.facts();
    features.add("bias");
    features.add("kind=", kind);
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
    reading.inSegment(Topic.STANCE, c.first()).forEach(m -> features.add("stance", m.payload().value()));
    return features;
  }

  private void word(String part, String word, Facts features) {
    features.own(part, word);
    features.whole(part, word);
    features.own("w", word);
    features.grams(part, word);
  }

  private void senses(Candidate c, Facts features) {
    long core = words.naming(words.senses(c.first(), c.last(), c.first()));
    long rest = words.naming(words.senses(c.last() + 1, c.end(), c.first()));
    long around =
        words.senses(c.first() - WINDOW, c.first() - 1, c.first())
            | words.senses(c.end() + 1, c.end() + WINDOW, c.first());
    features.each("N:", words.names(core));
    features.each("W:", words.names(core | rest));
    features.each("H:", words.names(words.head(c)));
    features.each("X:", words.names(rest));
    features.each("S:", words.names(around));
    features.pairs("NN:", words.names(core | rest));
    features.pairs("HX:", words.names(words.head(c)), words.names(rest));
  }

  private void lexicon(Topic topic, Candidate c, Facts features) {
    for (Match<Cue> m : reading.inSentence(topic, c.first())) {
      String category = m.payload().value();
      boolean inCore = m.lastWord() >= c.first() && m.firstWord() <= c.last();
      boolean inRest = m.firstWord() > c.last() && m.firstWord() <= c.end();
      features.add((inCore ? "C" : inRest ? "X" : "S"), topic, category);
      if (inCore || inRest) {
        features.add("Call", category);
      }
    }
  }

  private void around(Candidate c, int first, int last, Facts features) {
    for (int w = Math.max(0, first); w <= last && w < words.count(); w++) {
      if (reading.sameSentence(w, c.first())) {
        features.own("c", words.word(w));
      }
    }
  }
}
