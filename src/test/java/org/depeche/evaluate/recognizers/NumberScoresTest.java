package org.depeche.evaluate.recognizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberScoresTest {
  private static final String CASES =
      """
      [{"Input": "Deux mille clients et 3,5 km", "Results": [
         {"Resolution": {"value": "2000"}}, {"Resolution": {"value": "3,5"}}]},
       {"Input": "trois pannes", "Results": [{"Resolution": {"value": "4"}}]},
       {"Input": "sept", "NotSupported": "dotnet, java", "Results": []}]
      """;

  @Test
  void countsCasesWhoseNumbersAreAllRead(@TempDir Path specs) throws IOException {
    write(specs, "French", CASES);
    NumberScores scores = NumberScores.readAll(specs).getFirst();
    assertThat(scores).hasToString("fr  1 of 2, 50.0 %, refused on purpose: 0, else 50.0 %");
    assertThat(scores.wrong()).containsExactly("trois pannes -> [3] not [4]");
  }

  @Test
  void tellsApartWhatIsReadOtherwiseOnPurpose(@TempDir Path specs) throws IOException {
    write(specs, "French", "[{\"Input\": \"10G\", \"Results\": [{\"Resolution\": {\"value\": \"10000000000\"}}]}]");
    NumberScores scores = NumberScores.readAll(specs).getFirst();
    assertThat(scores.wrong()).isEmpty();
    assertThat(scores.refused()).singleElement().asString().startsWith("10G -> [] not").contains("generation of networks");
  }

  @Test
  void leavesOutCasesThatTheReferenceDoesNotPass(@TempDir Path specs) throws IOException {
    List<JsonNode> cases = Cases.read(write(specs, "French", CASES));
    assertThat(cases).extracting(c -> c.path("Input").asText()).doesNotContain("sept");
  }

  @Test
  void scoresOnlyLanguagesThatHaveCases(@TempDir Path specs) throws IOException {
    write(specs, "Dutch", "[]");
    write(specs, "Klingon", CASES);
    assertThat(NumberScores.readAll(specs)).extracting(NumberScores::pack).containsExactly(LanguagePack.of("nl").orElseThrow());
  }

  @Test
  void aFileThatHoldsNoCasesIsNamed(@TempDir Path specs) throws IOException {
    Path file = write(specs, "French", "[1]");
    assertThatThrownBy(() -> Cases.read(file)).isInstanceOf(IOException.class).hasMessageContaining(file.toString());
  }

  private static Path write(Path specs, String language, String cases) throws IOException {
    Path folder = Files.createDirectories(specs.resolve("Number").resolve(language));
    return Files.writeString(folder.resolve("NumberModel.json"), cases);
  }
}
