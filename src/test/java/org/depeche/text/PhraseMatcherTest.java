package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private static List<String> found(String text, String... phrases) {
    PhraseMatcher.Builder<String> builder = PhraseMatcher.builder();
    for (String phrase : phrases) {
      builder.add(phrase, phrase);
    }
    return builder.build().find(text).stream().map(m -> text.substring(m.start(), m.end())).toList();
  }

  @Test
  void findsPhrasesAtWordBordersOnly() {
    assertThat(found("la panne, une panneau, panne", "panne")).containsExactly("panne", "panne");
  }

  @Test
  void takesHyphensAndApostrophesForSpaces() {
    assertThat(found("une mise-à-jour d'authentification", "mise à jour d'authentification"))
        .containsExactly("mise-à-jour d'authentification");
  }

  @Test
  void doesNotReachAcrossPunctuation() {
    assertThat(found("power, cut", "power cut")).isEmpty();
  }

  @Test
  void knowsAlternativesAndOptionalWords() {
    assertThat(found("the mises à jour", "mise|mises à jour |logicielle")).containsExactly("mises à jour");
  }

  @Test
  void knowsOpenEnds() {
    assertThat(found("stromausfall und serverpannen", "*ausfall", "server*"))
        .containsExactly("stromausfall", "serverpannen");
  }

  @Test
  void bridgesTheBracketOfASeparableVerb() {
    assertThat(found("das netz fiel am abend überall aus.", "fiel … aus"))
        .containsExactly("fiel am abend überall aus");
  }

  @Test
  void leavesCliticsOutsideTheMatchAndArticlesInside() {
    PhraseMatcher<String> matcher =
        PhraseMatcher.<String>builder().clitics(List.of("و", "+ال", "و+ال")).add("هجوم", "attack").build();
    assertThat(matcher.find("والهجوم").getFirst().start()).isEqualTo(1);
  }

  @Test
  void prefersTheLongerOfOverlappingPhrases() {
    PhraseMatcher<Integer> matcher =
        PhraseMatcher.<Integer>builder().add("caused", 1).add("caused by", 2).build();
    assertThat(PhraseMatcher.longest(matcher.find("it was caused by rain")))
        .extracting(PhraseMatcher.Match::payload)
        .containsExactly(2);
  }

  @Test
  void refusesAPhraseWithoutWords() {
    assertThatThrownBy(() -> PhraseMatcher.<String>builder().add("|", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a word");
  }

  @Property(tries = 200)
  void neverThrowsOnAnyText(@ForAll String text) {
    assertThat(found(text, "a* … *b", "x|y z")).isNotNull();
  }
}
