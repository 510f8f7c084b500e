package org.depeche.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.depeche.incident.Succession.Heir;
import org.depeche.incident.Succession.Known;
import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final Known OLD = new Known(1, "old");
  private static final Known YOUNG = new Known(2, "young");

  private static List<Heir> heirs(Map<String, Known> known, List<List<String>> groups) {
    return heirs(known, groups, k -> (int) known.values().stream().filter(k::equals).count());
  }

  private static List<Heir> heirs(Map<String, Known> known, List<List<String>> groups, ToIntFunction<Known> size) {
    return Succession.of(groups, article -> Optional.ofNullable(known.get(article)), size);
  }

  @Test
  void articlesThatWereOfNoneAreANewIncident() {
    assertThat(heirs(Map.of(), List.of(List.of("a", "b"))))
        .containsExactly(new Heir(List.of("a", "b"), Optional.empty(), List.of(), List.of()));
  }

  @Test
  void ofIncidentsThatComeTogetherTheOldestGoesOn() {
    assertThat(heirs(Map.of("a", OLD, "b", YOUNG, "c", YOUNG), List.of(List.of("a", "b", "c"))))
        .containsExactly(new Heir(List.of("a", "b", "c"), Optional.of(OLD), List.of(YOUNG), List.of()));
  }

  @Test
  void anIncidentGoesOnWhereMostOfItsArticlesAre() {
    assertThat(heirs(Map.of("a", OLD, "b", OLD, "c", OLD), List.of(List.of("a"), List.of("b", "c"))))
        .containsExactly(
            new Heir(List.of("a"), Optional.empty(), List.of(), List.of(OLD)),
            new Heir(List.of("b", "c"), Optional.of(OLD), List.of(), List.of()));
  }

  @Test
  void anArticleThatGoesOverBringsNoIdAlong() {
    assertThat(heirs(Map.of("a", OLD, "b", OLD, "c", OLD, "d", YOUNG), List.of(List.of("a", "b"), List.of("c", "d"))))
        .containsExactly(
            new Heir(List.of("a", "b"), Optional.of(OLD), List.of(), List.of()),
            new Heir(List.of("c", "d"), Optional.of(YOUNG), List.of(), List.of(OLD)));
  }

  @Test
  void anIncidentIsNotOverAsLongAsItHasArticlesElsewhere() {
    assertThat(heirs(Map.of("a", OLD, "b", YOUNG), List.of(List.of("a", "b")), k -> k.equals(YOUNG) ? 2 : 1))
        .containsExactly(new Heir(List.of("a", "b"), Optional.of(OLD), List.of(), List.of(YOUNG)));
    assertThat(heirs(Map.of("b", YOUNG), List.of(List.of("b", "c")), k -> 3))
        .containsExactly(new Heir(List.of("b", "c"), Optional.empty(), List.of(), List.of(YOUNG)));
  }
}
