package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

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

  @Test
  void isEmptyForWhatHasNoSentences() {
    assertThat(Extract.of(read("Panne.", "fr"))).isEmpty();
    assertThat(Extract.of(read("", "fr"))).isEmpty();
    assertThat(Extract.of(read("Qarashtirilgan matn bu yerda turibdi.", "uz"))).isEmpty();
  }
}
