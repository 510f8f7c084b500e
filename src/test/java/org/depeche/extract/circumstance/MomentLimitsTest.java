package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Moment;
import org.depeche.model.Precedent;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be neither the start nor the end nor the cause of an incident, however much it looks like it, and what is. */
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | انقطعت الكهرباء عن نابلس الأربعاء الساعة 21:40. وبدأ التيار يعود الساعة 23:15، لكن 3500 منزل ما زالت بلا كهرباء.
          de | In Melle fiel am Mittwoch um 21.40 Uhr der Strom aus. Um 23.15 Uhr begann die Versorgung zurückzukehren, 3.500 Haushalte sind noch ohne Strom.
          en | Power failed in Leeds at 9.40pm on Wednesday. Supply began to return at 11.15pm, but 3,500 homes are still without power.
          es | La red de Movistar cayó el miércoles a las 21.40. El servicio empezó a recuperarse a las 23.15, pero 1.200 clientes siguen sin línea.
          fr | Le courant a été coupé à Dax mercredi à 21 h 40. Il a commencé à revenir à 23 h 15, mais 3 500 foyers restent privés d'électricité.
          it | La corrente è saltata a Lecco mercoledì alle 21.40. Ha cominciato a tornare alle 23.15, ma 3.500 utenze sono ancora al buio.
          nl | In Hoorn viel woensdag om 21.40 uur de stroom uit. Om 23.15 uur begon de stroom terug te komen, 3.500 huishoudens zitten nog zonder.
          pt | A luz faltou em Braga na quarta-feira às 21h40. Começou a voltar às 23h15, mas 3.500 clientes continuam às escuras.
          """)
  void whatOnlyBeginsToReturnIsNotOver(String language, String text) {
    assertThat(read(language, text).ended()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Trains stopped at Leeds at 9.40pm on Wednesday. They started running again at 11.15pm.
          es | La app del banco cayó el miércoles a las 21.40. Empezó a funcionar de nuevo a las 23.15.
          """)
  void whatBeginsToRunAgainIsOver(String language, String text) {
    assertThat(value(read(language, text).ended())).isEqualTo("2026-03-11T23:15");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | تأخرت القطارات في الإسكندرية صباح الأربعاء. | 2026-03-11TMO
          de | Eine Störung hat am Mittwochvormittag das Online-Banking der Sparkasse lahmgelegt. | 2026-03-11TMO
          en | Customers of Westbank were unable to log in to its app on Monday. | 2026-03-09
          en | At least 40 flights were cancelled at Gatwick on Tuesday. | 2026-03-10
          es | Una avería dejó sin luz el martes a 9.000 vecinos de Lorca. | 2026-03-10
          fr | Une panne d'électricité a touché mercredi soir Liège. Le courant est coupé dans trois quartiers. | 2026-03-11TEV
          it | Un blackout ha colpito Pavia mercoledì sera, ha detto Enel. | 2026-03-11TEV
          nl | In Leusden viel woensdagavond de stroom uit. De oorzaak is onbekend. | 2026-03-11TEV
          """)
  void theDayThatAnArticleOpensWithIsTheStart(String language, String text, String started) {
    assertThat(value(read(language, text).started())).isEqualTo(started);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Das Online-Banking der Sparkasse ist gestört. Im Januar war die App schon einmal ausgefallen. Grund war damals ein Stromausfall.
          de | Das Online-Banking der Sparkasse ist gestört. Im Januar war die App schon einmal ausgefallen. Damals war ein defekter Netzwerkschalter die Ursache.
          nl | De app van de bank ligt plat. In januari lag de app ook al plat. Toen was een brand de oorzaak.
          nl | De app van de bank ligt plat. In januari lag de app ook al plat. Dat kwam destijds door een defecte kabel.
          en | The bank's app is down. In January the app failed for six hours. A software update was to blame at that time.
          fr | L'application de la banque est en panne. En janvier, elle était déjà tombée en panne. À l'époque, une coupure de courant en était la cause.
          es | La aplicación del banco está caída. En enero ya había fallado durante seis horas. Entonces la causa fue un incendio.
          it | L'app della banca è bloccata. A gennaio si era già bloccata per sei ore. Allora la causa era stata un incendio.
          pt | A aplicação do banco está em baixo. Em janeiro já tinha falhado durante seis horas. Na altura, a causa foi um incêndio.
          ar | تعطل تطبيق البنك. وكان التطبيق قد تعطل في يناير الماضي ست ساعات. وكان السبب آنذاك حريقا.
          """)
  void whatCausedAnEarlierIncidentDidNotCauseThis(String language, String text) {
    assertThat(read(language, text).causes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | انكسر الأنبوب ليل الاثنين الثلاثاء عند الساعة 2:40. | 2026-03-10T02:40
          de | Die Wasserleitung brach in der Nacht von Montag auf Dienstag gegen 2.40 Uhr. | 2026-03-10T02:40
          de | Die Wasserleitung brach in der Nacht von Montag auf Dienstag um 24 Uhr. | 2026-03-10T00:00
          en | The water main burst on the night of Monday to Tuesday, at 2.40am. | 2026-03-10T02:40
          es | La tubería se rompió en la noche del lunes al martes, hacia las 2:40. | 2026-03-10T02:40
          fr | La conduite s'est rompue dans la nuit de lundi à mardi, vers 2h40. | 2026-03-10T02:40
          fr | L'incendie s'est déclaré dans la nuit de lundi à mardi, vers 23h10. | 2026-03-09T23:10
          it | La conduttura si è rotta nella notte tra lunedì e martedì, verso le 2.40. | 2026-03-10T02:40
          nl | De waterleiding brak in de nacht van maandag op dinsdag, om 2.40 uur. | 2026-03-10T02:40
          pt | A conduta rompeu na noite de segunda para terça-feira, por volta das 2h40. | 2026-03-10T02:40
          es | La avería se produjo en la noche del lunes al martes, a las 2.40. | 2026-03-10T02:40
          fr | La panne est survenue dans la nuit de lundi à mardi, à 2h40. | 2026-03-10T02:40
          it | Il guasto si è verificato nella notte tra lunedì e martedì, alle 2.40. | 2026-03-10T02:40
          pt | A avaria ocorreu na noite de segunda para terça-feira, às 2h40. | 2026-03-10T02:40
          """)
  void aClockTimeSaysWhenInTheNightItBegan(String language, String text, String start) {
    Circumstances read = read(language, text);
    assertThat(value(read.started())).isEqualTo(start);
    assertThat(read.ended()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | تعرض المستشفى لهجوم إلكتروني يوم الاثنين. يذكر أن هجوما مماثلا استهدف مستشفى الأمل عام 2021.
          de | Das Klinikum wurde am Montag Ziel eines Cyberangriffs. Einen ähnlichen Angriff hatte es 2021 auf das Klinikum Melle gegeben.
          en | The hospital was shut down by a cyberattack on Monday. A similar attack hit Royal Infirmary in 2021.
          es | El ayuntamiento sufrió un ciberataque el lunes. La Diputación de Murcia sufrió un ataque parecido en 2021.
          fr | L'hôpital a été touché lundi par une cyberattaque. En 2021, l'hôpital de Rodez avait subi une attaque semblable.
          it | Il Comune ha subito lunedì un attacco hacker. Nel 2021 un attacco simile aveva colpito la Regione Verbano.
          nl | Het ziekenhuis werd maandag getroffen door een cyberaanval. In 2021 werd Edam slachtoffer van een soortgelijke aanval.
          pt | A câmara sofreu na segunda-feira um ciberataque. Em 2021, um ataque semelhante tinha paralisado o Hospital de Tomar.
          """)
  void whatIsComparedWithOneOfAPastYearIsAPrecedent(String language, String text) {
    assertThat(read(language, text).precedents())
        .singleElement()
        .satisfies(p -> assertThat(p.date()).isEqualTo("2021"), p -> assertThat(text).endsWith(p.span().text() + "."));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | انقطعت الكهرباء يوم الخميس في إربد. وتضرر نحو 4000 منزل.
          de | Am Donnerstag ist in Ulm der Strom ausgefallen. Rund 4000 Haushalte waren betroffen.
          de | In Kassel ist am Donnerstag der Strom ausgefallen.
          en | Power failed in Leeds on Thursday. About 4,000 homes were affected.
          pt | A luz faltou quinta-feira em Braga. Cerca de 4.000 casas foram afetadas.
          """)
  void theDayOfPublicationInTheFirstSentenceIsTheStart(String language, String text) {
    assertThat(value(read(language, text).started())).isEqualTo("2026-03-12");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | أصيب ثلاثة أشخاص في انفجار بمصنع في الإسكندرية يوم الثلاثاء.
          de | Ein Brand in einem Umspannwerk hat am Dienstag in Hagen 9000 Haushalte vom Strom abgeschnitten.
          de | Bei einer Explosion in einer Lackfabrik in Ulm sind am Dienstag drei Menschen verletzt worden.
          en | Three people were injured when a gas explosion destroyed a house in Oldham on Tuesday.
          es | Una explosión en una fábrica de Burgos dejó el martes tres heridos.
          fr | Un incendie a détruit mardi un entrepôt à Rouen.
          it | Un incendio ha distrutto martedì un magazzino a Prato.
          nl | Bij een brand in een loods in Almelo zijn dinsdag drie mensen gewond geraakt.
          pt | Uma explosão numa fábrica em Setúbal fez três feridos na terça-feira.
          de | Wegen eines Streiks der Lokführer fielen am Dienstag in Hessen die meisten Züge aus.
          fr | Une grève des marins a vidé mardi le port de Groix.
          """)
  void theDayOfAnAccidentInTheFirstSentenceIsTheStart(String language, String text) {
    assertThat(value(read(language, text).started())).isEqualTo("2026-03-10");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | An inquiry into the explosion at the Oldham mill said on Tuesday that a valve had failed.
          fr | Le tribunal de Lens a condamné mardi la société Norvia pour l'explosion de son usine.
          """)
  void theDayOfAnInquiryOrAJudgmentIsNoStart(String language, String text) {
    assertThat(read(language, text).started()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Im vergangenen November saßen 4.000 Haushalte in Soest drei Tage ohne Wasser, weil ein Rohr gebrochen war. Am Dienstag fiel die Versorgung um 7 Uhr aus, mittags lief das Wasser wieder. | 2025-11
          en | Last November, a burst main left 4,000 homes in Leeds without water for three days. This time, supply failed on Tuesday at 7am and was back by noon. | 2025-11
          es | En marzo de 2023, un ataque informático obligó a una clínica de Reus a aplazar operaciones. El hospital no puede usar sus ordenadores desde el domingo. | 2023-03
          fr | En mars 2023, une cyberattaque avait contraint une clinique de Lens à reporter ses opérations. L'hôpital ne peut plus utiliser ses ordinateurs depuis dimanche soir. | 2023-03
          it | Nel marzo 2023 un attacco informatico costrinse una clinica di Lodi a rinviare gli interventi. L'ospedale non può usare i computer da domenica sera. | 2023-03
          pt | Em março de 2023, um ataque informático obrigou uma clínica de Braga a adiar operações. O hospital não pode usar os computadores desde domingo à noite. | 2023-03
          """)
  void whatTheArticleOpensWithOfLongBeforeIsAPrecedent(String language, String text, String date) {
    Circumstances read = read(language, text);
    assertThat(read.precedents()).extracting(Precedent::date).containsExactly(date);
    assertThat(value(read.started())).startsWith("2026-03");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Ein ähnlicher Angriff wie 2021 hat das Klinikum Melle lahmgelegt.
          en | A cyberattack similar to the one of 2021 has closed Royal Infirmary.
          """)
  void whatAnIncidentIsComparedWithIsNotItsStart(String language, String text) {
    assertThat(read(language, text).started()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | In March 2025, a cyberattack shut down a clinic in Leeds. An inquiry reported on Tuesday that a password had been stolen.
          es | En marzo de 2025, un ataque informático paralizó una clínica de Reus. El martes se conoció el informe.
          """)
  void anIncidentOfLongBeforeIsNoneOfItself(String language, String text) {
    assertThat(read(language, text).precedents()).isEmpty();
  }
}
