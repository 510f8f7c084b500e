package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody's words begin and end. */
class IndirectSpeechTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|وقالت هدى الكيلاني إن الحافلة غادرت عند الساعة 08:25 من المحطة.|الحافلة غادرت عند الساعة 08:25 من المحطة",
        "en|Ruth Hale said that the pumps had stopped at 6:40 in the morning.|the pumps had stopped at 6:40 in the morning",
        "es|Ruth Salas explicó que la línea cayó a las 7:15 por un rayo.|la línea cayó a las 7:15 por un rayo",
        "pt|Rute Salgado disse que a linha caiu às 7:15 por causa de um raio.|a linha caiu às 7:15 por causa de um raio",
      })
  void goesOnBehindTheColonOfAClockTime(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|وقالت هدى الكيلاني يوم الثلاثاء إن الخزان كان فارغا منذ أسبوع.|الخزان كان فارغا منذ أسبوع",
        "de|Ruth Hale hat am Dienstag in einer Erklärung mitgeteilt, dass der Strom wieder da ist.|der Strom wieder da ist",
        "en|Ruth Hale said on Tuesday that the water was safe again.|the water was safe again",
        "en|Ruth Hale said late on Tuesday in a statement that the water was safe again.|the water was safe again",
        "es|Ruth Salas explicó el martes que el agua era potable.|el agua era potable",
        "es|Ruth Salas aseguró en un comunicado que el agua era potable.|el agua era potable",
        "fr|Ruth Salat a indiqué mardi que la vanne était ouverte.|la vanne était ouverte",
        "fr|Ruth Salat a précisé dans un communiqué que la vanne était ouverte.|la vanne était ouverte",
        "it|Rita Sala ha detto martedì che la valvola era aperta.|la valvola era aperta",
        "it|Rita Sala ha spiegato in una nota che la valvola era aperta.|la valvola era aperta",
        "nl|Ruth Hale zei dinsdag dat de klep al uren open stond.|de klep al uren open stond",
        "pt|Rute Salgado disse na terça-feira que a válvula estava aberta.|a válvula estava aberta",
        "pt|Rute Salgado afirmou em nota que a válvula estava aberta.|a válvula estava aberta",
      })
  void mayBeToldWhenAndWhereFirst(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|وقالت هدى الكيلاني إن الإضراب شمل نصف الحافلات، فيما تحدثت الإدارة عن ثلثها.|الإضراب شمل نصف الحافلات",
        "ar|وأكدت هدى الكيلاني أن الخزان كان فارغا منذ أسبوع، وهو ما نفته البلدية.|الخزان كان فارغا منذ أسبوع",
        "de|Ruth Hale sagte, der Strom sei seit Mittag wieder da, während die Gewerkschaft von Lücken spricht.|der Strom sei seit Mittag wieder da",
        "en|Ruth Hale said that half of the buses had run, while the union speaks of a third.|half of the buses had run",
        "es|Ruth Salas dijo que circularon la mitad de los trenes, mientras que el sindicato habla de un tercio.|circularon la mitad de los trenes",
        "fr|Ruth Salat a dit que la vanne était ouverte, ce que conteste la mairie.|la vanne était ouverte",
        "it|Rita Sala ha detto che la valvola era aperta, mentre il sindacato parla di un errore.|la valvola era aperta",
        "nl|Ruth Hale zei dat de klep al uren open stond, wat de gemeente ontkent.|de klep al uren open stond",
        "pt|Rute Salgado disse que a válvula estava aberta, o que a câmara nega.|a válvula estava aberta",
      })
  void endsWhereSomebodyElseHasTheirSay(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "de|Der Netzbetreiber werde die Leitung erneuern, sagte Sprecherin Ruth Hale.|Der Netzbetreiber werde die Leitung erneuern",
        "en|The line will reopen on Monday, said Ruth Hale, the council's head of roads.|The line will reopen on Monday",
        "en|The fault was found at 3.20pm and mended within an hour, Ruth Hale said.|The fault was found at 3.20pm and mended within an hour",
        "es|La línea reabrirá el lunes, informó Ruth Salas, portavoz de la empresa.|La línea reabrirá el lunes",
        "fr|La ligne rouvrira lundi, a indiqué Ruth Salat, porte-parole de la Ville.|La ligne rouvrira lundi",
        "it|La linea riaprirà lunedì, ha avvertito l'assessora Rita Sala.|La linea riaprirà lunedì",
        "nl|De lijn gaat maandag weer open, zegt woordvoerder Ruth Hale.|De lijn gaat maandag weer open",
        "pt|A linha reabre na segunda-feira, informou Rute Salgado, porta-voz da empresa.|A linha reabre na segunda-feira",
      })
  void mayStandBeforeWhoeverSaysIt(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "de|Als der Strom ausfiel, sagte Ruth Hale zunächst nichts.",
        "de|Am späten Montag, sagte Ruth Hale.",
        "en|The bridge, which Ruth Hale said was safe, fell on Monday.",
        "en|Boaters who are stuck should not, Ruth Hale says, try to dig.",
        "es|Ruth Salas visitó la zona. La empresa lo atribuyó a un fallo, pidió disculpas y negó un ataque.",
        "pt|Rute Salgado visitou a zona. A empresa atribuiu o corte a uma falha, pediu desculpas e negou um ataque.",
      })
  void isNoneWhereTheSentenceOnlyMentionsASaying(String language, String text) {
    assertThat(said(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Ruth Hale told the Evening Herald the river had washed out the track.|the river had washed out the track",
        "en|Ruth Hale told reporters the river had washed out the track.|the river had washed out the track",
        "en|Ruth Hale said there was no sign that the dam had failed.|there was no sign that the dam had failed",
      })
  void beginsBehindWhoeverIsTold(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Anna Reid, head of the waterworks, said two pumps had failed.|two pumps had failed",
        "Telco's technical director, Mark Ellis, said the fault began in a data centre.|the fault began in a data centre",
        "Mark Tully, who runs a cafe in York, said he could not pay his suppliers.|he could not pay his suppliers",
        "Anna Reid, a spokeswoman, said engineers were working on it.|engineers were working on it",
        "The ferry company says wardens will not issue tickets before noon.|wardens will not issue tickets before noon",
      })
  void findsAnEnglishClauseThatNoWordOpens(String text, String words) {
    assertThat(said("en", text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police asked residents to keep their windows shut.",
        "Anna Reid told other chains to look at their locks.",
        "The line will reopen on Friday, said the mayor, Anna Reid.",
        "Fishermen had reported a yacht hauling its anchor.",
      })
  void takesNoObjectForAClause(String text) {
    assertThat(said("en", text)).allMatch("The line will reopen on Friday"::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|As mayor Ann Hale explained, two pumps had failed overnight.|two pumps had failed overnight",
        "de|Wie Bürgermeister Jens Pohl mitteilte, sind zwei Pumpen defekt.|sind zwei Pumpen defekt",
        "nl|Zoals burgemeester Jan Smit zei, zijn twee pompen defect.|zijn twee pompen defect",
        "fr|Comme l'a indiqué le maire Jean Rey, deux pompes sont hors service.|deux pompes sont hors service",
        "es|Según informó el alcalde Juan Rey, dos bombas están averiadas.|dos bombas están averiadas",
        "it|Come ha spiegato il sindaco Gianni Rei, due pompe sono guaste.|due pompe sono guaste",
        "pt|Como explicou a diretora Ana Reis, o cabo foi cortado por uma escavadora.|o cabo foi cortado por uma escavadora",
        "ar|وبحسب ما قال المدير سامر حداد، انقطع الكابل خلال أعمال حفر.|انقطع الكابل خلال أعمال حفر",
      })
  void findsWhatFollowsAnAsideOfWhoSaysIt(String language, String text, String words) {
    assertThat(said(language, text)).containsExactly(words);
    assertThat(quotes(language, text)).extracting(q -> q.speaker().name()).doesNotContainNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|The council said that nobody was hurt in the crash.|council",
        "de|Die Polizei sagte, dass niemand bei dem Unfall verletzt wurde.|Polizei",
        "fr|La mairie a indiqué que personne n'avait été blessé dans l'accident.|mairie",
        "es|La policía informó de que nadie resultó herido en el choque.|policía",
        "it|La polizia ha riferito che nessuno è rimasto ferito nello scontro.|polizia",
        "pt|A polícia disse que ninguém ficou ferido no acidente.|polícia",
        "nl|De politie zei dat niemand gewond raakte bij het ongeluk.|politie",
        "ar|وقالت الشرطة إن أحدا لم يصب بأذى في الحادث.|الشرطة",
      })
  void tellsWhatAnInstitutionWithoutANameSays(String language, String text, String role) {
    assertThat(quotes(language, text)).extracting(q -> q.speaker().role()).containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "fr|« On est coincés à bord, il fait froid », témoigne Nora.|On est coincés à bord, il fait froid",
        "it|«Valutiamo ogni pista, compreso il gesto di un folle», ha detto la procuratrice.|Valutiamo ogni pista, compreso il gesto di un folle",
        "en|“The doors stayed shut for an hour, I told them it would happen,” Hale said.|The doors stayed shut for an hour, I told them it would happen,",
        "de|„Der Strom war weg, ich nannte es Pech“, sagte Anna Kern.|Der Strom war weg, ich nannte es Pech",
        "nl|‘Het licht ging uit, ik noemde het pech’, zei Anna Bakker.|Het licht ging uit, ik noemde het pech",
        "ar|«انقطع الماء صباحا، قالوا لنا انتظروا»، قالت سلمى حداد.|انقطع الماء صباحا، قالوا لنا انتظروا",
      })
  void takesNoClauseWithItsSubjectFirstForAnIncise(String language, String text, String words) {
    assertThat(quotes(language, text)).extracting(Quote::text).containsExactly(words);
  }

  private static List<Quote> quotes(String language, String text) {
    Article article = new Article("a", language, null, null, null, List.of(), "2026-03-03T12:00:00Z", null, text, List.of());
    return RecordReader.read(article).quotes();
  }

  private static List<String> said(String language, String text) {
    return quotes(language, text).stream().filter(q -> !q.kind().isMarked()).map(Quote::text).toList();
  }
}
