package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MarkReaderTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "marks.csv", numLinesToSkip = 1, delimiter = ';')
  void findsWhatStandsBetweenMarks(String name, String text, String expected) {
    String real = text.replace("¶", "\n\n");
    assertThat(contents(real)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" \\| ")));
  }

  @Test
  void keepsWhatNestsInsideItsPassage() {
    AnalysedText text = text("“She said ‘wait’ twice.”");
    Passage outer = MarkReader.read(text, Lexicon.of(text.pack())).get(0);
    assertThat(outer.inner()).hasSize(1);
  }

  private static List<String> contents(String text) {
    AnalysedText analysed = text(text);
    return MarkReader.read(analysed, Lexicon.of(analysed.pack())).stream()
        .map(
            p ->
                String.join(
                    " + ",
                    p.pieces().stream().map(s -> analysed.normal().substring(s.start(), s.end())).toList()))
        .toList();
  }

  private static AnalysedText text(String text) {
    return AnalysedText.of(text, LanguagePack.of("en").orElseThrow());
  }
}
