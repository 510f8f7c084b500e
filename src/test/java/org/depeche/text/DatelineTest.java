package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
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
    "'DAKAR, 12 mars (APS) – Le réseau est tombé.', APS", "'(NORDNEWS) PISA, 3 MAG - Traghetti fermi.', NORDNEWS",
    "'مسقط - شينخوا: انقطعت الكهرباء.', شينخوا", "'صنعاء - سبأ / أغلق الطريق.', سبأ", "'ROMA (Nordnews): treni fermi.', Nordnews",
    "'QUITO (Agencia Norte). Sin luz.', Agencia Norte", "'LIMA (Nordwire; traducido aquí).- Sin luz.', Nordwire"
  })
  void theAgencyInBracketsIsCredited(String text, String agency) {
    assertThat(credits(text, agency)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'Shares of Eneval (NYSE) fell.', NYSE", "'OSLO (Nordwire) - Eneval failed.', Eneval",
    "'Power failed. The grid (Eneval) - which is new - is down.', which", "'Eneval - the grid: a short history.', Eneval"
  })
  void othersAreNot(String text, String name) {
    assertThat(credits(text, name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Passau. Der Strom ist weg.', Passau, PER, true", "'طنطا - قالت الشركة إن العطل انتهى.', طنطا, LOC, true", "'CADIZ, 3 may (Nordwire).- No hay luz.', CADIZ, LOC, true",
    "'Passau has no power.', Passau, LOC, false", "'Eneval - the grid is down.', Eneval, ORG, false", "'Jane Doe (Greens) said so.', Jane Doe, PER, false"
  })
  void aPlaceThatOpensTheTextTellsWhereItWasWritten(String text, String name, Name.Type type, boolean covered) {
    AnalysedText analysed = AnalysedText.of(text, LanguagePack.of("en").orElseThrow());
    int start = text.indexOf(name);
    assertThat(Dateline.covers(analysed, new Name(type, name, analysed.span(start, start + name.length())))).isEqualTo(covered);
  }
}
