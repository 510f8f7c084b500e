package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Fusion;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.Clause;
import org.depeche.model.Incident;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents told, as an editor reads them. */
class SummariesTest {
  private static final String SPAN = "{\"start\": 0, \"end\": 1, \"text\": \"t\"}";

  private static IncidentRecord sample;

  @BeforeAll
  static void read() throws IOException {
    String text = Files.readString(Path.of("corpus/spotify-outage.fr.txt"));
    sample =
        Summaries.added(
            RecordReader.read(new Article("sample", null, null, null, null, List.of(), "2025-04-17", null, text, List.of())));
  }

  private static IncidentRecord record(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json.replace("SPAN", SPAN), IncidentRecord.class);
  }

  /** All in one language, spaces alike. */
  private static String told(String language, Length length, List<IncidentRecord> records) {
    Summaries told = Summaries.of(Fusion.of(records), records, length);
    return told.texts().getOrDefault(language, "").replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  void tellsTheSampleInEveryLanguage() {
    assertThat(sample.summary().keySet()).containsExactlyInAnyOrder("ar", "de", "en", "es", "fr", "it", "nl", "pt");
    assertThat(sample.summary().get("en"))
        .isEqualTo(
            "A worldwide outage hit Spotify at around 1.20pm (UTC+1) on 16 April 2025. The outage ended at 4.45pm (UTC+1), after about"
                + " 3 hours. There were nearly 49,000 reports, according to Downdetector. Affected: mobile app, web version and help pages;"
                + " not affected: downloads. The suspected cause is a software update, according to analysts; the cause was not a"
                + " cyberattack, according to @SpotifyStatus.");
    assertThat(sample.summary().get("fr")).contains("selon plusieurs analystes");
    assertThat(sample.summary().get("de")).contains("so Analysten");
  }

  @Test
  void tellsItInALineOrAtLength() {
    assertThat(told("fr", Length.HEADLINE, List.of(sample)))
        .isEqualTo("Spotify : panne mondiale, près de 49 000 signalements, retour à la normale");
    assertThat(told("fr", Length.BRIEF, List.of(sample)))
        .startsWith("Une panne mondiale a touché Spotify")
        .contains("Un incident antérieur s’était produit le 8 mars 2023 et avait duré 2 heures.")
        .contains("Selma Benjelloun (consultante en cybersécurité) : « ");
  }

  @Test
  void everyStatementStandsInItsSummaryAndRestsOnTheArticle() {
    int[] points = sample.text().codePoints().toArray();
    assertThat(sample.clauses()).isNotEmpty();
    for (Clause clause : sample.clauses()) {
      for (Incident.Source source : clause.sources()) {
        Span span = source.span();
        assertThat(new String(points, span.start(), span.end() - span.start())).isEqualTo(span.text());
      }
      clause.places().forEach(
          (language, place) ->
              assertThat(place.end()).isLessThanOrEqualTo((int) sample.summary().get(language).codePoints().count()));
    }
  }

  @Test
  void makesNoStatementWithoutASource() {
    assertThatThrownBy(() -> new Clause(List.of(), Map.of())).hasMessageContaining("source");
    Prose prose = new Prose(Phrases.of(LanguagePack.of("en").orElseThrow()));
    prose.state("the moon is made of cheese", List.of());
    prose.stop();
    assertThat(prose.text()).isEmpty();
  }

  @Test
  void tellsNothingOfAnArticleWithoutAnIncident() throws JsonProcessingException {
    IncidentRecord record = record("{\"id\": \"a\", \"language\": \"fr\", \"text\": \"Il a plu.\"}");
    assertThat(Summaries.added(record)).isEqualTo(record);
  }

  @Test
  void saysWhoeverContradictsAnotherSideBySide() throws JsonProcessingException {
    String article =
        """
        {"id": "%s", "language": "%s", "published": "%s", "text": "t", "kind": "power-cut", "status": "ongoing",
         "subject": {"name": "Eneval", "type": "ORG", "span": SPAN}, "evidence": {"kind": SPAN, "status": SPAN},
         "names": [{"type": "ORG", "name": "Eneval", "span": SPAN}],
         "causes": [{"text": "c", "category": "cyberattack", "status": "%s", %s "span": SPAN}],
         "figures": [{"value": %d, "modifier": "exact", "unit": "household", "role": "customers-affected", "source": "%s", "span": SPAN}]}
        """;
    List<IncidentRecord> records =
        List.of(
            record(article.formatted("a", "es", "2026-02-03", "suspected", "", 8000, "Eneval")),
            record(article.formatted("b", "en", "2026-02-03", "denied", "\"holder\": \"Eneval\",", 12500, "the mayor")));
    assertThat(told("en", Length.PARAGRAPH, records))
        .isEqualTo(
            "A power cut hit Eneval. The problems were continuing at the time of publication. The power cut affected 8,000 households, according to"
                + " Eneval; 12,500 households, according to the mayor. The cause was not a cyberattack, according to Eneval.");
    assertThat(told("fr", Length.PARAGRAPH, records)).contains("12 500 foyers, selon les autorités").contains("a piste d’une cyberattaque est écartée");
  }

  @Test
  void namesTheSubjectAsTheLanguagesOwnArticlesDo() throws JsonProcessingException {
    String article =
        """
        {"id": "%1$s", "language": "%2$s", "text": "%4$s", "kind": "outage", "evidence": {"kind": SPAN},
         "subject": {"name": "%3$s", "type": "ORG", "span": SPAN},
         "names": [{"type": "ORG", "name": "%3$s", "span": {"start": 3, "end": 9, "text": "Urbana"}}]}
        """;
    List<IncidentRecord> records =
        List.of(
            record(article.formatted("a", "fr", "Urbana", "La Urbana est en panne.")),
            record(article.formatted("b", "ar", "أوربانا", "تعطلت أوربانا.")));
    assertThat(told("fr", Length.PARAGRAPH, records)).isEqualTo("Une panne a touché la Urbana.");
    assertThat(told("it", Length.PARAGRAPH, records)).isEqualTo("Un guasto ha colpito Urbana.");
    assertThat(told("ar", Length.PARAGRAPH, records)).isEqualTo("سُجّل عطل لدى أوربانا.");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Le réseau du CHU, Une panne a touché le CHU.", "es, Cayó la red del CHU, Una caída del servicio afectó al CHU.",
    "it, Giù la rete del CHU, Un guasto ha colpito il CHU.", "pt, Caiu a rede do CHU, Uma falha atingiu o CHU."
  })
  void anArticleJoinedToAPrepositionIsOneToo(String language, String text, String told) throws JsonProcessingException {
    String article =
        """
        {"id": "a", "language": "%s", "text": "%s", "kind": "outage", "evidence": {"kind": SPAN}, "subject": {"name": "CHU", "type": "ORG", "span": SPAN},
         "names": [{"type": "ORG", "name": "CHU", "span": {"start": %d, "end": %d, "text": "CHU"}}]}
        """;
    int end = text.length();
    assertThat(told(language, Length.PARAGRAPH, List.of(record(article.formatted(language, text, end - 3, end))))).isEqualTo(told);
  }

  @Test
  void namesTheSubjectAsArticlesInTheScriptDoThatOnlyMentionIt() throws JsonProcessingException {
    String facts = "\"text\": \"t\", \"kind\": \"outage\", \"evidence\": {\"kind\": SPAN}";
    List<IncidentRecord> records =
        List.of(
            record("{\"id\": \"a\", \"language\": \"ar\", %s, \"subject\": {\"name\": \"بنك أوربانا\", \"type\": \"ORG\", \"span\": SPAN}}".formatted(facts)),
            record("{\"id\": \"b\", \"language\": \"fr\", %s, \"names\": [{\"type\": \"ORG\", \"name\": \"Urbana\", \"span\": SPAN}]}".formatted(facts)));
    assertThat(told("fr", Length.HEADLINE, records)).isEqualTo("Urbana : panne");
    assertThat(told("de", Length.HEADLINE, records)).isEqualTo("Urbana: Störung");
    assertThat(told("ar", Length.HEADLINE, records)).isEqualTo("بنك أوربانا: عطل");
  }

  @ParameterizedTest
  @CsvSource({
    "en, '38 flights were cancelled; 84 flights, according to other reports.'",
    "fr, 'Il a fallu annuler 38 vols ; 84 vols, selon d’autres articles.'",
    "de, '38 Flüge fielen aus; 84 Flüge, so andere Berichte.'",
    "es, 'Hubo que cancelar 38 vuelos; 84 vuelos, según otros medios.'",
    "it, 'È stato necessario cancellare 38 voli; 84 voli, secondo altri articoli.'",
    "pt, 'Foi preciso cancelar 38 voos; 84 voos, segundo outras notícias.'",
    "nl, '38 vluchten vielen uit; 84 vluchten, aldus andere berichten.'",
    "ar, 'جرى إلغاء 38 رحلة؛ 84 رحلة، بحسب تقارير أخرى.'",
  })
  void aFigureThatNobodyVouchesForIsOfOtherReports(String language, String end) throws JsonProcessingException {
    String article =
        """
        {"id": "%s", "language": "en", "text": "t", "kind": "outage", "evidence": {"kind": SPAN},
         "figures": [{"value": %d, "modifier": "exact", "unit": "flight", "role": "flights-cancelled", "span": SPAN}]}
        """;
    assertThat(told(language, Length.PARAGRAPH, List.of(record(article.formatted("a", 38)), record(article.formatted("b", 84))))).endsWith(end);
  }

  @Test
  void aFigureToldMoreOrLessExactlyIsTheSame() throws JsonProcessingException {
    String article =
        """
        {"id": "%s", "language": "en", "text": "t", "kind": "outage", "evidence": {"kind": SPAN},
         "figures": [{"value": %d, "modifier": "%s", "unit": "person", "role": "injured", "span": SPAN}]}
        """;
    List<IncidentRecord> records =
        List.of(
            record(article.formatted("a", 18, "exact")), record(article.formatted("b", 18, "at-least")),
            record(article.formatted("c", 21, "exact")), record(article.formatted("d", 21, "about")));
    assertThat(told("en", Length.PARAGRAPH, records)).endsWith("The outage left 18 people injured; 21 people injured, according to other reports.");
  }

  @Test
  void whatIsNotQuiteOverHasNoEnd() throws JsonProcessingException {
    String ended = "\"ended\": {\"value\": \"2026-05-12T23:52\", \"span\": SPAN}";
    IncidentRecord over = english(ended);
    IncidentRecord partly = record(Json.MAPPER.writeValueAsString(over).replace("\"resolved\"", "\"partially-resolved\""));
    assertThat(told("en", Length.PARAGRAPH, List.of(over))).endsWith("The outage ended at 11.52pm.");
    assertThat(told("en", Length.PARAGRAPH, List.of(partly))).endsWith("2026. Things were only partly back to normal at the time of publication.");
  }

  @Test
  void theTollIsTheLatestOfThisEventAndNotOfAnEarlierOne() throws JsonProcessingException {
    String injured = "{\"value\": %d, \"modifier\": \"exact\", \"unit\": \"injured\", \"role\": \"injured\", \"asOf\": {\"value\": \"%s\", \"span\": SPAN}, \"span\": SPAN}";
    IncidentRecord record =
        english("\"figures\": [%s, %s, %s]".formatted(injured.formatted(12, "2026-05-12"), injured.formatted(19, "2026-05-13"), injured.formatted(80, "2018")));
    assertThat(told("en", Length.PARAGRAPH, List.of(record))).contains("19 people injured").doesNotContain("12 people", "80 people");
  }

  /** An article in English on an outage at Eneval on a day in May. */
  private static IncidentRecord english(String facts) throws JsonProcessingException {
    return record(
        """
        {"id": "a", "language": "en", "published": "2026-05-13", "text": "t", "kind": "outage", "status": "resolved",
         "subject": {"name": "Eneval", "type": "ORG", "span": SPAN}, "evidence": {"kind": SPAN, "status": SPAN},
         "started": {"value": "2026-05-12T09:00", "span": SPAN}, "names": [{"type": "ORG", "name": "Eneval", "span": SPAN}], %s}
        """
            .formatted(facts));
  }

  @Test
  void aSentenceHoldsNoDurationThatStartAndEndContradict() throws JsonProcessingException {
    String ended = "\"ended\": {\"value\": \"2026-05-12T11:00\", \"span\": SPAN}";
    List<IncidentRecord> without = List.of(english(ended));
    List<IncidentRecord> with = List.of(english(ended + ", \"duration\": {\"value\": \"P7W\", \"span\": SPAN}"));
    for (String language : List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt")) {
      assertThat(told(language, Length.BRIEF, with)).isNotEmpty().isEqualTo(told(language, Length.BRIEF, without));
    }
  }

  @Test
  void nothingEarlierIsSaidToHaveHappenedLaterNorAStepBeforeTheStart() throws JsonProcessingException {
    IncidentRecord record =
        english(
            """
            "precedents": [{"date": "2026-09", "span": SPAN}, {"date": "2026-05-12", "span": SPAN}, {"date": "2024", "span": SPAN}],
            "timeline": [{"value": "2026-05-10T16:00", "event": "fix", "span": SPAN}, {"value": "2026-05-12T10:00", "event": "fix", "span": SPAN}]
            """);
    assertThat(told("en", Length.BRIEF, List.of(record)))
        .endsWith("since returned to normal. An earlier incident took place in 2024. Timeline: fix at 10am.");
  }

  @Test
  void whoeverIsDescribedWithoutAnArticleIsCalledAsTheLanguageCallsThem() throws JsonProcessingException {
    String cause = "\"causes\": [{\"text\": \"c\", \"category\": \"fire\", \"status\": \"suspected\", \"holder\": \"%s\", \"span\": SPAN}]";
    assertThat(told("en", Length.PARAGRAPH, List.of(english(cause.formatted("Swedish customer"))))).endsWith("a fire, according to users.");
    assertThat(told("en", Length.PARAGRAPH, List.of(english(cause.formatted("Investigators"))))).endsWith("a fire, according to investigators.");
    assertThat(told("en", Length.PARAGRAPH, List.of(english(cause.formatted("baker in Malmö"))))).endsWith("a fire, according to one source.");
    assertThat(told("en", Length.PARAGRAPH, List.of(english(cause.formatted("Two bakers in Malmö"))))).endsWith("according to two bakers in Malmö.");
    assertThat(told("en", Length.PARAGRAPH, List.of(english(cause.formatted("Malmö Bakers’ Guild"))))).endsWith("according to Malmö Bakers’ Guild.");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'The cause was a severed cable; another cause was the weather, according to Eneval.'",
    "fr, 'Une rupture de câble est en cause ; la météo est aussi en cause, selon Eneval.'",
    "es, 'La causa fue un corte de cable; otra causa fue el mal tiempo, según Eneval.'",
    "de, 'Ursache war ein durchtrenntes Kabel; weitere Ursache war das Wetter, so Eneval.'",
    "it, 'All’origine c’è la rottura di un cavo; c’è anche il maltempo, secondo Eneval.'",
    "pt, 'Na origem esteve a rutura de um cabo; na origem esteve também o mau tempo, segundo Eneval.'",
    "nl, 'De oorzaak was een kabelbreuk; een andere oorzaak was het weer, aldus Eneval.'",
    "ar, 'يعود السبب إلى انقطاع كابل؛ يعود السبب أيضًا إلى الأحوال الجوية، بحسب \u2068Eneval\u2069.'",
  })
  void whatElseIsToBlameIsSaidToBeAnotherCause(String language, String end) throws JsonProcessingException {
    String causes =
        """
        "causes": [{"text": "c", "category": "cable-cut", "status": "confirmed", "span": SPAN},
                   {"text": "w", "category": "weather", "status": "confirmed", "holder": "Eneval", "span": SPAN}]
        """;
    assertThat(told(language, Length.PARAGRAPH, List.of(english(causes)))).endsWith(end);
  }

  @Test
  void aCyberattackIsNotDeniedInTheSameBreath() throws JsonProcessingException {
    String attack =
        """
        {"id": "%s", "language": "de", "published": "2026-05-13", "text": "t", "kind": "cyberattack", "evidence": {"kind": SPAN},
         "causes": [{"text": "c", "category": "cyberattack", "status": "%s", "holder": "Eneval", "span": SPAN}]}
        """;
    IncidentRecord denied = record(attack.formatted("a", "denied"));
    assertThat(told("de", Length.PARAGRAPH, List.of(denied)))
        .isEqualTo("Ein Zwischenfall ist gemeldet worden. Ein Cyberangriff war nicht die Ursache, so Eneval.");
    assertThat(told("de", Length.PARAGRAPH, List.of(denied, record(attack.formatted("b", "suspected")))))
        .isEqualTo("Ein Cyberangriff ist gemeldet worden.");
  }
}
