package org.depeche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a record comes out that fits the schema and whose spans slice to their text. */
class RecordReaderTest {
  private static final JsonSchema SCHEMA = schema();

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangeTexts")
  void readsStrangeTextsInEveryLanguage(String what, String text) {
    for (LanguagePack pack : LanguagePack.all()) {
      check(read(text, pack.code()));
    }
    check(read(text, null));
  }

  static Stream<Arguments> strangeTexts() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("blank", " \n\u00a0\n\t"),
        Arguments.of("numbers only", "12 345,6 7.890 13:20 2025-04-16 1/2 50% €3 ".repeat(200)),
        Arguments.of("lone surrogates", "Panne \ud83d chez \udc4d Spotify \ud83d\ude00."),
        Arguments.of("10,000 nested quotation marks", "« ".repeat(10_000) + "non" + " »".repeat(10_000)),
        Arguments.of("unclosed marks of all kinds", "„«‹“‘\"' \n— ".repeat(500)),
        Arguments.of("combining marks without end", "e" + "\u0301".repeat(20_000)),
        Arguments.of("right-to-left marks", "\u202e\u202dخلل\u200f\u2066 في\u2069 الشبكة\u061c"),
        Arguments.of("emoji and flags", "😀🇫🇷👩‍👩‍👧 «🔥🔥» 🕐 13 h 20 😀".repeat(50)),
        Arguments.of("control characters", "a\u0000b\u0007c\u001bd e\u0085f\u2028g"),
        Arguments.of("one word of 200,000 letters", "a".repeat(200_000)),
        Arguments.of("200,000 digits", "9".repeat(200_000)),
        Arguments.of("10,000 times the same claim", "Power cut in Leeds. ".repeat(10_000)),
        Arguments.of("no full stop in 300,000 characters", "la panne a touché mille clients ".repeat(10_000)));
  }

  @Test
  void whatIsPartOfANameIsNoTime() {
    IncidentRecord record = read("En Santo Domingo se fue la luz el martes a las nueve, dijo Julio Herrera.", "es");
    assertThat(record.times()).extracting(t -> t.span().text()).containsExactly("el martes a las nueve");
  }

  @Property(tries = 200)
  void readsAnyText(@ForAll @StringLength(max = 400) String text) {
    check(read(text, "fr"));
    check(read(text, "ar"));
  }

  private static IncidentRecord read(String text, String language) {
    return RecordReader.read(
        new Article("x", language, null, null, null, List.of(), "2025-04-17", null, text, List.of()));
  }

  private static void check(IncidentRecord record) {
    JsonNode json = Json.MAPPER.valueToTree(record);
    assertThat(SCHEMA.validate(json)).isEmpty();
    int[] points = record.text().codePoints().toArray();
    checkSpans(json, points);
  }

  private static void checkSpans(JsonNode node, int[] points) {
    if (node.has("start") && node.has("end")) {
      int start = node.get("start").asInt();
      int end = node.get("end").asInt();
      assertThat(new String(points, start, end - start)).isEqualTo(node.get("text").asText());
    }
    node.forEach(child -> checkSpans(child, points));
  }

  private static JsonSchema schema() {
    InputStream in = RecordReaderTest.class.getResourceAsStream("/record.schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'Görlitz (dpa/sn) - Bei einem Brand in einem Umspannwerk sind am Montag 3.000 Haushalte ohne Strom geblieben.'",
    "en, '(AP) - An outage left four towns offline on Monday.'",
    "es, 'Madrid, 3 nov (EFE).- Un apagón dejó sin luz a 300 casas.'"
  })
  void theAgencyThatReportsIsNotTheSubject(String language, String text) {
    assertThat(read(text, language).subject()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Une panne a privé 3 000 foyers d’électricité mardi soir.", "de, Stromausfall in Köln.", "en, WhatsApp down.", "es, Apagón en Sevilla.",
    "nl, Stroomstoring in Utrecht.", "pt, Apagão em Faro.", "ar, انقطاع الكهرباء في عمّان."
  })
  void whereItStandsIsNotToldOfWhatOnlyHappened(String language, String text) {
    IncidentRecord record = read(text, language);
    assertThat(record.kind()).isNotNull();
    assertThat(record.status()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, WhatsApp down.", "de, WhatsApp ist ausgefallen.", "fr, Une panne a privé 3 000 foyers d’électricité mardi soir.",
    "nl, De bank-app ligt plat.", "es, La aplicación no funciona."
  })
  void howFarItReachedIsNotToldWhereNoPlaceIs(String language, String text) {
    assertThat(read(text, language).scope()).isNull();
  }
}
