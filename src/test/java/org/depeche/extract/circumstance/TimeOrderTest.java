package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
  private static final LocalDateTime PUBLISHED = LocalDateTime.parse("2026-03-05T18:00");

  /** What is known of the first of some times, given by their values. */
  private static List<String> facts(String... values) {
    List<TimeMention> times = Arrays.stream(values).map(TimeOrderTest::time).toList();
    Facts facts = new Facts("en:", word -> Set.of(), true);
    new TimeOrder(times, PUBLISHED).facts(0, facts);
    return facts.written();
  }

  private static TimeMention time(String value) {
    TimeMention.Type type =
        value.startsWith("P") ? TimeMention.Type.DURATION : value.contains("T") ? TimeMention.Type.TIME : TimeMention.Type.DATE;
    return new TimeMention(type, value, null, null, new Span(0, 1, "x"));
  }

  @Test
  void theEarliestClockTimeOfTheDayIsKnownForItWhereverItStands() {
    assertThat(facts("2026-03-05T06:10", "2026-03-04T22:00", "2026-03-05T09:40"))
        .contains("clocksOfDaytruefalse", "clocksfalsefalse", "clocksBefore1", "clocksAfter1", "publishedsame");
  }

  @Test
  void aClockTimeFromWhichALengthToldLeadsToAnotherIsKnownForIt() {
    assertThat(facts("2026-03-05T06:10", "2026-03-05T09:40", "PT3H30M")).contains("leadstruefalse");
    assertThat(facts("2026-03-05T09:40", "2026-03-05T06:10", "PT3H30M")).contains("leadsfalsetrue");
    assertThat(facts("2026-03-05T06:10", "2026-03-05T09:40", "PT1H")).contains("leadsfalsefalse");
  }

  @Test
  void aLengthLiesBetweenTwoClockTimesNearlyOrToTheMinute() {
    assertThat(facts("PT3H30M", "2026-03-05T06:10", "2026-03-05T09:40")).contains("betweentruetrue", "length180");
    assertThat(facts("PT3H", "2026-03-05T06:10", "2026-03-05T09:20")).contains("betweentruefalse");
    assertThat(facts("P1DT12H", "2026-03-05T06:10", "P2W")).contains("betweenfalsefalse", "length720", "longer1");
  }

  @Test
  void aDayLiesBeforeOrAfterThePublicationAndOthers() {
    assertThat(facts("2026-03-04", "2026-03-04T06:10", "2026-03-06")).contains("days01false", "clockOfDaytrue", "publishedOn-1");
  }

  @Test
  void ofAListOfTimesNothingIsKnown() {
    assertThat(facts(Collections.nCopies(501, "2026-03-05T06:10").toArray(String[]::new))).isEmpty();
  }

  @Test
  void ofWhatNamesNoDayOrLengthNothingIsKnown() {
    assertThat(facts("2026-03")).isEmpty();
    assertThat(facts("PXD")).isEmpty();
    assertThat(facts("XXXX-XX-XXT06:10")).isEmpty();
    assertThat(facts("P99999999999Y")).isEmpty();
    assertThat(facts("P2000000000Y", "2026-03-05T06:10")).isEmpty();
    assertThat(facts("2026-03-05T06:10", "P2000000000Y")).contains("leadsfalsefalse");
  }
}
