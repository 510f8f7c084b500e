package org.depeche.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are found in every language, resolved against the publication and left open without it. */
class TimeExtractorTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(resources = "/times/cases.csv", delimiter = '|', nullValues = "-", ignoreLeadingAndTrailingWhitespace = true)
  void readsTimes(String language, String published, String text, String expected) {
    String found =
        extract(language, published, text.replace(" ¶ ", "\n\n")).stream()
            .map(TimeExtractorTest::told)
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  private static String told(TimeMention m) {
    String modifier = m.modifier() == null ? "" : " (" + m.modifier() + ")";
    return m.type() + " " + m.value() + modifier + " «" + m.span().text() + "»";
  }

  private static List<TimeMention> extract(String language, String published, String text) {
    AnalysedText analysed = AnalysedText.of(text, LanguagePack.of(language).orElseThrow());
    return TimeExtractor.of(analysed.pack())
        .extract(analysed, NumberParser.of(analysed.pack()).parse(analysed), Anchor.of(published, null));
  }

  @Test
  void givesClockTimesTheOffsetOfTheOutletsZone() {
    AnalysedText text = AnalysedText.of("Um 9.40 Uhr fiel das Netz aus.", LanguagePack.of("de").orElseThrow());
    List<TimeMention> times =
        TimeExtractor.of(text.pack()).extract(text, List.of(), Anchor.of("2025-09-12T13:10:00Z", "Europe/Berlin"));
    assertThat(times).extracting(TimeMention::value).containsExactly("2025-09-12T09:40+02:00");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # language | the outlet's zone | places | text | values
          de | -             | Kenia, Mombasa    | Um 9.40 Uhr Ortszeit fiel in Kenia das Netz aus, auch in Mombasa. Um 11 Uhr ging es wieder. | 2025-09-12T09:40+03:00 2025-09-12T11:00+03:00
          nl | -             | Tokio             | In Tokio begon het om 9.40 uur lokale tijd. | 2025-09-12T09:40+09:00
          it | Europe/Rome   | Perth, Sydney     | Tra Perth e Sydney il guasto iniziò alle 9.40 ora locale. | 2025-09-12T09:40+02:00
          fr | Europe/Paris  | Lyon, Genève      | De Lyon à Genève, tout s'est arrêté à 9 h 40, heure locale. | 2025-09-12T09:40+02:00
          es | -             | Lima, Cusco       | En Lima y Cusco empezó a las 9.40 hora local. | 2025-09-12T09:40
          it | -             | -                 | Era iniziato alle 9.40 in Italia. | 2025-09-12T09:40+02:00
          """)
  void localTimeIsThatOfTheCountryAbroad(String language, String zone, String places, String sentence, String values) {
    AnalysedText text = AnalysedText.of(sentence, LanguagePack.of(language).orElseThrow());
    List<Name> names = places == null ? List.of() : Arrays.stream(places.split(", ")).map(p -> new Name(Name.Type.LOC, p, new Span(0, p.length(), p))).toList();
    Anchor anchor = Anchor.of("2025-09-12T13:10:00Z", zone);
    assertThat(TimeExtractor.of(text.pack()).extract(text, NumberParser.of(text.pack()).parse(text), anchor, names))
        .extracting(TimeMention::value)
        .containsExactly(values.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Joe Biden | It was the first visit by Joe Biden in two years | P2Y
          es | Juan Pérez | Se conoció la condena de Juan Pérez de cinco años de cárcel. | P5Y
          de | Maria Sauer | Die Rentnerin Maria Sauer, 71 Jahre alt, fand nichts. |
          es | María Sousa | Lo contó la jubilada María Sousa, de 71 años. |
          fr | Marie Soulié | « Rien ne marchait », raconte Marie Soulié, 71 ans. |
          fr | Marie Soulié | Selon Marie Soulié, trois ans ont passé. | P3Y
          it | Maria Sozzi | Lo racconta la pensionata Maria Sozzi, 71 anni. |
          nl | Maria Smit | Dat zegt Maria Smit van 71 jaar. |
          nl | Jan Lima | Jan Lima (45 jaar) verloor zijn winkel na 3 jaar. | P3Y
          pt | Maria Souza | Contou-o a aposentada Maria Souza, de 71 anos. |
          """)
  void theYearsBehindSomebodysNameAreTheirAge(String language, String who, String sentence, String values) {
    AnalysedText text = AnalysedText.of(sentence, LanguagePack.of(language).orElseThrow());
    int start = sentence.indexOf(who);
    List<Name> names = List.of(new Name(Name.Type.PER, who, text.span(start, start + who.length())));
    assertThat(TimeExtractor.of(text.pack()).extract(text, NumberParser.of(text.pack()).parse(text), Anchor.of("2025-09-12T13:10:00Z", null), names))
        .extracting(TimeMention::value)
        .isEqualTo(values == null ? List.of() : List.of(values));
  }

  @Test
  void readsSpelledOutNumbersThatTheNumberParserFound() {
    assertThat(extract("en", "2025-04-17", "It lasted one hundred and twenty-seven minutes."))
        .extracting(TimeMention::value)
        .containsExactly("PT127M");
  }

  @Test
  void readsAThousandLinesOfTimes() {
    String line = "Le 3 mars 2024 à 13 h 20, de 9 h à 11 h, 1 2 3 4 5 un deux trois lundi mardi 12:30 entre 2 et 3. ";
    for (LanguagePack pack : LanguagePack.all()) {
      AnalysedText text = AnalysedText.of(line.repeat(1000), pack);
      assertThat(TimeExtractor.of(pack).extract(text, List.of(), Anchor.of("2025-04-17", null)))
          .as(pack.code())
          .hasSizeGreaterThanOrEqualTo(1000);
    }
  }

  @Property(tries = 300)
  void readsAnyTextWithoutOverlaps(@ForAll @StringLength(max = 200) String raw) {
    String text = raw.codePoints()
        .map(c -> c < 0x10000 && Character.isSurrogate((char) c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
    for (String language : List.of("fr", "ar")) {
      List<TimeMention> times = extract(language, "2025-04-17", text + " 13 h 20 12/3 1999");
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i).span().start()).isGreaterThanOrEqualTo(times.get(i - 1).span().end());
      }
    }
  }
}
