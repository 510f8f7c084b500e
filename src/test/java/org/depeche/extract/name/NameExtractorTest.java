package org.depeche.extract.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.TestFactory;

class NameExtractorTest {
  @TestFactory
  Stream<DynamicTest> findsTheNamesOfEachLanguage() throws IOException {
    return lines("names.csv")
        .map(line -> line.split("\\|"))
        .map(
            row ->
                dynamicTest(
                    row[0] + ": " + row[1],
                    () ->
                        assertThat(
                                names(row[0], row[1]).stream()
                                    .map(n -> n.type() + " " + n.span().text())
                                    .collect(Collectors.joining("; ")))
                            .isEqualTo(row[2])));
  }

  @Test
  void findsTheNamesOfTheSampleArticleAndNoOthers() throws IOException {
    String text;
    try (InputStream in = Files.sample()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(names("fr", text).stream().map(n -> n.type() + " " + n.span().text()).distinct())
        .containsExactlyInAnyOrder(
            "LOC New York", "LOC Casablanca", "ORG Spotify", "ORG Downdetector", "ORG X", "ORG Twitter",
            "ORG @SpotifyStatus", "PER Fahd", "LOC Rabat", "PER Selma Benjelloun");
  }

  @Test
  void namesAPersonByTheFullNameWhereOnlyTheLastIsRepeated() {
    assertThat(names("en", "Emily Carter spoke first. Then Carter left for Leeds."))
        .extracting(Name::name)
        .containsExactly("Emily Carter", "Emily Carter", "Leeds");
  }

  @Test
  void namesAnOrganizationByItsFullNameWhereTheAcronymIsUsed() {
    assertThat(names("es", "La Agencia Española de Protección de Datos (AEPD) investiga. La AEPD no comenta."))
        .extracting(Name::name)
        .containsOnly("Agencia Española de Protección de Datos");
  }

  @Test
  void namesACountryOnceHoweverItIsWritten() {
    assertThat(names("en", "The U.S. grid held. In the United States, power stayed on."))
        .extracting(Name::name)
        .containsOnly("United States");
  }

  @Test
  void takesTwoLettersInBracketsBehindAPlaceForItsRegion() {
    assertThat(typed("pt", "A adutora rompeu em Ouro Branco (MG) na segunda-feira, disse Ana Souza.")).contains("LOC MG");
    assertThat(typed("pt", "A adutora rompeu, disse a deputada Ana Souza (PT) na segunda-feira.")).doesNotContain("LOC PT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Auf der A7 bei Kassel ist ein Lastwagen umgekippt. Die A44 war gesperrt.|A7|A44",
        "en|A lorry overturned on the M62 near Leeds. The A64 was closed.|M62|A64",
        "es|Un camión volcó en la A-7 cerca de Murcia. La AP-7 estaba cortada.|A-7|AP-7",
        "fr|Un camion s'est renversé sur l'A7 près de Valence. La D86 était fermée.|A7|D86",
        "it|Un camion si è ribaltato sulla A1 vicino a Parma. La SS9 era chiusa.|A1|SS9",
        "nl|Op de A2 bij Utrecht is een vrachtwagen gekanteld. De N201 was afgesloten.|A2|N201",
        "pt|Um camião capotou na A1 perto de Leiria. A EN1 estava cortada.|A1|EN1",
      })
  void aNumberedRoadIsAPlace(String language, String text, String first, String second) {
    assertThat(typed(language, text)).contains("LOC " + first, "LOC " + second).noneMatch(n -> n.startsWith("ORG"));
  }

  @Test
  void aVerbBehindANameIsNoPartOfIt() {
    assertThat(typed("fr", "Les trains sont à l'arrêt. La Région compte rétablir le service lundi.")).containsExactly("ORG Région");
  }

  @Test
  void aCompanyOrAnAirlinerIsNoRoad() {
    assertThat(typed("de", "Bei A1 in Wien ist das Netz ausgefallen, die A320 der Nordair blieb am Boden.")).doesNotContain("LOC A1", "LOC A320");
  }

  private static List<String> typed(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return NameExtractor.of(pack).extract(AnalysedText.of(text, pack)).stream().map(n -> n.type() + " " + n.span().text()).toList();
  }

  @Test
  void takesNoDayOrMonthForAName() {
    for (LanguagePack pack : LanguagePack.all()) {
      String text =
          String.join(
              ". ",
              com.ibm.icu.text.DateFormatSymbols.getInstance(com.ibm.icu.util.ULocale.forLanguageTag(pack.code()))
                  .getMonths());
      assertThat(names(pack.code(), text)).as(pack.code()).isEmpty();
    }
  }

  @Property(tries = 60)
  void offersNothingWithoutLetterOrDigitAsAName(@ForAll @Chars({'«', '–', ' ', '.', '!', 'A', '@', '&'}) String text) {
    for (LanguagePack pack : LanguagePack.all()) {
      AnalysedText analysed = AnalysedText.of(text, pack);
      assertThat(NameExtractor.of(pack).candidates(analysed))
          .allMatch(c -> analysed.normal().substring(c.start(), c.end()).chars().anyMatch(Character::isLetterOrDigit));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPackTellsWhatMakesAName() {
    return LanguagePack.all().stream()
        .map(
            pack ->
                dynamicTest(
                    pack.code(),
                    () -> {
                      NameWords words = pack.table("names", NameWords.class);
                      assertThat(words.titles()).hasSizeGreaterThan(15);
                      assertThat(words.roles()).hasSizeGreaterThan(20);
                      assertThat(words.institutions()).hasSizeGreaterThan(15);
                      assertThat(words.notNames()).hasSizeGreaterThan(20);
                      assertThat(words.whereabouts()).isNotEmpty();
                      assertThat(pack.language().models()).containsKey("name");
                    }));
  }

  @Property(tries = 60)
  void anyTextGivesNamesInOrderThatSliceToTheirText(@ForAll String text) {
    String readable = text.replaceAll("[\\ud800-\\udfff]", "");
    for (LanguagePack pack : LanguagePack.all()) {
      int end = 0;
      for (Name name : NameExtractor.of(pack).extract(AnalysedText.of(readable, pack))) {
        assertThat(name.span().start()).isGreaterThanOrEqualTo(end);
        end = name.span().end();
      }
    }
  }

  private static List<Name> names(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return NameExtractor.of(pack).extract(AnalysedText.of(text, pack));
  }

  private static Stream<String> lines(String file) throws IOException {
    try (InputStream in = NameExtractorTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank());
    }
  }

  /** The sample article under {@code corpus/}. */
  private static final class Files {
    static InputStream sample() throws IOException {
      return java.nio.file.Files.newInputStream(java.nio.file.Path.of("corpus/spotify-outage.fr.txt"));
    }
  }
}
