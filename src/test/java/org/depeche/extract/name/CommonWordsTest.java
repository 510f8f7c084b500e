package org.depeche.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
  private static CommonWords words(String language) {
    return CommonWords.of(LanguagePack.of(language).orElseThrow());
  }

  @Test
  void tellsGermanNounsAndCompoundsFromWordsThatMayBeNames() {
    assertThat(words("de").kind("Strom")).isEqualTo(CommonWords.Kind.LISTED);
    assertThat(words("de").kind("Gezeitenstrom")).isEqualTo(CommonWords.Kind.DERIVED);
    assertThat(words("de").kind("Zwickau")).isEqualTo(CommonWords.Kind.UNKNOWN);
  }

  @Test
  void tellsArabicWordsWithArticleAndEndingFromWordsThatMayBeNames() {
    assertThat(words("ar").kind("كهرباء")).isEqualTo(CommonWords.Kind.LISTED);
    assertThat(words("ar").kind("المهندسين")).isEqualTo(CommonWords.Kind.DERIVED);
    assertThat(words("ar").kind("شوارتزكوف")).isEqualTo(CommonWords.Kind.UNKNOWN);
  }

  @Test
  void knowsNoneInALanguageWhoseCapitalsTell() {
    assertThat(words("fr").isEmpty()).isTrue();
  }
}
