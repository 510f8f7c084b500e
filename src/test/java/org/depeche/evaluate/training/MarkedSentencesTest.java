package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences written with their names in brackets, and articles. */
class MarkedSentencesTest {
  @Test
  void bracketsPartNamesFromWhatTouchesThem() {
    BioSentence read = MarkedSentences.of("Ieri l'[ORG Enel], a [LOC San Remo].");
    assertThat(read.words()).containsExactly("Ieri", "l'", "Enel", ",", "a", "San", "Remo", ".");
    assertThat(read.names())
        .containsExactly(new Found(2, 3, Name.Type.ORG), new Found(5, 7, Name.Type.LOC));
  }

  @Test
  void anArticleIsReadAsItsSentencesWithItsNames(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("kiosk.xml");
    Files.writeString(
        file,
        """
        <article language="fr" published="2025-03-01T08:00:00Z" kind="outage" status="ongoing">
        <title>Panne</title>
        <p>L’<org>Ondalia</org> se tait. <per>Ana Le Bris</per> attend <quote id="q1" kind="speech">à <loc>Brest</loc></quote>.</p>
        </article>
        """);
    List<BioSentence> read = MarkedSentences.of(GoldReader.read(file), LanguagePack.of("fr").orElseThrow());
    assertThat(read).hasSize(2);
    assertThat(read.getFirst().words()).containsExactly("L'", "Ondalia", "se", "tait.");
    assertThat(read.getFirst().names()).containsExactly(new Found(1, 2, Name.Type.ORG));
    assertThat(read.getLast().names()).containsExactly(new Found(0, 3, Name.Type.PER), new Found(5, 6, Name.Type.LOC));
  }

  @Test
  void swappedNamesKeepTheirTypeAndTheWordsAround() {
    List<BioSentence> written =
        List.of(MarkedSentences.of("Da [PER Ada Neri] bis [PER Per Aas] in [LOC Bad Ems] ."), MarkedSentences.of("Zu [LOC Ulm] ."));
    NameSwap swap = new NameSwap(written, List.of(), 1);
    for (int i = 0; i < 20; i++) {
      BioSentence other = swap.of(written.getFirst());
      assertThat(other.names()).extracting(Found::type).containsExactly(Name.Type.PER, Name.Type.PER, Name.Type.LOC);
      assertThat(other.words()).startsWith("Da").contains("bis", "in").endsWith(".");
      Found place = other.names().getLast();
      assertThat(String.join(" ", other.words().subList(place.start(), place.end()))).isIn("Bad Ems", "Ulm");
    }
  }
}
