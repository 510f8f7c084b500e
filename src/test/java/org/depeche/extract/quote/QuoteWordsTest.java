package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every pack's {@code quotes.yaml} to the same depth. */
class QuoteWordsTest {
  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasHundredsOfFormsOfVerbsOfSaying(LanguagePack pack) {
    assertThat(Lexicon.of(pack).count(Category.SPEECH)).isGreaterThan(300);
    assertThat(Lexicon.of(pack).count(Category.ATTRIBUTION)).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasEveryKindOfWord(LanguagePack pack) {
    Lexicon lexicon = Lexicon.of(pack);
    for (Category category :
        List.of(
            Category.SHOWING, Category.READING, Category.NOTICE, Category.RESUMPTIVE, Category.NAMING, Category.SOURCE_BEFORE, Category.UTTERANCE, Category.SCREEN,
            Category.WORK, Category.ROLE_MASCULINE, Category.ROLE_FEMININE, Category.ROLE_PLURAL,
            Category.SPOKESPERSON, Category.COMPANY, Category.PRONOUN_MASCULINE, Category.PRONOUN_FEMININE,
            Category.TITLE_MASCULINE, Category.GIVEN_FEMININE, Category.PREPOSITION, Category.COMPLEMENT,
            Category.DEFINITE, Category.AUXILIARY, Category.PERSON, Category.VERB, Category.SUBORDINATOR,
            Category.CONNECTIVE)) {
      assertThat(lexicon.count(category)).as("%s of %s", category, pack).isPositive();
    }
  }
}
