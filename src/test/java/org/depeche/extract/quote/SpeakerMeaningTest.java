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
}
