package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What newsrooms write about causes in a sentence: told, suspected, denied, and not a cause at all. The models that read it
 * have never seen these sentences; most must be read wholly right.
 */
class CausesTest {
  private record Case(String language, String sentence, List<String> expected) {
    List<String> read() {
      return causes(language, sentence).stream().map(c -> label(c)).toList();
    }

    boolean isRight() {
      return read().stream().sorted().toList().equals(expected.stream().sorted().toList());
    }

    /** Whether what is denied is read as a fact. */
    boolean isBelied() {
      List<String> read = read();
      return expected.stream()
          .filter(e -> e.endsWith(" denied"))
          .anyMatch(e -> read.contains(e.replace(" denied", " confirmed")));
    }
  }

  @ParameterizedTest(name = "{0}: {1} percent")
  @CsvSource({"ar,60", "de,60", "en,75", "es,60", "fr,65", "it,75", "nl,65", "pt,65"})
  void readsMostSentencesRight(String language, int floor) throws IOException {
    List<Case> cases = cases().stream().filter(c -> c.language.equals(language)).toList();
    List<Case> wrong = cases.stream().filter(c -> !c.isRight()).toList();
    assertThat(100 - 100 * wrong.size() / cases.size())
        .as(() -> String.join("\n", wrong.stream().map(c -> c.read() + " " + c).toList()))
        .isGreaterThanOrEqualTo(floor);
  }

  @Test
  void hardlyEverStatesWhatIsDenied() throws IOException {
    assertThat(cases().stream().filter(Case::isBelied).toList()).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ar | توقف تطبيق البنك يوم الاثنين. ونفى البنك أن يكون قد تعرض للاختراق. | DENIED
      de | Die App der Bank war am Montag nicht erreichbar. Die Bank bestritt, dass sie gehackt worden sei. | DENIED
      en | The bank's app was down on Monday. The bank denied that it had been hacked. | DENIED
      es | La aplicación del banco estuvo caída el lunes. El banco negó que hubiera sido hackeado. | DENIED
      fr | L'application de la banque était en panne lundi. La banque a nié avoir été piratée. | DENIED
      it | L'app della banca è rimasta bloccata lunedì. La banca ha negato di essere stata hackerata. | DENIED
      nl | De app van de bank lag maandag plat. De bank ontkent dat ze is gehackt. | DENIED
      pt | O site do banco não abre desde segunda-feira. O banco negou que tivesse sido hackeado. | DENIED
      ar | توقف تطبيق البنك يوم الاثنين. ولم ينف البنك تعرضه لهجوم إلكتروني. | SUSPECTED
      de | Die App der Bank war am Montag nicht erreichbar. Die Bank bestreitet nicht, dass sie gehackt wurde. | SUSPECTED
      en | The bank's app was down on Monday. The bank did not deny that it had been hacked. | SUSPECTED
      en | The bank's app was down on Monday. The bank declined to confirm or deny reports of a cyberattack. | SUSPECTED
      es | La aplicación del banco estuvo caída el lunes. El banco no niega que haya sido hackeado. | SUSPECTED
      fr | L'application de la banque était en panne lundi. La banque ne confirme ni ne dément une cyberattaque. | SUSPECTED
      it | L'app della banca è rimasta bloccata lunedì. La banca non nega di essere stata hackerata. | SUSPECTED
      nl | De app van de bank lag maandag plat. De bank ontkent niet dat ze is gehackt. | SUSPECTED
      pt | O site do banco não abre desde segunda-feira. O banco não nega ter sido alvo de um ciberataque. | SUSPECTED
      en | Mercy Hospital in Springfield was hacked on Sunday and appointments are cancelled. | CONFIRMED
      es | El Ayuntamiento de Lorca fue hackeado el domingo. Las oficinas siguen cerradas. | CONFIRMED
      fr | La mairie de Dax a été piratée dimanche. Les guichets restent fermés. | CONFIRMED
      it | Il Comune di Lecco è stato hackerato domenica. Gli sportelli restano chiusi. | CONFIRMED
      nl | De gemeente Hoorn is zondag gehackt. De loketten blijven dicht. | CONFIRMED
      pt | A Câmara de Braga foi hackeada no domingo. Os balcões continuam fechados. | CONFIRMED
      """)
  void readsAVerbAsAnAttack(String language, String text, Cause.Status status) {
    assertThat(causes(language, text))
        .singleElement()
        .satisfies(c -> assertThat(c.category()).isEqualTo("cyberattack"), c -> assertThat(c.status()).isEqualTo(status));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ar | انقطعت المياه عن 3000 منزل في نابلس الثلاثاء. وقالت البلدية إن حفارة أصابت أنبوب المياه. | human-error
      de | Am Dienstag waren 3.000 Haushalte in Melle ohne Wasser. Ein Bagger hatte ein Rohr beschädigt. | human-error
      de | Am Dienstag waren 3.000 Haushalte in Melle ohne Internet. Ein Bagger hatte ein Kabel beschädigt. | cable-cut
      es | El martes 3.000 hogares de Lorca se quedaron sin agua. Una excavadora había roto una tubería. | human-error
      fr | Mardi, 3 000 foyers de Dax étaient privés d'eau. Une pelleteuse a percé une canalisation lors de travaux. | human-error
      it | Martedì 3.000 famiglie di Lecco sono rimaste senz'acqua. Un escavatore aveva danneggiato un tubo. | human-error
      nl | Dinsdag zaten 3.000 huishoudens in Hoorn zonder water. Een graafmachine had een buis geraakt. | human-error
      pt | Na terça-feira 3.000 casas de Braga ficaram sem água. Uma escavadora tinha danificado um tubo. | human-error
      """)
  void whoDigsThroughAPipeCutsNoCable(String language, String text, String category) {
    assertThat(causes(language, text)).singleElement().satisfies(c -> assertThat(c.category()).isEqualTo(category));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The union blames a lack of maintenance. The company rejected the claim.
      es | El sindicato lo atribuye a la falta de mantenimiento. La empresa rechazó esa versión.
      es | El sindicato lo atribuye a la falta de mantenimiento. La empresa rechaza la acusación.
      it | Il sindacato parla di scarsa manutenzione. Enel respinge l'accusa.
      """)
  void whatIsClaimedIsNoCauseItself(String language, String text) {
    assertThat(causes(language, text)).singleElement().satisfies(c -> assertThat(c.category()).isEqualTo("human-error"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      nl | Het stadhuis is sinds zaterdag gesloten na een hack. De gemeente hoopt dat de loketten maandag weer opengaan.
      en | Mercy Hospital was hit by a cyberattack on Monday. The attack did not affect patient data, its director said.
      de | Das Klinikum Fulda ist am Montag Ziel eines Cyberangriffs geworden. Patientendaten seien von dem Angriff nicht betroffen, sagte der Direktor.
      fr | L'hôpital de Dax a été victime d'une cyberattaque lundi. L'attaque n'a pas touché les données des patients, a assuré la direction.
      es | El hospital de Lorca sufrió un ciberataque el lunes. El ataque no afectó a los datos de los pacientes, según la dirección.
      it | L'ospedale di Lecco ha subito un attacco hacker lunedì. L'attacco non ha toccato i dati dei pazienti, assicura la direzione.
      pt | O hospital de Braga sofreu um ciberataque na segunda-feira. O ataque não afetou os dados dos doentes, garante a direção.
      nl | Het ziekenhuis in Hoorn is maandag getroffen door een cyberaanval. De aanval heeft geen gevolgen voor patiëntgegevens, zegt de directie.
      ar | تعرض مستشفى النور في تونس لهجوم إلكتروني الاثنين. وقال مدير المستشفى كريم بن علي إن الهجوم لم يؤثر على بيانات المرضى.
      fr | La mairie de Dax a été victime d'un rançongiciel lundi. Aucune rançon n'a été payée, a précisé le maire.
      es | El Ayuntamiento de Lorca sufrió un ataque de ransomware el lunes. El alcalde aseguró que no se pagará ningún rescate.
      de | Die Stadt Melle wurde am Montag Opfer eines Ransomware-Angriffs. Lösegeld werde man nicht zahlen, sagte der Bürgermeister.
      de | Das Rathaus Olpe ist seit Samstag nach einem Hackerangriff geschlossen. Die Schalter bleiben zu.
      """)
  void whatAnAttackDidNotHarmIsNoDenialOfIt(String language, String text) {
    assertThat(causes(language, text)).isNotEmpty().allSatisfy(c -> assertThat(c.category()).isEqualTo("cyberattack"))
        .noneSatisfy(c -> assertThat(c.status()).isEqualTo(Cause.Status.DENIED));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Die Kunsteisbahn Olten bleibt geschlossen. Ursache ist ein Leck in der Kälteanlage. | ein Leck in der Kälteanlage
      de | Die Straßenbahn in Graz stand am Mittwoch still. Vermutlich war ein Kurzschluss die Ursache. | ein Kurzschluss
      de | Am Bahnhof Melle stand der Verkehr still. Schuld war ein Schaden an dem Stellwerk. | ein Schaden an dem Stellwerk
      nl | Rond Zwolle reden zondag geen treinen. De oorzaak was een kortsluiting in het seinhuis. | een kortsluiting in het seinhuis
      nl | Betalen lukte zondag niet. De oorzaak was een fout in het netwerk van de bank. | een fout in het netwerk van de bank
      it | Treni fermi a Lecco. La causa è un guasto con lo scambio della stazione. | un guasto con lo scambio della stazione
      en | Trains stopped at Leeds. The cause was a signal failure on Monday. | a signal failure
      ar | أدى كسر في خط المياه الرئيسي إلى انقطاع المياه عن 3000 منزل في نابلس. | كسر في خط المياه الرئيسي
      """)
  void tellsThePhraseWhole(String language, String text, String cause) {
    assertThat(causes(language, text)).singleElement().satisfies(c -> assertThat(c.text()).isEqualTo(cause));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Payments failed. The bank said that a software update was to blame. | a software update
      nl | Betalen lukte niet. De bank bevestigt dat een mislukte update de storing veroorzaakte. | een mislukte update
      """)
  void leavesOutWhatOpensTheClause(String language, String text, String cause) {
    assertThat(causes(language, text))
        .singleElement()
        .satisfies(c -> assertThat(c.span().text()).startsWith(cause));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The bank said that a software update was to blame and that an attack had been ruled out. | a software update
      fr | La piste du vol de câbles a été écartée ; l’incendie d’un transformateur est à l’origine de la coupure. | l’incendie
      de | Kabeldiebstahl wurde ausgeschlossen; der Brand eines Transformators hat den Stromausfall verursacht. | der Brand
      de | Die Bank teilte mit, dass ein Software-Update die Ursache sei und dass ein Angriff ausgeschlossen werden könne. | ein Software
      es | Se ha descartado el robo de cable; el incendio de un transformador causó el apagón. | el incendio
      pt | O banco afirmou que uma atualização de software foi a causa e que um ataque tinha sido descartado. | uma atualização
      pt | Foi descartado o furto de cabos; o incêndio de um transformador causou o apagão. | o incêndio
      nl | Koperdiefstal is uitgesloten; de brand in een transformator veroorzaakte de stroomstoring. | de brand
      nl | De bank zegt dat een software-update de oorzaak was en dat een aanval is uitgesloten. | een software
      es | El ayuntamiento dijo que una tubería rota fue la causa y que el sabotaje quedó descartado. | una tubería
      en | The council blames a burst main for the blackout and rejects any suggestion of negligence. | a burst main
      fr | L'opérateur met en cause un routeur défaillant et nie que le piratage soit à l'origine des perturbations. | un routeur
      ar | أكدت الوزارة أن حريقا في المحول أوقف المحطة وأن فرضية التخريب مستبعدة. | حريقا
      ar | قال مدير البنك إن السبب خلل في قاعدة البيانات، نافيا تعرض البنك لأي هجوم إلكتروني. | خلل
      ar | توقف التطبيق الثلاثاء. وأرجعت الشركة السبب إلى تغيير في الإعدادات واعتذرت ونفت تعرضها لاختراق. | تغيير
      fr | L’opérateur nie tout piratage et attribue la panne à un routeur défaillant. | un routeur
      en | The operator denies any hacking and blames a faulty router for the outage. | a faulty router
      """)
  void whatOneClauseDeniesIsNotWhatAnotherConfirms(String language, String text, String fact) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    List<Cause> causes =
        CircumstanceReader.of(pack).read(null, null, AnalysedText.of(text, pack), List.of(), List.of(), List.of(), List.of()).causes();
    assertThat(causes).extracting(Cause::status).containsExactlyInAnyOrder(Cause.Status.CONFIRMED, Cause.Status.DENIED);
    assertThat(causes)
        .filteredOn(c -> c.status() == Cause.Status.CONFIRMED)
        .singleElement()
        .satisfies(c -> assertThat(c.span().text()).startsWith(fact));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Human error may have played a role in the failure of the signalling computer, investigators said. | suspected
      en | A worn seal contributed to the flooding of the pumping station, the water company found. | confirmed
      en | Bad weather played no part in the failure, according to the airline. | denied
      fr | Une erreur humaine peut avoir joué un rôle dans la panne, selon les enquêteurs. | suspected
      fr | Une cyberattaque est à l'origine de la paralysie de l'hôpital, a annoncé la direction. | confirmed
      de | Menschliches Versagen könnte bei dem Ausfall eine Rolle gespielt haben, sagten die Ermittler. | suspected
      de | Hacker haben die Rechner der Klinik lahmgelegt. | confirmed
      es | Un error humano podría haber influido en la avería, según los investigadores. | suspected
      it | Un errore umano può aver avuto un ruolo nel guasto, secondo gli inquirenti. | suspected
      it | Il maltempo non ha avuto alcun ruolo nel guasto, secondo la compagnia. | denied
      pt | Um erro humano pode ter tido um papel na avaria, segundo os investigadores. | suspected
      pt | Um ciberataque foi a causa da interrupção, informou a autoridade portuária. | confirmed
      nl | Een menselijke fout kan een rol hebben gespeeld bij de storing, zeggen de onderzoekers. | suspected
      nl | Een cyberaanval was de oorzaak van de storing, meldt het havenbedrijf. | confirmed
      ar | قد يكون للخطأ البشري دور في انقطاع الخدمة، بحسب المحققين. | suspected
      ar | كان هجوم إلكتروني سبب توقف الخدمة، كما أعلنت هيئة الميناء. | confirmed
      """)
  void whatPlaysAPartIsDeniedOnlyWhereTheSentenceSaysSo(String language, String text, String status) {
    assertThat(causes(language, text))
        .extracting(c -> c.status().name().toLowerCase(Locale.ROOT))
        .containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The minister said it was incorrect that hackers had brought the network down.
      en | Earlier reports that a digger had cut a cable were untrue, she added.
      fr | Il n'est pas vrai que des pirates ont bloqué le réseau, assure la ministre.
      de | Dass Hacker das Netz lahmgelegt hätten, treffe nicht zu, sagte die Ministerin.
      de | Es ist nicht wahr, dass ein Cyberangriff die Störung ausgelöst hat, erklärt die Bank.
      nl | Klanten konden niet pinnen. Een eerdere melding dat een graafmachine een kabel had geraakt, klopt volgens haar niet.
      es | La hipótesis de un sabotaje no se sostiene, según los investigadores.
      es | La información de que una excavadora cortó un cable no es cierta, según la operadora.
      es | El rumor de que unos piratas cifraron los discos es falso, afirmó el rector.
      pt | A notícia de que uma escavadora cortou um cabo não é verdadeira, segundo a operadora.
      pt | Não é verdade que uma escavadora cortou um cabo, segundo a operadora.
      it | Non corrisponde al vero che un attacco hacker abbia bloccato la rete, assicura la ministra.
      pt | Não é verdade que um ciberataque tenha bloqueado a rede, garantiu a ministra.
      ar | ليس صحيحا أن قراصنة عطلوا الشبكة، بحسب الوزيرة.
      """)
  void whatIsCalledUntrueIsDenied(String language, String text) {
    assertThat(causes(language, text))
        .extracting(Cause::status)
        .containsExactly(Cause.Status.DENIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | Si parla di hacker, ma Trenord smentisce: «È stato un guasto elettrico alla linea».
          en | Some spoke of hackers, but Northrail denied it: “It was a software update.”
          fr | Certains évoquent un piratage, mais le réseau dément : « C’est une mise à jour qui a échoué. »
          de | Manche sprachen von Hackern, doch der Betreiber dementiert: „Schuld war ein fehlerhaftes Update.“
          pt | Alguns falam de piratas informáticos, mas a rede desmente: «Foi uma avaria elétrica na linha».
          nl | Sommigen spraken van hackers, maar de netbeheerder ontkent: “Het was een kapotte schakelaar.”
          """)
  void whoeverDeniesOneThingAssertsWhatTheyThenSay(String language, String text) {
    assertThat(causes(language, text))
        .filteredOn(c -> !c.category().equals("cyberattack"))
        .extracting(Cause::status)
        .containsExactly(Cause.Status.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, L’exploitant n’exclut pas une cyberattaque.", "nl, Een hack wordt niet uitgesloten.", "nl, Het bedrijf sluit een hack niet uit.",
    "de, Die Bahn schließt einen Hackerangriff nicht aus.", "en, The operator has not ruled out a cyberattack.",
    "es, La empresa no descarta un ciberataque.", "it, La società non esclude un attacco hacker.", "pt, A empresa não descarta um ataque informático.",
    "fr, Impossible d’écarter un acte de sabotage à ce stade.", "it, Non si può ancora escludere un attacco hacker.",
    "es, De momento no se puede descartar un ciberataque.", "pt, Não se pode excluir um ataque informático.",
    "nl, De havenmeester sluit niet uit dat hackers de storing veroorzaakten.", "de, 'Die Stadtwerke schließen nicht aus, dass ein Bagger das Kabel getroffen hat.'",
    "en, Detectives were unable to rule out that hackers were behind the failure.", "ar, وقال مدير الميناء إن فرضية التخريب غير مستبعدة.",
    "de, 'Ein Angriff lasse sich weder ausschließen noch belegen, sagte ein Sprecher der Bahn.'", "fr, Un sabotage ne peut être ni exclu ni confirmé.",
    "it, Un sabotaggio non si può né escludere né confermare."
  })
  void whatIsNotExcludedIsSuspected(String language, String text) {
    assertThat(causes(language, text))
        .extracting(Cause::status)
        .containsExactly(Cause.Status.SUSPECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Bei einem Brand in der Lagerhalle sind drei Menschen verletzt worden.", "en, A fire at a bakery in Hull injured two people on Sunday.",
    "fr, Un incendie a détruit une grange près de Dole dimanche.", "ar, أدى انفجار في مستودع إلى إصابة أربعة عمال."
  })
  void aFireIsNotItsOwnCause(String language, String text) {
    assertThat(causes(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Ein Brand im Umspannwerk hat den Stromausfall ausgelöst.", "en, A fire at a substation caused the power cut.",
    "fr, Un incendie dans un poste électrique est à l’origine de la panne de courant."
  })
  void aFireIsTheCauseOfWhatBrokeDown(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::category).contains("fire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Selon une rumeur, le blocage du péage serait dû à un piratage. « C’est faux », répond la direction.",
        "en | Users suspect that hackers brought the ticket office down. “That is nonsense,” the theatre replied.",
        "de | In Foren heißt es, Hacker hätten die Schranken lahmgelegt. „Das ist Unsinn“, sagt der Betreiber.",
        "it | Secondo alcune voci il blocco sarebbe dovuto a un attacco hacker. «È falso», replica la direzione.",
        "es | Según un rumor, el bloqueo se debería a un ciberataque. «Es falso», responde la dirección.",
        "nl | Volgens geruchten was een hack de oorzaak van de storing. “Dat is onzin”, zegt de uitbater."
      })
  void aRumourThatTheNextSentenceCallsFalseIsDenied(String language, String text) {
    assertThat(causes(language, text))
        .filteredOn(c -> c.category().equals("cyberattack"))
        .extracting(Cause::status)
        .containsExactly(Cause.Status.DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 'Une cyberattaque est bien la cause de la panne, a déclaré Paul Morvan.'", "it, Per la procuratrice il sabotaggio è una certezza.",
    "nl, 'Kortsluiting is vermoedelijk de oorzaak, zegt netbeheerder Stroomvast.'", "es, 'El exceso de demanda es una de las hipótesis, señaló la ministra.'",
    "en, 'A burst main was indeed what stopped the pumps, the mayor confirmed.'"
  })
  void withoutAWordOfDenialNothingIsDenied(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::status).isNotEmpty().doesNotContain(Cause.Status.DENIED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ar|تعرض مستشفى القديس لهجوم إلكتروني يوم الأحد. ولم تعلن أي جهة مسؤوليتها عن الهجوم.
      de|Das Klinikum Fulda wurde am Sonntag Ziel eines Hackerangriffs. Zu dem Angriff hat sich bislang niemand bekannt.
      en|Mercy Hospital was hit by a cyberattack on Sunday. No group has claimed responsibility for the attack.
      en|Mercy Hospital was hit by a cyberattack on Sunday. The attack is not over.
      es|El Hospital Clínic sufrió el domingo un ciberataque. Ningún grupo ha reivindicado el ataque.
      fr|Le CHU de Nîmes a été visé par une cyberattaque dimanche. L'attaque n'a pas été revendiquée à ce stade.
      it|L'ospedale di Padova è stato colpito domenica da un attacco informatico. Nessuno ha rivendicato l'attacco.
      nl|Het ziekenhuis van Breda is zondag getroffen door een cyberaanval. Niemand heeft de aanval opgeëist.
      pt|O Hospital de Faro sofreu no domingo um ciberataque. Nenhum grupo reivindicou o ataque.
      """)
  void whatNobodyClaimsIsNotDenied(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::status).containsExactly(Cause.Status.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ar | تعطل موقع نورفيا منذ الصباح. وصدر آخر تحديث عند الساعة 11:05. وستنشر الشركة تحديثا جديدا عند الظهر.
      de | Die Seite von Norvia ist seit dem Morgen nicht erreichbar. Das letzte Update stammt von 11.05 Uhr. Ein weiteres Update soll es um 12 Uhr geben.
      en | Norvia's site was down on Wednesday. In its latest update the company said that the cause was unknown. An update on its status page is due at noon.
      es | La web de Norvia no funciona desde esta mañana. La última actualización es de las 11.05. La empresa dará una nueva actualización a mediodía.
      fr | Le site de Norvia est en panne depuis ce matin. La dernière mise à jour date de 11h05. Une nouvelle mise à jour est prévue à midi.
      it | L'app di Norvia non si apre da questa mattina. L'ultimo aggiornamento è delle 11.05. Un nuovo aggiornamento è atteso a mezzogiorno.
      nl | De site van Norvia ligt sinds vanochtend plat. De laatste update is van 11.05 uur. Om 12.00 uur volgt een nieuwe update.
      pt | O site da Norvia está fora do ar desde a manhã. A última atualização é das 11h05. A empresa prometeu nova atualização.
      """)
  void newsOfItsProgressIsNoCause(String language, String text) {
    assertThat(causes(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Die Seite von Norvia war nicht erreichbar. Schuld war das letzte Update der Software.
      en | Norvia's site was down on Wednesday after an update to its routers.
      en | The outage was caused by an update to its website, Norvia said.
      de | Die Rechner fielen am Mittwoch aus. Grund war ein neues Update von Norvia.
      nl | De computers vielen woensdag uit door een nieuwe update van Norvia.
      it | L'app di Norvia non si apre. La causa è l'ultimo aggiornamento dell'app.
      """)
  void anUpdateOfSoftwareIsOne(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::category).containsExactly("software-update");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Ein mutmaßlicher Hackerangriff legte am Donnerstag das Rathaus lahm.
      en | Trains stopped on Thursday after a suspected arson attack.
      en | An alleged cyberattack shut down the port on Thursday.
      es | Un supuesto ciberataque paralizó el jueves el ayuntamiento.
      fr | Une cyberattaque présumée a paralysé jeudi la mairie.
      it | Un sospetto attacco hacker ha bloccato giovedì il Comune.
      nl | Een vermoedelijke cyberaanval legde donderdag het stadhuis plat.
      pt | O porto fechou na quinta-feira por uma suposta fuga de gás.
      """)
  void whatIsCalledSupposedIsNoFact(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::status).containsExactly(Cause.Status.SUSPECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, L’exploitant exclut une cyberattaque.", "de, Die Bahn schließt einen Hackerangriff aus.", "en, The operator has ruled out a cyberattack.",
    "es, La empresa descarta un ciberataque.", "pt, A empresa descarta um ataque informático.", "nl, Het bedrijf sluit een hack uit.",
    "it, La procura esclude il sabotaggio e non ha dubbi."
  })
  void whatIsExcludedIsDenied(String language, String text) {
    assertThat(causes(language, text))
        .extracting(Cause::status)
        .containsExactly(Cause.Status.DENIED);
  }

  @ParameterizedTest
  @CsvSource({"en, Power cut in Leeds.", "en, A power cut hit Leeds on Monday.", "fr, Coupure de courant à Lyon lundi soir.",
    "fr, 'Une panne de courant a touché Liège lundi vers 15h20, a indiqué le réseau.'", "es, Un apagón dejó sin luz a Sevilla."})
  void aPowerCutIsNotItsOwnCause(String language, String text) {
    assertThat(causes(language, text))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|تعطل موقع بلدية إربد يوم الخميس بسبب هجوم إلكتروني.|هجوم إلكتروني",
        "ar|تعطل موقع بلدية إربد يوم الخميس نتيجة لهجوم إلكتروني.|هجوم إلكتروني",
        "ar|انقطعت الكهرباء عن إربد يوم الخميس نتيجة لحريق في محطة التحويل.|حريق في محطة التحويل",
        "ar|تعطل موقع بلدية إربد يوم الخميس. وجاء العطل نتيجة هجوم إلكتروني.|هجوم إلكتروني",
        "ar|تعطل موقع بلدية إربد يوم الخميس. ووقع العطل إثر سقوط شجرة.|سقوط شجرة",
      })
  void leavesOutWhatLeadsToTheCause(String language, String text, String cause) {
    assertThat(causes(language, text)).extracting(Cause::text).containsExactly(cause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|تعرضت بلدية إربد يوم الخميس لهجوم إلكتروني أدى إلى تعطل موقعها.",
        "de|Telnova ist am Donnerstag Opfer eines Cyberangriffs geworden.",
        "en|Leeds City Council was hit by a cyberattack on Thursday.",
        "fr|La société Telnova a été victime jeudi d'une cyberattaque.",
        "it|Telnova ha subito giovedì un attacco informatico.",
        "nl|Telnova is donderdag getroffen door een cyberaanval.",
        "pt|A Câmara Municipal de Leiria foi alvo na quinta-feira de um ataque informático.",
      })
  void whoIsAttackedDoesNotSaySo(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::holder).hasSize(1).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|توقفت القطارات بين إربد وعمان يوم الخميس بسبب إضراب السائقين.",
        "de|Die Züge zwischen Melle und Bünde standen am Donnerstag wegen eines Streiks des Wartungspersonals still.",
        "en|Trains between Leeds and York stopped on Thursday because of a strike by maintenance staff.",
        "es|Los trenes entre León y Oviedo pararon el jueves por una huelga del personal de mantenimiento.",
        "fr|Le trafic est à l'arrêt jeudi à Lens en raison d'une grève des employés d'entretien.",
        "it|I treni tra Lodi e Pavia sono fermi giovedì per uno sciopero degli addetti alla manutenzione.",
        "nl|De treinen tussen Zwolle en Meppel stonden donderdag stil door een staking van het onderhoudspersoneel.",
        "pt|Os comboios entre Leiria e Coimbra pararam na quinta-feira devido a uma greve do pessoal de manutenção.",
      })
  void aStrikeIsNobodysError(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::category).containsExactly("unknown");
  }

  @Test
  void aLightningStrikeIsWeather() {
    assertThat(causes("en", "Trains between Leeds and York stopped on Thursday because of a lightning strike.")).extracting(Cause::category).containsExactly("weather");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|أصاب هجوم إلكتروني أنظمة المستشفى يوم الاثنين. وأدان الوزير الهجوم.",
        "de|Ein Cyberangriff legte am Montag die Klinik lahm. Der Minister verurteilte den Angriff.",
        "en|A cyberattack shut down Mercy Hospital's systems on Monday. The minister condemned the attack.",
        "es|Un ciberataque paralizó el lunes el hospital. El ministro condenó el ataque.",
        "fr|Une cyberattaque paralyse l'hôpital depuis lundi. Le ministre a condamné l'attaque.",
        "it|Un attacco informatico ha bloccato lunedì l'ospedale. Il ministro ha condannato l'attacco.",
        "nl|Een cyberaanval legde maandag het ziekenhuis plat. De minister veroordeelde de aanval.",
        "pt|Um ataque informático parou o hospital na segunda-feira. O ministro condenou o ataque.",
        "en|The hospital was hit by a cyberattack on Monday. She declined to say whether a ransom had been demanded.",
      })
  void whoCondemnsAnAttackOrSpeaksOfARansomClaimsNothing(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::category, Cause::holder).containsExactly(tuple("cyberattack", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Tausende Kunden in Kassel waren am Sonntag ohne Strom. Ein Cyberangriff führte zu dem Ausfall.",
        "de|Tausende Kunden in Kassel hatten am Sonntag kein Internet. Ein Cyberangriff führte zu dem Ausfall.",
        "en|Thousands of customers in Leeds had no water on Sunday. Heavy rain was the cause, the operator said.",
        "fr|Des milliers de clients de Lyon n'avaient plus d'internet dimanche. Une cyberattaque a provoqué la panne.",
        "nl|Duizenden klanten in Breda zaten zondag zonder stroom. Hevige regen was de oorzaak, laat de netbeheerder weten.",
        "nl|Duizenden klanten in Breda hadden zondag geen stroom. Hevige regen veroorzaakte de storing, aldus de netbeheerder.",
      })
  void whatWasLackingBeforeDeniesNothing(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::status).containsExactly(Cause.Status.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Homes in Cork lost water on Monday. Irish Water denied that the outage was caused by a contractor.|a contractor",
        "es|La empresa negó que la caída fuera causada por un contratista.|un contratista",
        "fr|L'exploitant a nié que la panne ait été causée par un sous-traitant.|un sous-traitant",
        "en|She denied that the bank had been the target of a cyberattack.|the target of a cyberattack",
        "en|She denied that the bank had been hacked.|hacked",
      })
  void whatAClauseDeniesIsWhatItCallsTheCause(String language, String text, String cause) {
    assertThat(causes(language, text)).extracting(Cause::status, Cause::text).containsExactly(tuple(Cause.Status.DENIED, cause));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|وترددت شائعات عن هجوم إلكتروني، لكن الشركة نفت ذلك.",
        "en|Rumours on social media blamed hackers, but the bank denied that.",
        "es|En redes sociales se habló de un ciberataque, pero la empresa lo descartó.",
        "nl|Eerder werd gemeld dat een schip de pijler had geraakt, maar het ministerie spreekt dat tegen.",
        "pt|Nas redes sociais falou-se num ataque informático, mas a empresa desmentiu.",
      })
  void aRumourThatIsDeniedIsADenial(String language, String text) {
    assertThat(causes(language, text)).extracting(Cause::status).containsExactly(Cause.Status.DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Investigators suspect faulty wiring.", "Police suspect arson.", "Doctors suspect contaminated water."})
  void aVerbTakenForANounParts(String text) {
    assertThat(causes("en", "A shop burned down in Leeds on Friday. " + text)).extracting(Cause::status).containsExactly(Cause.Status.SUSPECTED);
  }

  private static List<Cause> causes(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return CircumstanceReader.of(pack).read(null, null, AnalysedText.of(text, pack), List.of(), List.of(), List.of(), List.of()).causes();
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = CausesTest.class.getResourceAsStream("/circumstance/causes.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] fields = line.split("\\|", -1);
          cases.add(new Case(fields[0], fields[1], fields[2].isEmpty() ? List.of() : Arrays.asList(fields[2].split(",", -1))));
        }
      }
    }
    return cases;
  }

  private static String label(Cause cause) {
    return cause.category() + " " + cause.status().name().toLowerCase(Locale.ROOT);
  }
}
