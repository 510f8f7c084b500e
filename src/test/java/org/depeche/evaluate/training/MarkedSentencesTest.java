package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;

/** Sentences written with their names in brackets. */
class MarkedSentencesTest {
  @Test
  void bracketsPartNamesFromWhatTouchesThem() {
    BioSentence read = MarkedSentences.of("Ieri l'[ORG Enel], a [LOC San Remo].");
    assertThat(read.words()).containsExactly("Ieri", "l'", "Enel", ",", "a", "San", "Remo", ".");
    assertThat(read.names())
        .containsExactly(new Found(2, 3, Name.Type.ORG), new Found(5, 7, Name.Type.LOC));
  }

  @Test
  void swappedNamesKeepTheirTypeAndTheWordsAround() {
    List<BioSentence> written =
        List.of(MarkedSentences.of("Da [PER Ada Neri] bis [PER Per Aas] in [LOC Bad Ems] ."), MarkedSentences.of("Zu [LOC Ulm] ."));
    NameSwap swap = new NameSwap(written, 1);
    for (int i = 0; i < 20; i++) {
      BioSentence other = swap.of(written.getFirst());
      assertThat(other.names()).extracting(Found::type).containsExactly(Name.Type.PER, Name.Type.PER, Name.Type.LOC);
      assertThat(other.words()).startsWith("Da").contains("bis", "in").endsWith(".");
      Found place = other.names().getLast();
      assertThat(String.join(" ", other.words().subList(place.start(), place.end()))).isIn("Bad Ems", "Ulm");
    }
  }
}
