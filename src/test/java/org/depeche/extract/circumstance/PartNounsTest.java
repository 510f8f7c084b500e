package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNounsTest {
  @ParameterizedTest
  @CsvSource({
    "en, trains, train",
    "de, geldautomaten, atm",
    "de, fernwärmeheizung, heating",
    "nl, treinverkeer, train",
    "fr, ascenseurs, elevator",
    "ar, والحافلات, bus"
  })
  void tellsWhatAWordNamesInItsForms(String language, String word, String sense) {
    assertThat(PartNouns.of(LanguagePack.of(language).orElseThrow()).of(word)).contains(sense);
  }
}
