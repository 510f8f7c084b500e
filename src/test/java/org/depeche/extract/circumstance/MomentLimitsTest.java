package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Moment;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be neither the start nor the end of an incident, however much it looks like it, and what is its end. */
class MomentLimitsTest {
  /** Read as if published on 12 March 2026, a Thursday. */
  private static Circumstances read(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    AnalysedText analysed = AnalysedText.of(text, pack);
    String published = "2026-03-12T17:00:00Z";
    return CircumstanceReader.of(pack)
        .read(
            null,
            LocalDateTime.parse("2026-03-12T17:00"),
            analysed,
            List.of(),
            TimeExtractor.of(pack).extract(analysed, NumberParser.of(pack).parse(analysed), Anchor.of(published, null)),
            List.of(),
            List.of());
  }

  private static @Nullable String value(@Nullable Moment moment) {
    return moment == null ? null : moment.value();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | Il sindacato ha proclamato uno sciopero. I traghetti si fermeranno dalle 21 di venerdì alle 21 di sabato.
          en | Bus drivers will walk out from 5am on Friday until 9pm on Saturday. Services will be suspended.
          nl | De storing bij de veerdienst is naar verwachting zaterdag verholpen.
          fr | Le trafic des ferries sera interrompu de vendredi 22 heures à samedi 6 heures.
          """)
  void whatEndsAfterThePublicationIsNotOver(String language, String text) {
    Circumstances read = read(language, text);
    assertThat(read.ended()).isNull();
    assertThat(read.status()).isEqualTo("ongoing");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          nl | De storing bij de veerdienst begon woensdag om 18.48 uur en was om 20.15 uur nog niet verholpen. | -
          pt | O aplicativo parou às 8h48 desta quinta-feira e até as 10h15 não tinha voltado. | -
          de | Die App fiel am Mittwoch um 18.48 Uhr aus und war um 20.15 Uhr noch nicht wiederhergestellt. | -
          en | The app failed at 6.48pm on Wednesday and was not restored until 8.15pm. | 2026-03-11T20:15
          es | La aplicación se cayó el miércoles a las 18:48 y no volvió hasta las 20:15. | 2026-03-11T20:15
          """)
  void aTimeAtWhichNothingWasBackIsNoEnd(String language, String text, @Nullable String ended) {
    assertThat(value(read(language, text).ended())).isEqualTo(ended);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | استمر عطل التطبيق حتى الساعة الرابعة عصرا.
          de | Die Störung der Banking-App dauerte bis 16.30 Uhr.
          en | The outage of the bank's app lasted until 4.30pm on Wednesday.
          es | El fallo de la aplicación se prolongó hasta las 16:30 del miércoles.
          fr | La panne de l'application a duré jusqu'à 16 h 30 mercredi.
          it | Il guasto dell'app è durato fino alle 16.30 di mercoledì.
          nl | De storing van de bankapp duurde tot half vijf.
          pt | A falha do aplicativo durou até as 16h30 de quarta-feira.
          """)
  void aTimeUntilWhichSomethingLastedIsNoStart(String language, String text) {
    assertThat(read(language, text).started()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | El fallo del peaje se corrigió el miércoles a las 11:15. | 2026-03-11T11:15
          it | La falla è stata sanata alle 21 di mercoledì. | 2026-03-11T21:00
          fr | Une fuite de gaz s'est produite mercredi en fin de matinée. La fuite a été colmatée à 13 h 20. | 2026-03-11T13:20
          """)
  void aRepairIsAnEnd(String language, String text, String ended) {
    assertThat(value(read(language, text).ended())).isEqualTo(ended);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          es | Un tren descarriló en Lugo. El convoy había salido de Lugo a las 22:15 del martes. El accidente se produjo cerca de las 2:40 del miércoles. | 2026-03-11T02:40
          fr | Bio Vallée rappelle des biscuits vendus entre le 2 février et le 1er mars. | -
          nl | De storm heeft 41.000 klanten zonder stroom gezet. Code oranje liep woensdag om 22 uur af. | -
          pt | A tempestade deixou 90 mil clientes sem luz, segundo o balanço feito às 20h00 de quarta-feira. | -
          """)
  void departuresSalesWarningsAndCountsAreNoStart(String language, String text, @Nullable String started) {
    Circumstances read = read(language, text);
    assertThat(value(read.started())).isEqualTo(started);
    assertThat(read.ended()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A power cut hit Leeds at 9am on Thursday. Supply was restored at 1pm, although some streets stayed dark until evening.
          es | Un apagón afectó a Lorca el jueves a las 9.00. El suministro se restableció a las 13.00, aunque algunas calles siguieron a oscuras.
          fr | Une panne de courant a touché Dax jeudi à 9 heures. L'électricité a été rétablie à 13 heures, même si quelques rues restaient dans le noir.
          fr | Le site de la SNCF est tombé en panne jeudi à 9 heures. Le service a été rétabli à 13 heures, mais des lenteurs persistaient.
          it | Un blackout ha colpito Lecco giovedì alle 9. La corrente è tornata alle 13, anche se alcune vie sono rimaste al buio.
          nl | In Hoorn viel donderdag om 9 uur de stroom uit. Om 13 uur was de stroom terug, hoewel sommige straten donker bleven.
          pt | Um apagão atingiu Braga na quinta-feira às 9h. A energia foi reposta às 13h, embora algumas ruas continuassem às escuras.
          """)
  void anEndIsOneWhateverIsLeft(String language, String text) {
    assertThat(value(read(language, text).ended())).isEqualTo("2026-03-12T13:00");
  }
}
