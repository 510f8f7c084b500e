package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.depeche.text.StringHash;
import org.junit.jupiter.api.Test;

class FactsTest {
  private final Facts facts = new Facts("nl:", word -> Set.of(), true);

  private void assertKeysAreThoseOfWrittenFacts() {
    assertThat(Arrays.stream(facts.hashes()).boxed())
        .containsExactlyInAnyOrderElementsOf(facts.written().stream().map(StringHash::keyOf).toList());
  }

  @Test
  void writesAFactAsItsPartsInARow() {
    facts.add("sent=", 3, true);
    facts.own("n=", "stroomstoring");
    facts.whole("h=", "stroomstoring");
    facts.pairs("S:", List.of("down", "again"));
    assertThat(facts.written())
        .containsExactly("sent=3true", "nl:n=stroom", "nl:h=stroomstoring", "S:down+again");
    assertKeysAreThoseOfWrittenFacts();
  }

  @Test
  void saysOfAWordWhatItMeansInAllLanguages() {
    Facts meant = new Facts("nl:", word -> word.equals("brand") ? Set.of("fire", "burn") : Set.of(), true);
    meant.own("n=", "brand");
    meant.own("n=", "zolder");
    assertThat(meant.written()).containsExactlyInAnyOrder("nl:n=brand", "~n==fire", "~n==burn", "nl:n=zolder");
  }

  @Test
  void keepsEachFactOnce() {
    facts.add("kind=", "outage");
    facts.add("kind=outage");
    assertThat(facts.written()).containsExactly("kind=outage");
  }

  @Test
  void saysFactsAgainWithANameButNotThoseOfWords() {
    facts.again("tORG");
    facts.add("rank", 1);
    facts.own("in", "spoorweg");
    assertThat(facts.written()).containsExactly("rank1", "tORGrank1", "nl:inspoorw");
    assertKeysAreThoseOfWrittenFacts();
  }

  @Test
  void holdsAnyNumberOfFacts() {
    for (int i = 0; i < 5_000; i++) {
      facts.add("n", i);
    }
    assertThat(facts.written()).hasSize(5_000);
    assertKeysAreThoseOfWrittenFacts();
  }

  @Test
  void cutsWordsIntoStretchesThatShowWhereTheyBeginAndEnd() {
    facts.grams("g", "brand");
    assertThat(facts.written())
        .containsExactly("#g^bra", "#gbran", "#grand", "#gand$", "#g^bran", "#gbrand", "#grand$");
  }
}
