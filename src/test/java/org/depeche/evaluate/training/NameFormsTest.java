package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.junit.jupiter.api.Test;

class NameFormsTest {
  private static final Random RANDOM = new Random(1);

  @Test
  void putsOneOfTheWordsAndAPlaceIntoAForm() {
    NameForms forms = new NameForms(List.of("ORG {Stadtwerke|Netze} {LOC}", "LOC {Ober|Unter}bach"), RANDOM);
    for (int i = 0; i < 20; i++) {
      assertThat(String.join(" ", forms.make(Name.Type.ORG, kind -> List.of("Bad", "Ems"))))
          .isIn("Stadtwerke Bad Ems", "Netze Bad Ems");
      assertThat(String.join(" ", forms.make(Name.Type.LOC, kind -> List.of("?")))).isIn("Oberbach", "Unterbach");
    }
  }

  @Test
  void makesNothingOfATypeWithoutForms() {
    assertThat(new NameForms(List.of("ORG {LOC}"), RANDOM).make(Name.Type.PER, kind -> List.of("?"))).isEmpty();
  }

  @Test
  void everyLanguageHasFormsOfOrganizationsThatLeaveNoPatternBehind() throws IOException {
    for (LanguagePack pack : LanguagePack.all()) {
      NameForms forms = new NameForms(lines(pack.code()), RANDOM);
      assertThat(IntStream.range(0, 200).mapToObj(i -> String.join(" ", forms.make(Name.Type.ORG, List::of))))
          .as(pack.code())
          .noneMatch(String::isBlank)
          .noneMatch(name -> name.contains("{") || name.contains("|") || name.contains("}"));
    }
  }

  private static List<String> lines(String language) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameForms.class.getResourceAsStream("names/" + language + "-forms.txt"), language),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).toList();
    }
  }
}
