package org.depeche.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.depeche.model.Duplicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RepeatedParagraphsTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "repeats.csv", delimiter = '|', numLinesToSkip = 1)
  void tellsRepeatsFromParagraphsThatAreOnlyAlike(
      String why, String first, String second, boolean repeats) {
    List<Duplicate> duplicates =
        RepeatedParagraphs.collapse(first + "\n\n" + second).duplicates();
    assertThat(duplicates).hasSize(repeats ? 1 : 0);
  }

  @Test
  void countsParagraphsOverTheSource() {
    Deduplicated d = RepeatedParagraphs.collapse("Un.\n\nDeux.\nUn.\n\n\nTrois.\nDeux.");
    assertThat(d.text()).isEqualTo("Un.\n\nDeux.\n\nTrois.");
    assertThat(d.duplicates()).containsExactly(new Duplicate(2, 0, 1), new Duplicate(4, 1, 1));
  }

  @Test
  void saysHowAlikeANearCopyIs() {
    String first = "one two three four five six seven eight nine ten";
    Deduplicated d = RepeatedParagraphs.collapse(first + "\n" + first.replace("four", "vier"));
    assertThat(d.duplicates()).containsExactly(new Duplicate(1, 0, 0.9));
  }

  @Test
  void keepsTheSpacesOfTheSource() {
    String text = "Près de 49\u202f000 rapports\u00a0: hors\u2011ligne.";
    assertThat(RepeatedParagraphs.collapse(text).text()).isEqualTo(text);
  }

  @Test
  void collapsesAHundredThousandLikeParagraphs() {
    String text =
        String.join(
            "\n",
            IntStream.range(0, 100_000)
                .mapToObj(i -> "The service in zone " + i + " was down for most of the day again.")
                .toList());
    assertThat(RepeatedParagraphs.collapse(text).duplicates()).isEmpty();
    assertThat(RepeatedParagraphs.collapse(text + "\n" + text).duplicates()).hasSize(100_000);
  }

  @Test
  void readsOneLineOfFourMillionCharacters() {
    String line = String.join(" ", Collections.nCopies(800_000, "panne"));
    assertThat(RepeatedParagraphs.collapse(line + "\n" + line).duplicates()).hasSize(1);
  }

  @Property
  void collapsingTwiceChangesNothingMore(@ForAll("texts") String text) {
    Deduplicated once = RepeatedParagraphs.collapse(text);
    Deduplicated twice = RepeatedParagraphs.collapse(once.text());
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(twice.duplicates()).isEmpty();
  }

  @Property
  void aTextAddedToItselfCollapsesToTheText(@ForAll("texts") String text) {
    assertThat(RepeatedParagraphs.collapse(text + "\n" + text).text())
        .isEqualTo(RepeatedParagraphs.collapse(text).text());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word = Arbitraries.of("la", "panne", "a", "Touché", "le", "réseau", "«là»", "12", "hier", "soir");
    Arbitrary<String> paragraph =
        word.list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
    return paragraph.list().ofMaxSize(12).map(all -> String.join("\n", all));
  }
}
