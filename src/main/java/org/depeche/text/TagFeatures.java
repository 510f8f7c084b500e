package org.depeche.text;

import java.util.Arrays;
import java.util.Locale;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * What a model of parts of speech looks at in each word of a sentence, as keys: those that OpenNLP's feature generators write out for
 * the models that come with the program. Some models know fewer of them, and pass over the others.
 */
final class TagFeatures {
  private static final int LONGEST_ENDING = 5;
  private static final int LONGEST_BEGINNING = 4;
  private static final int WORDS = 2;
  private static final int CLASSES = 1;

  /** What features of the words from the one before the last to the one after the next begin with. */
  private static final String[] PLACES = {"p2", "p1", "", "n1", "n2"};

  private static final FeaturePart[] WORD = parts("w=");
  private static final FeaturePart[] CLASS = parts("wc=");
  private static final FeaturePart[] BOTH = parts("w&c=");
  private static final FeaturePart[] FIRST = parts("S=begin");
  private static final FeaturePart ANY = FeaturePart.of("def");
  private static final FeaturePart ENDING = FeaturePart.of("suf=");
  private static final FeaturePart BEGINNING = FeaturePart.of("pre=");
  private static final FeaturePart TAG = FeaturePart.of("t=");
  private static final FeaturePart TAGS = FeaturePart.of("t2=");
  private static final FeaturePart COMMA = FeaturePart.of(",");

  private final String[] words;
  private final FeaturePart[] lower;
  private final FeaturePart[] classes;
  private final long[] keys = new long[32];
  private int count;

  private static FeaturePart[] parts(String name) {
    return Arrays.stream(PLACES).map(place -> FeaturePart.of(place + name)).toArray(FeaturePart[]::new);
  }

  TagFeatures(String[] words) {
    this.words = words;
    this.lower = Arrays.stream(words).map(w -> FeaturePart.of(w.toLowerCase(Locale.ROOT))).toArray(FeaturePart[]::new);
    this.classes =
        Arrays.stream(words).map(w -> FeaturePart.of(FeatureGeneratorUtil.tokenFeature(w))).toArray(FeaturePart[]::new);
  }

  /** The keys of a word's features, the words before it having these tags. */
  long[] of(int i, String[] tags) {
    count = 0;
    add(ANY.key());
    String word = words[i];
    for (int k = 1; k <= LONGEST_ENDING && k <= word.length(); k++) {
      add(ENDING.key(FeaturePart.of(word, word.length() - k, word.length())));
    }
    for (int k = 1; k <= LONGEST_BEGINNING && k <= word.length(); k++) {
      add(BEGINNING.key(FeaturePart.of(word, 0, k)));
    }
    for (int place = Math.max(-WORDS, -i); place <= WORDS && i + place < words.length; place++) {
      add(WORD[WORDS + place].key(lower[i + place]));
      if (Math.abs(place) <= CLASSES) {
        add(CLASS[WORDS + place].key(classes[i + place]));
        add(BOTH[WORDS + place].key(lower[i + place], COMMA, classes[i + place]));
      }
      if (i + place == 0) {
        add(FIRST[WORDS + place].key());
      }
    }
    if (i > 0) {
      FeaturePart last = FeaturePart.of(tags[i - 1]);
      add(TAG.key(last));
      if (i > 1) {
        add(TAGS.key(FeaturePart.of(tags[i - 2]), COMMA, last));
      }
    }
    return Arrays.copyOf(keys, count);
  }

  private void add(long key) {
    keys[count++] = key;
  }
}
