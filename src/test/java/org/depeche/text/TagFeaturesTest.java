package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagFeaturesTest {
  private static final String[] WORDS = "Le 16 avril , la SNCF a dit qu' un A.320 était Là - bas .".split(" ");

  private static FormLexicon lexicon(String language) {
    return FormLexicon.of(LanguagePack.of(language).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin", "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", "/models/ar/tag.bin"})
  void holdsAllThatModelsOfOpenNlpLearntFrom(String model) throws IOException {
    POSContextGenerator original;
    try (InputStream in = TagFeaturesTest.class.getResourceAsStream(model)) {
      original = new POSModel(in).getFactory().getPOSContextGenerator();
    }
    String[] tags = new String[WORDS.length];
    TagFeatures features = new TagFeatures(WORDS, lexicon("fr"));
    for (int i = 0; i < WORDS.length; i++) {
      long[] learnt =
          Arrays.stream(original.getContext(i, WORDS, tags, null)).mapToLong(StringHash::keyOf).toArray();
      assertThat(features.of(i, tags)).as(WORDS[i]).contains(learnt).doesNotHaveDuplicates();
      tags[i] = i % 2 == 0 ? "NOUN" : "ADP+DET";
    }
  }

  @Test
  void areTheSameWrittenOut() {
    String[] words = "El fallo fue menor".split(" ");
    String[] tags = {"DET", "NOUN", "AUX", "ADJ"};
    TagFeatures features = new TagFeatures(words, lexicon("es"));
    for (int i = 0; i < words.length; i++) {
      assertThat(features.written(i, tags).stream().mapToLong(StringHash::keyOf)).containsExactly(Arrays.stream(features.of(i, tags)).boxed().toArray(Long[]::new));
    }
    assertThat(features.written(1, tags)).contains("r1=NCM", "r1=VMI", "t=DET");
  }
}
