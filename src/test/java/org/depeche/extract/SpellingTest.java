package org.depeche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values stand in a record as the article writes them, but for spaces and hyphens. */
class SpellingTest {
  private static IncidentRecord read(String language, String text) {
    return RecordReader.read(new Article("a", language, null, null, null, List.of(), "2025-04-17", null, text, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | Anaïs d’Hervé est venue.                  | Anaïs d’Hervé
          fr | Anaïs d'Hervé est venue.                  | Anaïs d'Hervé
          it | Ne ha parlato Chiara D’Angelo.            | Chiara D’Angelo
          en | Sinéad O’Connell left.                    | Sinéad O’Connell
          es | Lo dijo Núria d’Ordal.                    | Núria d’Ordal
          """)
  void apostrophesOfNamesAreAsWritten(String language, String text, String name) {
    assertThat(read(language, text).names()).extracting(Name::name).contains(name);
  }

  @Test
  void vowelSignsAreAsWrittenAndStretchedLettersAreNot() {
    assertThat(read("ar", "تعطلت خدمات «بنك السُّنـبوك» أمس.").names()).extracting(Name::name).containsExactly("بنك السُّنبوك");
  }

  @Test
  void spacesAndHyphensAreTheUsualOnes() {
    assertThat(read("fr", "Jean\u2011Luc\u00a0Morvan est venu.").names()).extracting(Name::name).containsExactly("Jean-Luc Morvan");
  }

  @Test
  void aNameWrittenInTwoWaysIsOneByItsFirst() {
    assertThat(read("fr", "Anaïs d’Hervé est venue. Hier, Anaïs d'Hervé était absente.").names())
        .extracting(Name::name)
        .containsExactly("Anaïs d’Hervé", "Anaïs d’Hervé");
  }

  @Test
  void speakersAndTheirRolesAreWrittenAsTheirNames() {
    Quote quote =
        read("fr", "« Tout est rentré dans l’ordre », a dit Anaïs d’Hervé, porte\u2011parole de l’usine\u00a0d’eau.").quotes().getFirst();
    assertThat(quote.speaker()).isNotNull();
    assertThat(quote.speaker().name()).isEqualTo("Anaïs d’Hervé");
    assertThat(quote.speaker().role()).isEqualTo("porte-parole de l’usine d’eau");
  }

  @Test
  void placesAreKnownByEitherApostrophe() {
    PlaceCodes places = PlaceCodes.of(LanguagePack.of("fr").orElseThrow());
    assertThat(places.code("Côte d’Ivoire")).contains("CI").isEqualTo(places.code("Côte d'Ivoire"));
  }
}
