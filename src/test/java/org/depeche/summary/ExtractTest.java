package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractTest {
  private static final String TEXT =
      "Qui se souvient encore des cabines téléphoniques ? Mardi vers 14 h, une panne a privé 12 000 abonnés de Loirenet d’internet en Anjou."
          + " Il faisait beau.\n\n"
          + "Vers 14 h mardi, 12 000 abonnés de Loirenet ont été privés d’internet en Anjou par une panne. « J’ai lu un livre », sourit un voisin.\n\n"
          + "Selon l’opérateur, un câble sectionné par un engin de chantier est à l’origine de la coupure. Le service est revenu à 18 h, a"
          + " indiqué Loirenet dans la soirée.\n\nLes cafés de la place ont fait le plein tout l’après-midi. Les parties de cartes se sont prolongées"
          + " jusqu’au dîner.";

  private static IncidentRecord read(String text, String language) {
    return RecordReader.read(
        new Article("a", language, "Panne d’internet chez Loirenet", null, null, List.of(), "2026-05-06", null, text, List.of()));
  }

  @Test
  void standsForTheArticleInItsOwnSentences() {
    IncidentRecord record = read(TEXT, "fr");
    List<String> extract = Extract.of(record).stream().map(Span::text).toList();
    assertThat(extract).contains("Selon l’opérateur, un câble sectionné par un engin de chantier est à l’origine de la coupure.");
    assertThat(extract).noneMatch(s -> s.contains("cabines") || s.contains("beau"));
    assertThat(Extract.of(record)).isSortedAccordingTo((a, b) -> a.start() - b.start());
  }

  @Test
  void saysNothingTwice() {
    assertThat(Extract.of(read(TEXT, "fr"))).filteredOn(s -> s.text().contains("12 000 abonnés")).hasSize(1);
  }

  /** Articles of 6 May 2026. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | انقطعت خدمة الإنترنت عن 12000 مشترك يوم الثلاثاء 5 مايو بسبب قطع كابل. اجتمع الجيران في المقهى يوم الاثنين 4 مايو. عادوا إليه مساء الثلاثاء حتى العاشرة. ولعب أطفالهم في الساحة صباح الأربعاء. | ستنجز الشركة إصلاح الكابل يوم 12 مايو 2026.
          de | Am Dienstag, 5. Mai, fiel bei 12.000 Kunden wegen eines gekappten Kabels das Internet aus. Die Nachbarn trafen sich am Montag, 4. Mai, im Café. Am Dienstagabend saßen sie wieder dort bis 22 Uhr. Ihre Kinder spielten am Mittwochmorgen auf dem Platz. | Am 12. Mai 2026 will die Firma das Kabel ersetzen.
          en | A severed cable cut off the internet for 12,000 customers on Tuesday 5 May. The neighbours met in a café on Monday 4 May. On Tuesday evening they sat there again until 10 pm. Their children played in the square on Wednesday morning. | The company will replace the cable on 12 May 2026.
          es | Un cable cortado dejó sin internet a 12.000 clientes el martes 5 de mayo. Los vecinos se reunieron en el café el lunes 4 de mayo. El martes por la noche volvieron hasta las 22 horas. Sus hijos jugaron en la plaza el miércoles por la mañana. | La empresa cambiará el cable el 12 de mayo de 2026.
          fr | Un câble sectionné a privé d’internet 12 000 abonnés mardi 5 mai. Les voisins se sont retrouvés au café lundi 4 mai. Mardi soir, ils y sont revenus jusqu’à 22 heures. Leurs enfants ont joué sur la place mercredi matin. | L’entreprise remplacera le câble le 12 mai 2026.
          it | Un cavo tranciato ha lasciato senza internet 12.000 clienti martedì 5 maggio. I vicini si sono ritrovati al bar lunedì 4 maggio. Martedì sera ci sono tornati fino alle 22. I loro figli hanno giocato in piazza mercoledì mattina. | L’azienda sostituirà il cavo il 12 maggio 2026.
          nl | Door een gebroken kabel zaten 12.000 klanten op dinsdag 5 mei zonder internet. De buren kwamen op maandag 4 mei bijeen in het café. Dinsdagavond zaten ze er weer tot 22.00 uur. Hun kinderen speelden woensdagochtend op het plein. | Het bedrijf vervangt de kabel op 12 mei 2026.
          pt | Um cabo cortado deixou sem internet 12 000 clientes na terça-feira, 5 de maio. Os vizinhos reuniram-se no café na segunda-feira, 4 de maio. Na terça-feira à noite voltaram lá até às 22 horas. Os filhos brincaram na praça na quarta-feira de manhã. | A empresa vai substituir o cabo no dia 12 de maio de 2026.
          """)
  void tellsWhatIsToCome(String language, String past, String next) {
    IncidentRecord record = read(past + " " + next, language);
    assertThat(Extract.of(record)).extracting(Span::text).contains(next);
    assertThat(ExtractFeatures.of(record))
        .filteredOn(o -> o.features().contains("time future"))
        .extracting(o -> o.span().text())
        .containsExactly(next);
  }

  @Test
  void hasFourSentencesWhereTheyAreShort() {
    String text = "Une panne prive Angers d’internet. Elle a commencé mardi à 14 h. Un câble est sectionné. Le maire a appelé au calme.";
    assertThat(Extract.of(read(text, "fr"))).hasSize(4);
  }

  @Test
  void isEmptyForWhatHasNoSentences() {
    assertThat(Extract.of(read("Panne.", "fr"))).isEmpty();
    assertThat(Extract.of(read("", "fr"))).isEmpty();
    assertThat(Extract.of(read("Qarashtirilgan matn bu yerda turibdi.", "uz"))).isEmpty();
  }
}
