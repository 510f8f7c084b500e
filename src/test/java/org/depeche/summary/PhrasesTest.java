package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Incident;
import org.depeche.model.Json;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, durations and figures as each language says them. */
class PhrasesTest {
  private static Phrases phrases(String language) {
    return Phrases.of(LanguagePack.of(language).orElseThrow());
  }

  /** All spaces alike, without the marks that keep directions of writing apart. */
  private static String plain(String said) {
    return said.replaceAll("[\u00a0\u202f]", " ").replaceAll("[\u2068\u2069]", "");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "times.csv", ignoreLeadingAndTrailingWhitespace = true)
  void saysWhen(String language, String value, String modifier, String expected) {
    assertThat(phrases(language).times.when(value, modifier, "")).map(PhrasesTest::plain).contains(expected);
  }

  @Test
  void saysADayOnce() {
    assertThat(phrases("en").times.when("2025-04-16T16:45", null, "2025-04-16")).contains("at 4.45pm");
    assertThat(phrases("en").times.when("2025-04-17T16:45", null, "2025-04-16")).contains("at 4.45pm on 17 April 2025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXXX", "XXXX-XX-XX", "PT3H", "2025-13-40", "FUTURE_REF", "", "2025-04-16T25:61"})
  void saysNoTimeThatIsNone(String value) {
    assertThat(phrases("fr").times.when(value, null, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "durations.csv", ignoreLeadingAndTrailingWhitespace = true)
  void saysHowLong(String language, String value, String modifier, String expected) {
    assertThat(phrases(language).times.duration(value, modifier)).map(PhrasesTest::plain).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "PT", "PXD", "2025-04-16", "P1Y2"})
  void saysNoDurationThatIsNone(String value) {
    assertThat(phrases("fr").times.duration(value, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "figures.csv", ignoreLeadingAndTrailingWhitespace = true)
  void saysHowMany(String language, BigDecimal value, String unit, String role, String modifier, String expected) {
    Incident.Count count = count(value, null, null, Json.MAPPER.convertValue(modifier, Figure.Modifier.class), unit, role);
    assertThat(phrases(language).figures.say(count, null)).map(PhrasesTest::plain).contains(expected);
  }

  @Test
  void saysRanges() {
    BigDecimal low = BigDecimal.valueOf(200);
    BigDecimal high = BigDecimal.valueOf(350);
    FigurePhrases figures = phrases("es").figures;
    assertThat(figures.say(count(null, low, high, Figure.Modifier.EXACT, "flight", null), null)).contains("entre 200 y 350 vuelos");
    assertThat(figures.say(count(null, low, null, Figure.Modifier.EXACT, "flight", null), null)).contains("al menos 200 vuelos");
    assertThat(figures.say(count(null, null, high, Figure.Modifier.EXACT, "flight", null), null)).contains("como máximo 350 vuelos");
  }

  @Test
  void saysVagueAmountsInTheArticlesWordsOrNotAtAll() {
    Incident.Count hundreds = count(null, BigDecimal.valueOf(200), BigDecimal.valueOf(999), Figure.Modifier.EXACT, "household", null);
    assertThat(phrases("fr").figures.say(hundreds, "des centaines de foyers")).contains("des centaines de foyers");
    assertThat(phrases("de").figures.say(hundreds, null)).isEmpty();
  }

  @Test
  void saysWhatNoPackCountsInTheArticlesWordsOrNotAtAll() {
    Incident.Count barges = count(BigDecimal.valueOf(12), null, null, Figure.Modifier.ABOUT, "barge", "customers-affected");
    assertThat(phrases("fr").figures.say(barges, "douze péniches")).contains("environ douze péniches");
    assertThat(phrases("de").figures.say(barges, null)).isEmpty();
  }

  @Test
  void contractsWhatRunsTogether() {
    assertThat(phrases("es").say("{incident} afectó a {subject}", "incident", "un corte", "subject", "el Banco Austral"))
        .isEqualTo("un corte afectó al Banco Austral");
    assertThat(phrases("es").say("afectó a {subject} el lunes", "subject", "Almería")).isEqualTo("afectó a Almería el lunes");
  }

  @Test
  void keepsForeignDirectionsOfWritingApart() {
    assertThat(phrases("ar").isolated("Spotify")).isEqualTo("\u2068Spotify\u2069");
    assertThat(phrases("ar").isolated("سبوتيفاي")).isEqualTo("سبوتيفاي");
    assertThat(phrases("fr").isolated("سبوتيفاي")).isEqualTo("\u2068سبوتيفاي\u2069");
  }

  private static Incident.Count count(
      BigDecimal value, BigDecimal low, BigDecimal high, Figure.Modifier modifier, String unit, String role) {
    return new Incident.Count(
        value, low, high, modifier, unit, "noun", role, null, null, null, List.of(new Incident.Source("a", new Span(0, 1, "1"))));
  }
}
