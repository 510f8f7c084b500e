package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.evaluate.training.TreebankSentence.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankTest {
  @TempDir Path folder;

  private List<Word> words(String text, String... rows) throws IOException {
    String body = String.join("\n", rows).replace(" ", "\t").replace("\n", "\t_\t_\t_\t_\t_\t_\n");
    Files.writeString(
        folder.resolve("xx_train.conllu"), "# text = " + text + "\n" + body + "\t_\t_\t_\t_\t_\t_\n\n");
    return Treebank.read(folder).train().getFirst().words();
  }

  @Test
  void aContractionIsOneWordWithTheTagOfItsWeightiestPart() throws IOException {
    assertThat(words("du réseau", "1-2 du _ _", "1 de de ADP", "2 le le DET", "3 réseau réseau NOUN"))
        .containsExactly(new Word(0, 2, "du", "ADP", "de"), new Word(3, 9, "réseau", "NOUN", "réseau"));
  }

  @Test
  void procliticsCutOffByATreebankAreJoinedAgain() throws IOException {
    assertThat(words("وقالت", "1 و وَ CCONJ", "2 قالت قَال VERB"))
        .containsExactly(new Word(0, 5, "وقالت", "VERB", "قال"));
  }

  @Test
  void elidedWordsStayApart() throws IOException {
    assertThat(words("l’heure", "1 l’ le DET", "2 heure heure NOUN"))
        .extracting(Word::form)
        .containsExactly("l'", "heure");
  }

  @Test
  void aSeparablePrefixBelongsToTheLemmaWhereItIsWritten() {
    assertThat(Lemmas.plain("mee_doen", "meedoet")).isEqualTo("meedoen");
    assertThat(Lemmas.plain("mee_doen", "doet")).isEqualTo("doen");
    assertThat(Lemmas.plain("_", "dali")).isEmpty();
  }

  @Test
  void aFolderWithoutATreebankIsNamed() {
    assertThatThrownBy(() -> Treebank.read(folder)).hasMessageContaining(folder.toString());
  }
}
