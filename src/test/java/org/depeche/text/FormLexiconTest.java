package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLexiconTest {
  private static FormLexicon of(String language) {
    return FormLexicon.of(LanguagePack.of(language).orElseThrow());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "es, fallo, AQ0 NCM VMI",
    "es, Fallo, AQ0 NCM VMI",
    "es, siempre, RG",
    "it, affitto, NOU VER",
    "nl, storing, ZNW",
    "pt, cabo, NCC",
    "es, Zarvuelo, ''",
    "it, '', ''",
    "nl, \uD83D\uDD25, ''"
  })
  void tellsWhatAFormMayBe(String language, String form, String readings) {
    assertThat(String.join(" ", of(language).readings(form))).isEqualTo(readings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "it", "nl", "pt"})
  void isThereWhereAPackNamesOne(String language) {
    assertThat(of(language).isEmpty()).isFalse();
  }

  @Test
  void knowsNoWordWhereAPackNamesNone() {
    assertThat(of("de").isEmpty()).isTrue();
    assertThat(of("de").readings("Haus")).isEmpty();
  }
}
