package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom nouns mean that name nobody. */
class SpeakerMeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|L’Arcep a infligé une amende de 3 millions d’euros à l’opérateur Orvalis. « Nous ferons appel », a répondu l’opérateur.|Orvalis",
        "fr|L’Arcep a infligé une amende de 3 millions d’euros à l’opérateur Orvalis. « Les coupures ont trop duré », juge le régulateur.|Arcep",
        "es|La CNMC ha multado con dos millones de euros a la compañía Orvalis. «Vamos a recurrir», respondió la compañía.|Orvalis",
        "it|L’Agcom ha inflitto una multa di due milioni alla società Orvalis. «Faremo ricorso», replica la società.|Orvalis",
        "nl|De ACM heeft Orvalis een boete van twee miljoen euro opgelegd. ‘Wij gaan in beroep’, zegt het bedrijf.|Orvalis",
      })
  void tellsTheRegulatorFromTheFirm(String language, String text, String speaker) {
    assertThat(speakers(language, text)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|La Cnil a infligé une amende à la société Orvalis. « Les accès n’étaient pas surveillés », relève la délibération.|Cnil",
        "es|La AEPD ha multado a la empresa Orvalis. «Nadie vigilaba los accesos», señala la resolución.|AEPD",
        "pt|A Anatel multou a operadora Orvalis. “Ninguém vigiava os acessos”, diz o despacho.|Anatel",
        "it|L’Agcom ha multato la società Orvalis. «Nessuno controllava gli accessi», dice la delibera.|Agcom",
      })
  void takesWhoDecidedForTheDecision(String language, String text, String speaker) {
    assertThat(speakers(language, text)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|« Un accroc, rien de plus », notent les analystes de Kepler Nord.|Kepler Nord",
        "en|“A blip, no more,” wrote analysts at Kepler North.|Kepler North",
        "es|«Un tropiezo, nada más», escriben los analistas de Kepler Norte.|Kepler Norte",
        "it|«Un inciampo, niente di più», scrivono gli analisti di Kepler Nord.|Kepler Nord",
        "pt|“Um tropeço, nada mais”, escrevem os analistas da Kepler Norte.|Kepler Norte",
      })
  void takesAnalystsForTheirHouse(String language, String text, String speaker) {
    assertThat(speakers(language, text)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|« J’ai tout jeté », soupire une boulangère du quartier. Claire Vasseur a ouvert sa boutique en 2019.|Claire Vasseur",
        "en|“I threw it all away,” sighed a baker on the square. Laura Whitfield opened her shop in 2019.|Laura Whitfield",
        "es|«Lo tiré todo», suspira una panadera del barrio. Laura Benavides abrió su tienda en 2019.|Laura Benavides",
        "de|„Ich habe alles weggeworfen“, klagt eine Bäckerin am Markt. Laura Wiesinger hat ihren Laden 2019 eröffnet.|Laura Wiesinger",
        "it|«Ho buttato via tutto», sospira una fornaia del quartiere. Laura Benedetti ha aperto il negozio nel 2019.|Laura Benedetti",
        "nl|‘Ik heb alles weggegooid’, zucht een buurvrouw op het plein. Laura Hoekstra opende haar zaak in 2019.|Laura Hoekstra",
        "pt|“Joguei tudo fora”, suspira uma padeira do bairro. Laura Meireles abriu a loja em 2019.|Laura Meireles",
        "en|“I threw it all away,” sighed a baker on the square. Mayor Laura Whitfield came at noon.|baker",
      })
  void knowsWhoIsDescribedFirstAndNamedNext(String language, String text, String speaker) {
    assertThat(speakers(language, text)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|“Day three. Still nothing,” wrote one user, @coldporridge, on Monday.|@coldporridge",
        "fr|La Police jurassienne assure n’avoir relevé « aucun indice, pas même une trace ».|Police jurassienne",
      })
  void setsTheEdgesOfNames(String language, String text, String speaker) {
    assertThat(speakers(language, text)).containsExactly(speaker);
  }

  private static List<String> speakers(String language, String text) {
    Article article = new Article("a", language, null, null, null, List.of(), "2026-03-02T12:00:00Z", null, text, List.of());
    return RecordReader.read(article).quotes().stream().map(Quote::speaker).map(Quote.Speaker::known).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Owen Price, 71, was sent home. His daughter said he was “past caring”.|daughter",
        "en|Ruth Hale, a lawyer, called. The family of Owen Price says the alarm was off.|family of Owen Price",
        "de|Rechtsanwalt Ralf Meier kam. Die Verteidigung erklärte, ein Beben sei schuld.|Verteidigung",
        "es|Habló el alcalde Luis Roca. La familia de Óscar Prado sostiene que la alarma estaba apagada.|familia de Óscar Prado",
        "nl|Advocaat Ruth Hale kwam langs. De verdediging stelt dat een beving de dam brak.|verdediging",
        "pt|A juíza Rita Salgado falou. A defesa sustenta que um sismo rompeu a barragem.|defesa",
        "es|El Ministerio de Salud lo negó. El sindicato médico sostiene que faltaban camas y personal.|sindicato médico",
        "fr|La préfecture de Nort a nié. Le syndicat des infirmiers affirme que des lits et des bras manquaient.|syndicat des infirmiers",
        "nl|‘Wij waren net open’, aldus de kastelein.|kastelein",
        "de|Teutanet entschuldigt sich. «Wir prüfen alles», sagte ein Polizeisprecher.|Polizeisprecher",
        "en|Norvia Energy cut the power. “We had no warning,” an airport spokeswoman said.|airport spokeswoman",
        "ar|وقالت هدى الكيلاني إن الطريق مغلق أمام السيارات منذ الفجر. وكتب أحد المتضررين على إكس: \"سمعت صوتا قويا\".|هدى الكيلاني, أحد المتضررين",
        "ar|شركة ضوء صامتة. غير أن موظفاً في المحطة قال إن المولد كان قديما جدا.|موظفاً في المحطة",
        "ar|وقال مدير المصنع، الدكتور سامي الفاخري، إن الخط عاد إلى العمل.|سامي الفاخري",
        "pt|A Gás do Vale vai pedir contas ao empreiteiro, que rejeita a culpa e alega que os mapas estavam errados.|empreiteiro",
        "pt|A Nuvem Sul caiu. A empresa promete créditos a clientes corporativos e reafirma que não houve ataque nenhum.|Nuvem Sul",
      })
  void takesACommonNounForWhoeverItDescribes(String language, String text, String speakers) {
    assertThat(String.join(", ", known(language, text))).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|The mayor spoke of “a complete fiasco”, the union of “a simple mistake”.|mayor, union",
        "es|El alcalde habla de «un fiasco total», el sindicato de «un simple error».|alcalde, sindicato",
        "it|Il sindaco parla di «un fiasco totale», il sindacato di «un semplice errore».|sindaco, sindacato",
        "nl|De burgemeester spreekt van ‘een groot fiasco’, de vakbond van ‘een simpele fout’.|burgemeester, vakbond",
        "pt|O prefeito fala em “um fiasco total”, o sindicato em “um simples erro”.|prefeito, sindicato",
        "it|Legacosta accusa il Comune, ma per l'assessora Rita Sala «nessuna opera avrebbe fermato il fiume».|Rita Sala",
        "nl|Dat er hackers in het spel zijn, zoals een huisarts op LinkedIn suggereerde, is volgens het ziekenhuis ‘klinkklare onzin’.|ziekenhuis",
        "it|Gira la tesi di un sabotaggio, liquidata da Rita Sala come «una favola da bar».|Rita Sala",
        "en|The theory, described by Ruth Hale as “a fairy tale for children”, is old.|Ruth Hale",
      })
  void keepsTwoVoicesOfASentenceApart(String language, String text, String speakers) {
    assertThat(String.join(", ", known(language, text))).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|Mardi, le Premier ministre avait promis « une aide rapide ».|Premier ministre",
        "pt|O Zapfix caiu. Vale lembrar que, em abril, o Zapfix ficou duas horas fora do ar.|^^",
        "pt|Clientes da Rede Sul ficaram sem internet. Informamos também que haverá manutenção na madrugada.|^^",
        "es|Un usuario que se hace llamar «Kraken» pide dinero.|^^",
        "ar|واستبعد المتحدث ناصر الفاخري هجوماً سيبرانياً، مرجحاً أن تكون الحرارة قد عطلت الخوادم.|ناصر الفاخري",
        "ar|ويقول جيران إن أشغال حفر قريبة هي السبب.|جيران",
        "it|«Ci scusiamo», ha scritto su X l'azienda Norvia.|Norvia",
      })
  void takesNoOtherWordForASpeaker(String language, String text, String speakers) {
    assertThat(String.join(", ", known(language, text))).isEqualTo(speakers == null ? "" : speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|وقال باسل عمر من شركة الكهرباء: «وجدنا العطل». وقال متحدث باسم البلدية: «ما زلنا ننتظر».|متحدث باسم البلدية",
        "de|Westnetz-Sprecher Paul Kern sagte: „Der Fehler ist gefunden.“ Ein Sprecher der Stadt sagte: „Wir warten noch.“|Sprecher der Stadt",
        "en|“The fault has been found,” said Paul Kern of Northern Grid. “We are still waiting,” said a spokeswoman for the city.|spokeswoman for the city",
        "es|«La avería está localizada», dijo Pablo Gil, de Endesa. «Seguimos esperando», dijo un portavoz del ayuntamiento.|portavoz del ayuntamiento",
        "fr|« La panne est trouvée », a dit Paul Kern, d’Enedis. « Nous attendons encore », a dit un porte-parole de la mairie.|porte-parole de la mairie",
        "it|«Il guasto è stato trovato», ha detto Paolo Gilli di Enel. «Aspettiamo ancora», ha detto un portavoce del comune.|portavoce del comune",
        "nl|‘De storing is gevonden’, zei Paul Kern van Liander. ‘Wij wachten nog’, zei een woordvoerder van de gemeente.|woordvoerder van de gemeente",
        "pt|«A avaria foi encontrada», disse Paulo Gil, da E-Redes. «Ainda estamos à espera», disse um porta-voz da câmara.|porta-voz da câmara",
        "en|Leeds City Council closed the road. Northern Grid is working on it. “We are waiting,” said a spokeswoman for the council.|Leeds City Council",
        "fr|La mairie de Dax a fermé la rue. Enedis est sur place. « Nous attendons », a dit une porte-parole de la mairie.|mairie de Dax",
        "de|Westnetz arbeitet daran. „Es dauert noch“, sagte ein Sprecher des Unternehmens.|Westnetz",
        "nl|Liander werkt eraan. ‘Het duurt lang’, zei een woordvoerder van de netbeheerder.|Liander",
      })
  void aSpokespersonSpeaksForWhomTheySayTheyDo(String language, String text, String speaker) {
    assertThat(known(language, text)).last().isEqualTo(speaker);
  }

  /** Who says something, marked or not, by name or else by what is said of them. */
  private static List<String> known(String language, String text) {
    Article article = new Article("a", language, null, null, null, List.of(), "2026-03-03T12:00:00Z", null, text, List.of());
    return RecordReader.read(article).quotes().stream().map(q -> String.valueOf(q.speaker() == null ? null : q.speaker().known())).toList();
  }
}
