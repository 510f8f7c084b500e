package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the role of who speaks reaches, and whose it is. */
class RolesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|“We will pay,” said communications minister Laura Pell.|Laura Pell|communications minister",
        "en|“We will pay,” said deputy energy minister Laura Pell.|Laura Pell|deputy energy minister",
        "en|“It is out,” Scottish fire chief Ian Ross told reporters.|Ian Ross|Scottish fire chief",
        "en|“It is out,” said Ian Ross, regional operations director.|Ian Ross|regional operations director",
        "en|“We are sorry,” said Laura Pell, the bank's chief executive.|Laura Pell|bank's chief executive",
        "en|“We are sorry,” said Laura Pell, the bank’s chief operating officer.|Laura Pell|bank’s chief operating officer",
        "en|“We are sorry,” said Laura Pell, Northern Grid’s head of operations.|Laura Pell|Northern Grid’s head of operations",
        "en|Retired bus driver Ian Ross said: “It was dark.”|Ian Ross|Retired bus driver",
        "de|„Wir prüfen das“, sagte Vize-Direktorin Anna Klein.|Anna Klein|Vize-Direktorin",
        "de|„Wir prüfen das“, sagte IT-Vorstand Anna Klein.|Anna Klein|IT-Vorstand",
        "de|„Wir prüfen das“, sagte Telekom-Sprecherin Anna Klein.|Anna Klein|Telekom-Sprecherin",
        "de|„Wir prüfen das“, sagte Geschäftsführer Dr. Ernst Klein.|Ernst Klein|Geschäftsführer",
        "nl|‘Wij herstellen dit’, zei directeur-bestuurder Els Bakker.|Els Bakker|directeur-bestuurder",
        "nl|‘Wij weten het niet’, zegt inspecteur-generaal Piet de Vries.|Piet de Vries|inspecteur-generaal",
        "nl|‘Wij weten het niet’, zegt commercieel directeur Piet de Vries.|Piet de Vries|commercieel directeur",
        "nl|‘Wij weten het niet’, zegt gedelegeerd bestuurder Piet de Vries.|Piet de Vries|gedelegeerd bestuurder",
        "es|«No hubo aviso», explicó a los clientes el director técnico Juan Robles.|Juan Robles|director técnico",
        "it|«Non c’è stato preavviso», ha spiegato ai clienti il direttore tecnico Ennio Sarti.|Ennio Sarti|direttore tecnico",
        "pt|“Não houve aviso”, explicou aos clientes a diretora técnica Rita Lopes.|Rita Lopes|diretora técnica",
        "ar|وقال رئيس الهيئة اللواء سامي الأحمد: «ستعود الرحلات غدا».|سامي الأحمد|رئيس الهيئة",
        "ar|وقال مدير عام الشركة المهندس سامي الأحمد: «ستعود الرحلات غدا».|سامي الأحمد|مدير عام الشركة",
        "ar|وقال مدير وحدة الجرائم الإلكترونية العقيد محمد السالم: «لم نجد أي دليل».|محمد السالم|مدير وحدة الجرائم الإلكترونية",
        "ar|وقال العقيد محمد السالم: «لم نجد أي دليل».|محمد السالم|العقيد",
      })
  void areWhole(String language, String text, String name, String role) {
    Quote.Speaker speaker = RecordReader.read(Article.of(language, text)).quotes().getFirst().speaker();
    assertThat(speaker).extracting(Quote.Speaker::name, Quote.Speaker::role).containsExactly(name, role);
  }
}
