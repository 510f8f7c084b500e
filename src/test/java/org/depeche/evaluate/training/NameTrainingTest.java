package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.depeche.extract.name.NameLists;
import org.depeche.extract.name.NameModel;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTrainingTest {
  private static NameModel train(Path folder, String sentences) throws IOException {
    Path data = Files.createDirectories(folder.resolve("fr"));
    Files.writeString(data.resolve("small_train.bio"), sentences);
    TokenNameFinderModel model = (TokenNameFinderModel) new NameTraining(List.of()).train("fr", data).model();
    return NameModel.of(model, NameLists.of(LanguagePack.of("fr").orElseThrow()));
  }

  @Test
  void findsNamesLikeThoseLearntAndKnowsTheWordsMet(@TempDir Path folder) throws IOException {
    NameModel model = train(folder, "Le\tO\nvoilier\tO\nquitte\tO\nConcarneau\tB-LOC\n.\tO\n\n");
    List<Found> found = model.find("Le voilier quitte Concarneau .".split(" "));
    assertThat(found).containsExactly(new Found(3, 4, Name.Type.LOC));
    assertThat(model.knows("voilier")).isTrue();
    assertThat(model.knows("Concarneau")).isTrue();
    assertThat(model.knows("concarneau")).isFalse();
  }
}
