package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one language can say, all can. */
class SummaryWordsTest {
  private static final Set<String> KINDS =
      Set.of(
          "outage", "degradation", "power-cut", "cyberattack", "data-loss", "transport-failure", "telecom-failure", "payment-failure", "other");
  private static final Set<String> CATEGORIES =
      Set.of(
          "software-update", "configuration", "hardware", "power", "network", "cable-cut", "fire", "weather", "cyberattack", "overload",
          "human-error", "certificate", "dns", "third-party", "authentication");

  static Stream<LanguagePack> packs() {
    return LanguagePack.all().stream();
  }

  private static SummaryWords words(LanguagePack pack) {
    return Phrases.of(pack).words;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasWordsForAllThatARecordMayHold(LanguagePack pack) {
    SummaryWords words = words(pack);
    assertThat(words.kinds().keySet()).isEqualTo(KINDS);
    assertThat(words.categories().keySet()).isEqualTo(CATEGORIES);
    assertThat(words.scopes().keySet()).containsExactlyInAnyOrder("worldwide", "international", "national", "regional", "local");
    assertThat(words.status().keySet()).containsExactlyInAnyOrder("ongoing", "partially-resolved", "resolved");
    assertThat(words.course().keySet()).isEqualTo(words.status().keySet());
    assertThat(words.causes().keySet()).containsExactlyInAnyOrder("confirmed", "suspected", "denied");
    assertThat(words.modifiers().keySet()).containsExactlyInAnyOrder("near", "about", "over", "under", "at-least", "at-most");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void countsAndNamesWhatTheOthersDo(LanguagePack pack) {
    SummaryWords words = words(pack);
    SummaryWords other = words(LanguagePack.all().getFirst());
    assertThat(words.units().keySet()).isEqualTo(other.units().keySet());
    assertThat(words.concepts().keySet()).isEqualTo(other.concepts().keySet());
    assertThat(words.events().keySet()).isEqualTo(other.events().keySet());
    assertThat(words.figures().keySet()).isEqualTo(other.figures().keySet());
    assertThat(words.holders().keySet()).isEqualTo(other.holders().keySet());
    assertThat(words.dates().parts().keySet()).isEqualTo(other.dates().parts().keySet());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasAFormForEachPluralCategoryOfItsNumbers(LanguagePack pack) {
    Phrases phrases = Phrases.of(pack);
    Set<String> categories = new TreeSet<>();
    PluralRules rules = PluralRules.forLocale(phrases.locale);
    Stream.of(1, 2, 3, 11, 100, 1000).forEach(n -> categories.add(rules.select(n)));
    phrases.words.units().forEach((unit, forms) -> assertThat(forms.keySet()).as(unit).containsAll(categories));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "nl", "pt"})
  void namesEveryPartThatAPackOrAModelReads(String code) throws IOException {
    JsonNode components =
        new YAMLMapper().readTree(Path.of("src/main/resources/lang", code, "components.yaml").toFile()).path("concepts");
    Set<String> read = new TreeSet<>();
    components.fieldNames().forEachRemaining(read::add);
    try (Stream<String> phrases = Files.lines(Path.of("corpus/phrases", code + ".tsv"))) {
      phrases.map(l -> l.split("\t")).filter(p -> p[0].equals("component")).forEach(p -> read.add(p[1]));
    }
    assertThat(words(LanguagePack.of(code).orElseThrow()).concepts().keySet()).containsAll(read);
  }
}
