package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
  private static boolean credits(String text, String name) {
    int start = text.indexOf(name);
    return Dateline.credits(AnalysedText.of(text, LanguagePack.of("en").orElseThrow()), start, start + name.length());
  }

  @ParameterizedTest
  @CsvSource({
    "'OSLO (Nordwire) - Power failed.', Nordwire", "'(AP) — An explosion.', AP", "'Frankfurt a. M. (dpa/lhe) - Die Bahn steht.', dpa",
    "'DAKAR, 12 mars (APS) – Le réseau est tombé.', APS"
  })
  void theAgencyInBracketsIsCredited(String text, String agency) {
    assertThat(credits(text, agency)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'Shares of Eneval (NYSE) fell.', NYSE", "'OSLO (Nordwire) - Eneval failed.', Eneval",
    "'Power failed. The grid (Eneval) - which is new - is down.', which"
  })
  void othersAreNot(String text, String name) {
    assertThat(credits(text, name)).isFalse();
  }
}
