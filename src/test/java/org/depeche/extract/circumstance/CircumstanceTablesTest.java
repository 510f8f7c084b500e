package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every language pack must say of incidents, so that a half-filled one fails by name. */
class CircumstanceTablesTest {
  private static final String[] CATEGORIES = {
    "software-update", "configuration", "hardware", "power", "network", "cable-cut", "fire", "weather", "cyberattack",
    "overload", "human-error", "certificate", "dns", "third-party", "authentication", "unknown"
  };
  private static final String[] KINDS = {
    "outage", "degradation", "power-cut", "cyberattack", "data-loss", "transport-failure", "telecom-failure",
    "payment-failure"
  };
  private static final String[] ROLES = {
    "started", "first-report", "peak", "acknowledged", "fix", "ended", "explained", "compensated", "duration", "lasting", "beside", "counted", "none"
  };

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackNamesCausesOfAllCategories(LanguagePack pack) {
    CauseWords words = pack.table("causes", CauseWords.class);
    assertThat(words.concepts()).containsOnlyKeys(CATEGORIES);
    assertThat(CATEGORIES).contains(words.events().keySet().toArray(String[]::new));
    assertThat(List.of(words.led(), words.ledBy(), words.claims(), words.suspicions(), words.denials(),
            words.rebuttals(), words.negations(), words.sayings(), words.sources(), words.borders()))
        .noneMatch(List::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackNamesIncidents(LanguagePack pack) {
    IncidentWords words = pack.table("incident", IncidentWords.class);
    assertThat(words.kinds()).containsKeys(KINDS);
    assertThat(words.kinds().keySet()).allMatch(k -> k.equals("other") || List.of(KINDS).contains(k));
    assertThat(words.scopes())
        .containsOnlyKeys("worldwide", "international", "national", "regional", "local");
    assertThat(words.statuses())
        .containsOnlyKeys("resolved", "partially-resolved", "ongoing", "unsettled");
    assertThat(words.roles()).containsOnlyKeys(ROLES);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackNamesPartsAndTheirStates(LanguagePack pack) {
    ComponentWords words = pack.table("components", ComponentWords.class);
    assertThat(words.concepts())
        .containsKeys("mobile-app", "web", "website", "help-pages", "downloads", "payments", "cards", "atm", "calls",
            "internet", "signalling", "power-supply", "emergency-calls");
    assertThat(words.states()).containsOnlyKeys("down", "degraded", "working", "restored");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackTellsTheSameOfCoursesAndParts(LanguagePack pack) {
    LanguagePack other = LanguagePack.of("en").orElseThrow();
    assertThat(pack.table("course", CourseWords.class).senses())
        .containsOnlyKeys(other.table("course", CourseWords.class).senses().keySet());
    assertThat(pack.table("parts", PartWords.class).senses())
        .containsOnlyKeys(other.table("parts", PartWords.class).senses().keySet());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackCompilesIntoOneLexicon(LanguagePack pack) {
    assertThatCode(() -> Lexicon.of(pack)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackHasWordsOfAllSenses(LanguagePack pack) {
    SenseWords english = LanguagePack.of("en").orElseThrow().table("senses", SenseWords.class);
    SenseWords words = pack.table("senses", SenseWords.class);
    assertThat(words.senses()).containsOnlyKeys(english.senses().keySet());
    assertThat(words.senses().values()).noneMatch(String::isBlank);
  }
}
