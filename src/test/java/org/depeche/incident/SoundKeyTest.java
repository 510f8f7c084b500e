package org.depeche.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {
  @ParameterizedTest
  @CsvSource({
    "سبوتيفاي, Spotify", "داونديتكتور, Downdetector", "كاسبرسكي, Kaspersky", "غوغل, Google", "جوجل, Google", "Москва, Moskva",
    "باريس, Paris", "فودافون, Vodafone", "München, Munchen", "مايكروسوفت, Microsoft"
  })
  void soundsAlikeInTwoScripts(String one, String other) {
    assertThat(SoundKey.consonants(SoundKey.folded(one))).isEqualTo(SoundKey.consonants(SoundKey.folded(other)));
  }

  @ParameterizedTest
  @CsvSource({"Barcelona, Valencia", "Vodafone, Telefónica", "Lisboa, Porto"})
  void othersDoNot(String one, String other) {
    assertThat(SoundKey.consonants(SoundKey.folded(one))).isNotEqualTo(SoundKey.consonants(SoundKey.folded(other)));
  }
}
