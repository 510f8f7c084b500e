package org.depeche.evaluate.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled words are put back into running text. */
class LabelledTextTest {
  @Test
  void signsStandWhereTheyDoInPrint(@TempDir Path folder) throws IOException {
    assertThat(text(folder, "\" L' antenne ( à Brest B-LOC ) tient \" , dit Ada B-PER Neri I-PER ."))
        .isEqualTo("\"L'antenne (à Brest) tient\", dit Ada Neri.");
  }

  @Test
  void namesPointAtTheText(@TempDir Path folder) throws IOException {
    LabelledText read = read(folder, "Qu' en dit Ada B-PER Neri I-PER ?", Set.of()).getFirst();
    assertThat(read.names()).hasSize(1);
    assertThat(read.text().substring(read.names().get(0).start(), read.names().get(0).end())).isEqualTo("Ada Neri");
  }

  @Test
  void procliticsAreWrittenTogetherWithTheNextWord(@TempDir Path folder) throws IOException {
    assertThat(read(folder, "و باريس B-LOC", Set.of("و")).getFirst().text()).isEqualTo("وباريس");
  }

  @Test
  void sentencesOfADocumentAreOneText(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.bio");
    Files.writeString(file, "-DOCSTART-\tO\n\nEins\tO\n\nZwei\tO\n\n-DOCSTART-\tO\n\nDrei\tO\n");
    assertThat(LabelledText.of(BioReader.read(file), Set.of()))
        .extracting(LabelledText::text)
        .containsExactly("Eins\nZwei", "Drei");
  }

  @Test
  void sentencesWithoutDocumentsStandAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.bio");
    Files.writeString(file, "Eins\tO\n\nZwei\tO\n");
    assertThat(LabelledText.of(BioReader.read(file), Set.of())).hasSize(2);
  }

  @Test
  void anUnknownLabelIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.bio");
    Files.writeString(file, "Eins\tO\nZwei\tB-THING\n");
    assertThatThrownBy(() -> BioReader.read(file)).isInstanceOf(IOException.class).hasMessageContaining("a.bio, line 2");
  }

  private static String text(Path folder, String words) throws IOException {
    return read(folder, words, Set.of()).getFirst().text();
  }

  /** Reads words, each followed by its label where it isn't O. */
  private static List<LabelledText> read(Path folder, String words, Set<String> proclitics) throws IOException {
    String lines = words.replaceAll(" ([BI]-[A-Z]{3})", "\t$1").replace(" ", "\n");
    StringBuilder file = new StringBuilder();
    lines.lines().forEach(l -> file.append(l.contains("\t") ? l : l + "\tO").append('\n'));
    Path path = Files.writeString(folder.resolve("words.bio"), file.toString());
    return LabelledText.of(BioReader.read(path), proclitics);
  }
}
