package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuttingTest {
  private static AnalysedText analysed(String text, String language) {
    return AnalysedText.of(text, LanguagePack.of(language).orElseThrow());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "sentences.csv", delimiter = ';', quoteCharacter = '\0')
  void sentencesEndWhereAReaderWouldEndThem(String language, String marked) {
    List<String> expected = Arrays.asList(marked.split("‖"));
    AnalysedText text = analysed(String.join(" ", expected), language);
    assertThat(text.sentences())
        .extracting(s -> text.normal().substring(s.start(), s.end()))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "tokens.csv", delimiter = ';', quoteCharacter = '\0')
  void wordsNumbersAndSignsAreTokens(String language, String tokens, String written) {
    String found =
        analysed(written, language).sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .map(Token::text)
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(tokens);
  }

  @Test
  void everyPackHasAModelForEachTaskOfAnalysis() {
    for (LanguagePack pack : LanguagePack.all()) {
      assertThat(pack.language().models()).as(pack.code()).containsKeys("sentence", "token", "tag", "lemma");
      AnalysedText text = analysed("Spotify 2025.", pack.code());
      assertThat(text.tags(0)).as(pack.code()).doesNotContain("X");
      assertThat(text.lemmas(0)).as(pack.code()).hasSize(3);
    }
  }

  @Test
  void everyPackKnowsItsAbbreviations() {
    for (LanguagePack pack : LanguagePack.all()) {
      SentenceRules rules = pack.table("sentences", SentenceRules.class);
      assertThat(rules.abbreviations()).as(pack.code()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
      assertThat(rules.starters()).as(pack.code()).hasSizeGreaterThan(30);
      assertThat(rules.abbreviations()).as(pack.code()).noneMatch(a -> a.endsWith(".") || a.contains(" "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ".", "a.b-c'd", "a. ", "\u00AB", "'", "a@", "http://", "\uD83D\uDE00", "?! "})
  void cutsEndlessRepetition(String unit) {
    assertThatCode(() -> analysed(unit.repeat(500_000 / unit.length()), "fr")).doesNotThrowAnyException();
  }
}
