package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesTest {
  @TempDir Path data;

  @Test
  void everyPhraseOfTheCorpusHasAMeaning() throws IOException {
    Phrases phrases = Phrases.read(Path.of("corpus"));
    Set<String> categories = phrases.causes().stream().map(Phrases.Phrase::meaning).collect(Collectors.toSet());
    assertThat(categories)
        .containsExactlyInAnyOrder(
            "software-update", "configuration", "hardware", "power", "network", "cable-cut", "fire", "weather", "cyberattack",
            "overload", "human-error", "certificate", "dns", "third-party", "authentication", "unknown");
    assertThat(phrases.components()).allSatisfy(p -> assertThat(p.meaning()).matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void aPhraseIsToldByItsWords() throws IOException {
    write("cause\tcable-cut\tdie Baggerschaufel");
    assertThat(Phrases.read(data).causes())
        .singleElement()
        .satisfies(p -> assertThat(p.facts().written()).anyMatch(f -> f.startsWith("de:n") && f.contains("bagger")));
  }

  @Test
  void saysWhichLineCantBeRead() throws IOException {
    write("cause\tcable-cut");
    assertThatThrownBy(() -> Phrases.read(data)).hasMessageContaining("de.tsv").hasMessageContaining("cable-cut");
    write("blame\tcable-cut\tder Bagger");
    assertThatThrownBy(() -> Phrases.read(data)).hasMessageContaining("neither cause nor component");
  }

  private void write(String line) throws IOException {
    Files.createDirectories(data.resolve("phrases"));
    Files.writeString(data.resolve("phrases").resolve("de.tsv"), line + "\n");
  }
}
