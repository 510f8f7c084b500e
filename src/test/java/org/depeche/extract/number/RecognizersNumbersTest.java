package org.depeche.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The NumberModel cases of Recognizers-Text that its .NET reference passes; give their folder as {@code
 * -Drecognizers=…/Specs}. Numbers of units written together ({@code 180ml}) are left out of the comparison, as there.
 */
@EnabledIfSystemProperty(named = "recognizers", matches = ".+")
class RecognizersNumbersTest {
  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void casesOfTheReferenceAreRead(LanguagePack pack) throws IOException {
    String language = Locale.of(pack.code()).getDisplayLanguage(Locale.ENGLISH);
    Path file = Path.of(System.getProperty("recognizers"), "Number", language, "NumberModel.json");
    String json = Files.readString(file).replace("\uFEFF", "");
    int cases = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode c : new ObjectMapper().readTree(json)) {
      if ((c.path("NotSupported").asText() + c.path("NotSupportedByDesign").asText())
          .toLowerCase(Locale.ROOT)
          .contains("dotnet")) {
        continue;
      }
      cases++;
      List<String> expected = new ArrayList<>();
      c.path("Results").forEach(r -> expected.add(value(r.path("Resolution").path("value").asText())));
      String text = c.path("Input").asText();
      List<String> found = read(pack, text);
      if (!found.equals(expected)) {
        wrong.add(text + " -> " + found + " not " + expected);
      }
    }
    System.out.printf("%s %d of %d, %.1f %%%n", pack, cases - wrong.size(), cases, 100.0 * (cases - wrong.size()) / cases);
    wrong.forEach(w -> System.out.println("  " + pack + " " + w));
    assertThat(cases).isPositive();
  }

  private static List<String> read(LanguagePack pack, String text) {
    return NumberParser.of(pack).parse(AnalysedText.of(text, pack)).stream()
        .filter(m -> m.value() != null && m.kind() != Kind.ORDINAL && !m.has(Trait.GLUED))
        .map(m -> value(m.value().toPlainString()))
        .toList();
  }

  private static String value(String written) {
    BigDecimal value = new BigDecimal(written.replace(',', '.'));
    return value.round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
