package org.depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * What a model of parts of speech looks at in each word of a sentence: what OpenNLP's feature generators write out for the models
 * that it publishes, and the readings of a lexicon. Some models know fewer of them, and pass over the others.
 */
public final class TagFeatures {
  private static final int LONGEST_ENDING = 5;
  private static final int LONGEST_BEGINNING = 4;
  private static final int WORDS = 2;
  private static final int CLASSES = 1;
  private static final int LOOKED_UP = 1;
  private static final FeaturePart[] NONE = {};
  private static final FeaturePart[] UNKNOWN = {FeaturePart.of("-")};

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
  private static final FeaturePart[] MAY_BE = parts("r=");
  private static final FeaturePart READING = FeaturePart.of("r1=");
  private static final FeaturePart AFTER = FeaturePart.of("r&t=");

  private final String[] words;
  private final FeaturePart[] lower;
  private final FeaturePart[] classes;

  /** By word: all readings as one, then each; nothing where there is no lexicon. */
  private final FeaturePart[][] readings;

  private final FeatureKeys keys = new FeatureKeys();

  private static FeaturePart[] parts(String name) {
    return Arrays.stream(PLACES).map(place -> FeaturePart.of(place + name)).toArray(FeaturePart[]::new);
  }

  /** Features of the words of one sentence. */
  public TagFeatures(String[] words, FormLexicon lexicon) {
    this.words = words;
    this.lower = Arrays.stream(words).map(w -> FeaturePart.of(w.toLowerCase(Locale.ROOT))).toArray(FeaturePart[]::new);
    this.classes =
        Arrays.stream(words).map(w -> FeaturePart.of(FeatureGeneratorUtil.tokenFeature(w))).toArray(FeaturePart[]::new);
    this.readings = Arrays.stream(words).map(w -> lexicon.isEmpty() ? NONE : readings(lexicon.readings(w))).toArray(FeaturePart[][]::new);
  }

  private static FeaturePart[] readings(List<String> readings) {
    if (readings.isEmpty()) {
      return UNKNOWN;
    }
    List<FeaturePart> parts = new ArrayList<>();
    parts.add(FeaturePart.of(String.join("|", readings)));
    readings.forEach(r -> parts.add(FeaturePart.of(r)));
    return parts.toArray(FeaturePart[]::new);
  }

  /** A word's features written out, the words before it having these tags. */
  public List<String> written(int i, String[] tags) {
    List<String> all = new ArrayList<>();
    about(i, tags, (first, second, third, fourth) -> all.add(first.text() + second.text() + third.text() + fourth.text()));
    return all;
  }

  /** The keys of a word's features, the words before it having these tags. */
  long[] of(int i, String[] tags) {
    keys.clear();
    about(i, tags, keys);
    return Arrays.copyOf(keys.all(), keys.count());
  }

  private void about(int i, String[] tags, FeaturePart.Sink sink) {
    sink.add(ANY);
    String word = words[i];
    for (int k = 1; k <= LONGEST_ENDING && k <= word.length(); k++) {
      sink.add(ENDING, FeaturePart.of(word, word.length() - k, word.length()));
    }
    for (int k = 1; k <= LONGEST_BEGINNING && k <= word.length(); k++) {
      sink.add(BEGINNING, FeaturePart.of(word, 0, k));
    }
    for (int place = Math.max(-WORDS, -i); place <= WORDS && i + place < words.length; place++) {
      sink.add(WORD[WORDS + place], lower[i + place]);
      if (Math.abs(place) <= CLASSES) {
        sink.add(CLASS[WORDS + place], classes[i + place]);
        sink.add(BOTH[WORDS + place], lower[i + place], COMMA, classes[i + place]);
      }
      if (Math.abs(place) <= LOOKED_UP && readings[i + place].length > 0) {
        sink.add(MAY_BE[WORDS + place], readings[i + place][0]);
      }
      if (i + place == 0) {
        sink.add(FIRST[WORDS + place]);
      }
    }
    for (int r = 1; r < readings[i].length; r++) {
      sink.add(READING, readings[i][r]);
    }
    if (i > 0) {
      FeaturePart last = FeaturePart.of(tags[i - 1]);
      sink.add(TAG, last);
      if (readings[i].length > 0) {
        sink.add(AFTER, readings[i][0], COMMA, last);
      }
      if (i > 1) {
        sink.add(TAGS, FeaturePart.of(tags[i - 2]), COMMA, last);
      }
    }
  }
}
