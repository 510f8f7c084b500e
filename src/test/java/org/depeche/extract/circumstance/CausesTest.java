package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What newsrooms write about causes, language by language: told, suspected, denied, and not a cause at all. */
class CausesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/circumstance/causes.csv", delimiter = '|', quoteCharacter = '\u0001')
  void readsCauses(String language, String sentence, String expected) {
    assertThat(causes(language, sentence))
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(",")));
  }

  private static List<String> causes(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return CircumstanceReader.of(pack)
        .read(null, AnalysedText.of(text, pack), List.of(), List.of(), List.of(), List.of())
        .causes()
        .stream()
        .map(CausesTest::label)
        .toList();
  }

  private static String label(Cause cause) {
    return cause.category() + " " + cause.status().name().toLowerCase(Locale.ROOT);
  }
}
