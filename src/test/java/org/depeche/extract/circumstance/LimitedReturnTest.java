package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What works again, but not as it should, is over in part. */
class LimitedReturnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Trains between Leeds and York were stopped on Thursday. Service resumed on Friday, but with delays of up to an hour.",
        "fr|Les trains entre Lens et Lille étaient à l'arrêt jeudi. Le trafic a repris vendredi, mais avec des retards.",
        "es|Los trenes entre León y Oviedo quedaron parados el jueves. El servicio se reanudó el viernes, pero con restricciones.",
        "pt|Os comboios entre Leiria e Coimbra estiveram parados na quinta-feira. A circulação foi retomada na sexta-feira, mas com restrições.",
        "it|I treni tra Lodi e Pavia si sono fermati giovedì. La circolazione è ripresa venerdì, ma con ritardi.",
        "de|Die Züge zwischen Melle und Bünde standen am Donnerstag still. Der Verkehr ist am Freitag wieder angelaufen, aber mit Verspätungen.",
        "nl|De treinen tussen Zwolle en Meppel stonden donderdag stil. Vrijdag rijden ze weer, maar met vertraging.",
        "ar|توقفت القطارات بين إربد وعمان يوم الخميس. واستؤنفت الحركة يوم الجمعة، لكن مع تأخيرات.",
      })
  void isNotResolved(String language, String text) {
    assertThat(status(language, text)).isEqualTo("partially-resolved");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Trains between Leeds and York were delayed for hours on Thursday, but all were running normally again by 9pm.",
        "fr|Les trains entre Lens et Lille ont eu des retards jeudi, mais le trafic a repris normalement à 21 heures.",
        "de|Die Züge zwischen Melle und Bünde standen am Donnerstag still, aber seit 21 Uhr läuft der Verkehr wieder normal.",
      })
  void butWhatFailedBeforeIsOver(String language, String text) {
    assertThat(status(language, text)).isEqualTo("resolved");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "es|Un apagón dejó sin luz a Valencia el miércoles a la 1. A las 2 la luz volvió en el centro, pero 48.000 usuarios siguen sin servicio.",
        "fr|Namur est privée d'eau depuis mardi à 8 heures. L'eau a été rétablie mardi à 11h30 dans le centre, mais 2 000 foyers restaient sans eau.",
        "pt|O hospital de Braga está sem sistemas desde segunda-feira. Na terça-feira às 18h00 as urgências retomaram o funcionamento. A farmácia e as consultas continuam paradas.",
      })
  void whatComesBackInPartHasNoEnd(String language, String text) {
    IncidentRecord record = read(language, text);
    assertThat(record.status()).isEqualTo("partially-resolved");
    assertThat(record.ended()).isNull();
  }

  private static String status(String language, String text) {
    return read(language, text).status();
  }

  private static IncidentRecord read(String language, String text) {
    return RecordReader.read(new Article("a", language, null, null, null, List.of(), "2026-11-20T22:00:00Z", null, text, List.of()));
  }
}
