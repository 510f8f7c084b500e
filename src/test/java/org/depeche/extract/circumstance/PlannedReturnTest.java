package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Component;
import org.depeche.model.Event;
import org.depeche.model.IncidentRecord;
import org.depeche.summary.Summaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hoped, planned or promised for later has not come back. */
class PlannedReturnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|انقطعت الكهرباء عن ليث منذ السابعة صباحا. وتتوقع الشركة إعادة التيار في الثامنة مساء.",
        "de|Fulda ist seit 7 Uhr ohne Strom. Der Betreiber rechnet damit, die Versorgung um 20 Uhr wiederherzustellen.",
        "en|Leith has been without power since 7am. The operator expects to restore supply at 8pm.",
        "es|Murcia está sin luz desde las 7. La empresa prevé restablecer el servicio a las 20 horas.",
        "es|Murcia está sin luz desde las 7. “Esperamos normalizar el servicio a las 20 horas”, dijo un portavoz de la empresa.",
        "pt|Lisboa está sem água desde as 7h00. “Estamos a trabalhar para repor o abastecimento até às 22h00”, disse a empresa.",
        "fr|Namur est privée de courant depuis 7 h. L'opérateur compte rétablir le service à 20 h.",
        "it|Bari è senza luce dalle 7. L'azienda conta di ripristinare il servizio alle 20.",
        "nl|Namen zit sinds 7 uur zonder stroom. De netbeheerder hoopt de dienst om 20 uur te herstellen.",
        "pt|Lisboa está sem luz desde as 7h00. A E-Redes conta restabelecer o fornecimento até às 18h00.",
        "pt|Lisboa está sem luz desde as 7h00. A E-Redes prevê normalizar o serviço às 20h.",
      })
  void itsTimeIsNoEnd(String language, String text) {
    IncidentRecord record = read(language, text);
    assertThat(record.ended()).isNull();
    assertThat(record.status()).isEqualTo("ongoing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "de|Ein Hackerangriff hat das Klinikum Fulda am Montag lahmgelegt. Die Notaufnahme soll am Donnerstag wieder öffnen.|emergency-room",
        "en|A ransomware attack hit Mercy Hospital on Monday. It hopes to bring its electronic records system back online by next Monday.|patient-records",
        "nl|Tussen Zwolle en Meppel staan de treinen sinds donderdag stil. Het duurt nog uren voordat de treinen weer rijden.|trains",
        "it|I treni tra Lodi e Pavia sono fermi da giovedì. Ci vorranno ore prima che i treni tornino a circolare.|trains",
        "it|Una frana ha travolto la strada di Airolo lunedì. La strada è stata chiusa. La riapertura della strada è prevista per lunedì.|roads",
      })
  void whatIsToReturnIsStillDown(String language, String text, String concept) {
    List<Component> components = read(language, text).components();
    assertThat(components).extracting(Component::concept, Component::state).containsExactly(tuple(concept, "down"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Leith was without power from 7am. Supply was restored at 8am, earlier than expected.|2026-04-17T08:00",
        "es|Murcia estuvo sin luz desde las 7. El servicio se restableció a las 8.30, antes de lo previsto.|2026-04-17T08:30",
        "fr|Namur a été privée de courant à partir de 7 h. Le service a été rétabli à 8 h 30, plus tôt que prévu.|2026-04-17T08:30",
      })
  void whatCameSoonerThanPlannedIsOver(String language, String text, String end) {
    assertThat(read(language, text).ended()).isNotNull().extracting(m -> m.value()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|انقطعت الكهرباء عن نابلس منذ السابعة صباحا. وتتوقع الشركة إعادة التيار في الثامنة مساء السبت.|2026-04-18T20:00",
        "de|Fulda ist seit 7 Uhr ohne Strom. Der Betreiber rechnet damit, die Versorgung am Samstag um 20 Uhr wiederherzustellen.|2026-04-18T20:00",
        "de|Die Strecke zwischen Melle und Bünde ist seit Montag gesperrt. Die Sperrung dauert bis Montag, 20. April.|2026-04-20",
        "en|Leith has been without power since 7am. The operator expects to restore supply by 10pm on Saturday.|2026-04-18T22:00",
        "en|The A9 has been closed by a landslide since Thursday. It will reopen on Monday.|2026-04-20",
        "es|Murcia está sin luz desde las 7. La empresa prevé restablecer el servicio el sábado a las 20 horas.|2026-04-18T20:00",
        "es|La línea de Lorca sigue cortada desde el jueves por un desprendimiento. Permanecerá cerrada hasta el lunes.|2026-04-20",
        "fr|Namur est privée de courant depuis 7 h. L'opérateur compte rétablir le service d'ici samedi 20 h.|2026-04-18T20:00",
        "fr|La ligne entre Dax et Pau est fermée depuis jeudi à cause d'un éboulement. Elle rouvrira lundi.|2026-04-20",
        "it|Bari è senza luce dalle 7. L'azienda conta di ripristinare il servizio entro le 20 di sabato.|2026-04-18T20:00",
        "it|La linea Lecco-Sondrio è chiusa da giovedì per una frana. Riaprirà lunedì.|2026-04-20",
        "nl|Namen zit zonder stroom. De netbeheerder hoopt de dienst zaterdag om 20 uur te herstellen.|2026-04-18T20:00",
        "pt|Lisboa está sem luz desde as 7h. A E-Redes conta restabelecer o fornecimento até às 20h de sábado.|2026-04-18T20:00",
        "pt|A Linha do Norte está cortada desde quinta-feira. A circulação será reposta na segunda-feira.|2026-04-20",
      })
  void isAStepOfTheTimeline(String language, String text, String time) {
    assertThat(read(language, text).timeline()).extracting(Event::event, Event::value).contains(tuple("expected", time));
  }

  @Test
  void isToldByTheTimeNearestToIt() {
    IncidentRecord record = read("pt", "O shopping permanece fechado nesta sexta-feira e só deve reabrir na próxima segunda (20).");
    assertThat(record.timeline()).filteredOn(e -> e.event().equals("expected")).extracting(Event::value).containsExactly("2026-04-20");
  }

  @Test
  void isNoYearOrMonth() {
    IncidentRecord record = read("pt", "Uma rotura deixou Braga sem água. A autarca garantiu que serão investidos 4,5 milhões de euros na rede até 2028.");
    assertThat(record.timeline()).extracting(Event::event).doesNotContain("expected");
  }

  @Test
  void isSaidInTheSummary() {
    IncidentRecord record = read("en", "Leith has been without power since 7am. The operator expects to restore supply at 10pm on Saturday.");
    assertThat(Summaries.added(record).summary().get("en")).contains("service is expected back at 10pm on 18 April 2026");
    IncidentRecord over = read("en", "Leith was without power from 7am. The operator had hoped to restore supply at 10am; it was back at 9am.");
    assertThat(Summaries.added(over).summary().get("en")).doesNotContain("expected");
  }

  private static IncidentRecord read(String language, String text) {
    return RecordReader.read(new Article("a", language, null, null, null, List.of(), "2026-04-17T12:00:00Z", null, text, List.of()));
  }
}
