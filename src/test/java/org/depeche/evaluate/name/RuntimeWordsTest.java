package org.depeche.evaluate.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;

/** A corpus's words become those that a text is cut into. */
class RuntimeWordsTest {
  @Test
  void joinsWhatPortugueseCorporaPart() {
    BioSentence read = of("pt", "Em o Porto B-LOC , a Câmara B-ORG de I-ORG a I-ORG Maia I-ORG");
    assertThat(read.words()).containsExactly("No", "Porto", ",", "a", "Câmara", "da", "Maia");
    assertThat(read.names()).containsExactly(new Found(1, 2, Name.Type.LOC), new Found(4, 7, Name.Type.ORG));
  }

  @Test
  void leavesAnArticleThatBelongsToAName() {
    assertThat(of("pt", "disse a o B-ORG Globo I-ORG").words()).containsExactly("disse", "a", "o", "Globo");
  }

  private static BioSentence of(String language, String labelled) {
    String[] parts = labelled.split(" ");
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String part : parts) {
      if (part.matches("[BI]-[A-Z]{3}")) {
        labels.set(labels.size() - 1, part);
      } else {
        words.add(part);
        labels.add("O");
      }
    }
    return new RuntimeWords(LanguagePack.of(language).orElseThrow()).of(BioSentence.of(true, words, labels));
  }
}
