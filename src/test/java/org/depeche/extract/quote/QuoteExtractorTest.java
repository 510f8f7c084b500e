package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the cases beside this test, one file a language. */
class QuoteExtractorTest {
  private static final ObjectMapper YAML =
      new YAMLMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  record Case(String text, Map<Name.Type, List<String>> names, List<String> quotes) {}

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (LanguagePack pack : LanguagePack.all()) {
      try (InputStream in = QuoteExtractorTest.class.getResourceAsStream(pack.code() + ".yaml")) {
        assertThat(in).as("cases of %s", pack).isNotNull();
        for (Map<String, Object> entry : YAML.readValue(in, new TypeReference<List<Map<String, Object>>>() {})) {
          all.add(Arguments.of(pack, entry.get("case"), YAML.convertValue(entry, Case.class)));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void readsEachHabitOfQuoting(LanguagePack pack, String name, Case expected) {
    AnalysedText text = AnalysedText.of(expected.text(), pack);
    List<Quote> quotes =
        QuoteExtractor.of(pack).extract(text, names(expected)).stream().filter(q -> q.kind().isMarked()).toList();
    assertThat(quotes.stream().map(QuoteExtractorTest::line))
        .as(expected.text())
        .containsExactlyElementsOf(expected.quotes().stream().map(QuoteExtractorTest::plain).toList());
    quotes.forEach(q -> assertSlices(q, expected.text()));
  }

  private static List<Name> names(Case c) {
    List<Name> names = new ArrayList<>();
    if (c.names() != null) {
      c.names()
          .forEach(
              (type, all) ->
                  all.forEach(
                      name -> {
                        for (int i = c.text().indexOf(name); i >= 0; i = c.text().indexOf(name, i + 1)) {
                          int start = c.text().codePointCount(0, i);
                          names.add(
                              new Name(type, name, new Span(start, start + name.codePointCount(0, name.length()), name)));
                        }
                      }));
    }
    names.sort(Comparator.comparingInt(n -> n.span().start()));
    return names;
  }

  private static String line(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    List<String> parts =
        quote.parts().isEmpty() ? List.of(quote.text()) : quote.parts().stream().map(Span::text).toList();
    return plain(
        String.join(
            " | ",
            quote.kind().name().toLowerCase(Locale.ROOT),
            String.join(" + ", parts),
            Objects.toString(speaker == null ? null : speaker.name(), ""),
            Objects.toString(speaker == null ? null : speaker.role(), ""),
            quote.cue() == null ? "" : quote.cue().text()));
  }

  private static String plain(String line) {
    return String.join("|", Stream.of(line.split("\\|", -1)).map(String::strip).toList());
  }

  private static void assertSlices(Quote quote, String text) {
    Stream.concat(Stream.of(quote.span()), quote.parts().stream())
        .forEach(
            s ->
                assertThat(text.substring(text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())))
                    .isEqualTo(s.text()));
  }
}
