package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.depeche.language.LanguagePack;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteExtractorPropertiesTest {
  @Provide
  Arbitrary<String> marksAndWords() {
    return Arbitraries.of(
            "\u00AB ", " \u00BB", "\u201C", "\u201D", "\u201E", "\"", "'", "\u2018", "\u2019", "\u2014 ", "\n\n", ", ", ". ", ": ",
            "said ", "Ada Lovelace ", "he ", "the company ", "we know ", "a sign ", "dit-il ", "\uD83D\uDE00", "5\" ")
        .list()
        .ofMaxSize(40)
        .map(all -> String.join("", all));
  }

  @Property(tries = 300)
  void everyQuoteSlicesToItsText(@ForAll("marksAndWords") String text) {
    for (String code : List.of("en", "fr", "de")) {
      for (Quote quote : quotes(code, text)) {
        List<Span> spans = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
        spans.forEach(s -> assertThat(slice(text, s)).isEqualTo(s.text()));
        assertThat(quote.text()).isEqualTo(String.join(" ", spans.stream().map(Span::text).toList()));
        assertThat(spans).allMatch(s -> quote.span().contains(s));
      }
    }
  }

  @Property(tries = 200)
  void nothingThrowsOnStrangeText(@ForAll String text) {
    String whole = new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    assertThatCode(() -> quotes("en", whole)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00AB ", "\u201E", "\u201C", "\"", "'a", "\u2018a ", "\u201Ca\u201D, said ", "\u2014 a", "\u00BBa\u00AB ",
        "\u201Ca \u2018b \u201Cc\u201D ", "\u201Ea\" ", "said ", "a, said he, ", "the head of ", "Ada "
      })
  void readsEndlessRepetition(String piece) {
    assertThatCode(() -> quotes("en", piece.repeat(10_000))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Message \u201CConnecting\u201D, then nothing.", "Error \"no route\", it read.", "Notice: \u201CClosed\u201D", "\u201CClosed\u201D notice"})
  void readsMarksNextToWhereATextBeginsOrEnds(String text) {
    assertThatCode(() -> quotes("en", text)).doesNotThrowAnyException();
  }

  private static List<Quote> quotes(String code, String text) {
    LanguagePack pack = LanguagePack.of(code).orElseThrow();
    return QuoteExtractor.of(pack).extract(AnalysedText.of(text, pack), List.of());
  }

  private static String slice(String text, Span span) {
    return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }
}
