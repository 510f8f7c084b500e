package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagFeaturesTest {
  private static final String[] WORDS = "Le 16 avril , la SNCF a dit qu' un A.320 était Là - bas .".split(" ");

  @ParameterizedTest
  @ValueSource(strings = {"/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin", "/models/es/tag.bin"})
  void holdsAllThatModelsOfEitherMakeLearntFrom(String model) throws IOException {
    POSContextGenerator original;
    try (InputStream in = TagFeaturesTest.class.getResourceAsStream(model)) {
      original = new POSModel(in).getFactory().getPOSContextGenerator();
    }
    String[] tags = new String[WORDS.length];
    TagFeatures features = new TagFeatures(WORDS);
    for (int i = 0; i < WORDS.length; i++) {
      long[] learnt =
          Arrays.stream(original.getContext(i, WORDS, tags, null)).mapToLong(StringHash::keyOf).toArray();
      assertThat(features.of(i, tags)).as(WORDS[i]).contains(learnt).doesNotHaveDuplicates();
      tags[i] = i % 2 == 0 ? "NOUN" : "ADP+DET";
    }
  }
}
