package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsTest {
  @ParameterizedTest
  @CsvSource({
    "fr, incendies, de, großbrand",
    "fr, incendies, ar, الحرائق",
    "en, hospitals, nl, ziekenhuizen",
    "en, hospitals, fr, hôpitaux",
    "es, apagones, pt, apagões",
    "de, einsturz, nl, instorting",
    "it, crollo, ar, انهيار",
    "pt, desabou, es, derrumbó",
    "de, feuerwehrleute, en, firefighters",
    "fr, blessés, nl, gewonden",
    "en, hospitals, ar, والمستشفيات",
    "de, banken, ar, البنوك",
    "fr, données, ar, وبالبيانات",
    "en, work, ar, سيعمل",
  })
  void wordsOfTwoLanguagesMeanTheSame(String language, String word, String otherLanguage, String other) {
    Set<String> shared = new HashSet<>(concepts(language, word));
    shared.retainAll(concepts(otherLanguage, other));
    assertThat(shared).isNotEmpty();
  }

  @Test
  void partsOfCompoundsAreKnownWhereWordsAreWrittenTogether() {
    assertThat(concepts("de", "flughafenbrand")).containsAll(concepts("de", "brand")).containsAll(concepts("de", "flughafen"));
    assertThat(concepts("it", "xyzincendio")).isEmpty();
  }

  private static Set<String> concepts(String language, String word) {
    return Concepts.of(LanguagePack.of(language).orElseThrow()).reader().of(word);
  }
}
