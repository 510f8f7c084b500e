package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvFileSource(resources = "languages.csv", delimiter = ';', quoteCharacter = '\0', emptyValue = "")
  void tellsLanguagesWithAndWithoutAPack(String language, String text) {
    assertThat(LanguageDetector.detect(text).orElse(null)).isEqualTo(language);
  }

  @Test
  void tellsNothingOfAnEmptyText() {
    assertThat(LanguageDetector.detect("")).isEmpty();
    assertThat(LanguageDetector.detect("\uD83D \n")).isEmpty();
  }

  @Test
  void tellsTheLanguageOfALongText() {
    String text = "Le réseau est tombé en panne mercredi, selon l'opérateur. ".repeat(100_000);
    assertThat(LanguageDetector.detect(text)).contains("fr");
  }
}
