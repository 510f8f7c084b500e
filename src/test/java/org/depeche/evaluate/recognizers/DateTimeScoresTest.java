package org.depeche.evaluate.recognizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are right when all that is read says what is expected, in whatever pieces. */
class DateTimeScoresTest {
  @TempDir private Path specs;

  @Test
  void aValueIsRightInAnyOfItsReadings() throws IOException {
    assertThat(score(expect("The service failed on Monday.", "monday", "XXXX-WXX-1", "date", "2022-05-09", "2022-05-16")))
        .hasToString("en  1 of 1, 100.0 %, 0 left out");
    assertThat(score(expect("The service failed on Monday.", "monday", "XXXX-WXX-1", "date", "2022-05-02")).wrong())
        .hasSize(1);
  }

  @Test
  void aRangeIsRightByItsEnds() throws IOException {
    String range = range("(2019-03-04,2019-03-08,P4D)", "daterange", "2019-03-04", "2019-03-08");
    assertThat(score(caseOf("It lasted from March 4, 2019 to March 8, 2019.", "from march 4, 2019 to march 8, 2019", range)).wrong())
        .isEmpty();
    assertThat(score(caseOf("It lasted from March 4, 2019 to March 9, 2019.", "from march 4, 2019 to march 9, 2019", range)).wrong())
        .hasSize(1);
  }

  @Test
  void aStretchIsRightByItsLength() throws IOException {
    String stretch = range("(2022-04-28,2022-05-12,P2W)", "daterange", "2022-04-28", "2022-05-12");
    assertThat(score(caseOf("It failed twice over the last two weeks.", "the last two weeks", stretch)).wrong()).isEmpty();
  }

  @Test
  void theNearestOfTwoWeekdaysMayBeMeant() throws IOException {
    assertThat(score(expect("It failed last Wednesday.", "last wednesday", "2022-05-04", "date", "2022-05-04")).wrong()).isEmpty();
    assertThat(score(expect("It failed last Monday.", "last monday", "2022-05-02", "date", "2022-05-02")).wrong()).isEmpty();
    assertThat(score(expect("It failed last Monday.", "last monday", "2022-04-25", "date", "2022-04-25")).wrong()).hasSize(1);
  }

  @Test
  void aPartOfTheDayIsRightByItsCode() throws IOException {
    String evening = range("XXXX-WXX-1TEV", "datetimerange", "2022-05-09 16:00:00", "2022-05-09 20:00:00");
    assertThat(score(caseOf("It failed on Monday evening.", "monday evening", evening)).wrong()).isEmpty();
    assertThat(score(caseOf("It failed on Monday morning.", "monday morning", evening)).wrong()).hasSize(1);
  }

  @Test
  void aClockTimeOrSeasonWithoutADayOrYearMayBeInAny() throws IOException {
    assertThat(score(expect("It failed at 3 pm.", "3 pm", "T15", "time", "15:00:00")).wrong()).isEmpty();
    assertThat(score(expect("It failed in winter.", "winter", "WI", "daterange", "not resolved")).wrong()).isEmpty();
    assertThat(score(expect("It failed in winter.", "winter", "SU", "daterange", "not resolved")).wrong()).hasSize(1);
  }

  @Test
  void whatIsReadBesidesIsWrong() throws IOException {
    assertThat(score("{\"Input\": \"It failed on Monday.\"%s, \"Results\": []}".formatted(NOW)).wrong()).hasSize(1);
  }

  @Test
  void leavesOutWhatNoReaderOfNewsMeets() throws IOException {
    assertThat(
            score(
                expect("Remind me on Monday.", "monday", "XXXX-WXX-1", "date", "2022-05-09"),
                expect("It will end on 30 February.", "30 february", "XXXX-02-30", "date", "not resolved"),
                expect("The log says 2020/23/Sep.", "2020/23/sep", "2020-09-23", "date", "2020-09-23"),
                expect("The log says 18 08 1978.", "18 08 1978", "1978-08-18", "date", "1978-08-18"),
                expect("It failed on Christmas.", "christmas", "XXXX-12-25", "date", "2021-12-25"),
                expect("It works now.", "now", "PRESENT_REF", "datetime", "2022-05-12 00:00:00")))
        .hasToString("en  0 of 0, 0.0 %, 6 left out");
  }

  private static final String NOW = ", \"Context\": {\"ReferenceDateTime\": \"2022-05-12T00:00:00\"}";

  private DateTimeScores score(String... cases) throws IOException {
    Path folder = Files.createDirectories(specs.resolve("DateTime").resolve("English"));
    Files.writeString(folder.resolve("DateTimeModel.json"), "[" + String.join(",", cases) + "]");
    return DateTimeScores.readAll(specs).getFirst();
  }

  private static String expect(String input, String text, String timex, String type, String... values) {
    return caseOf(
        input,
        text,
        Arrays.stream(values)
            .map("{\"timex\": \"%s\", \"type\": \"%s\", \"value\": \"%%s\"}".formatted(timex, type)::formatted)
            .collect(Collectors.joining(",")));
  }

  private static String range(String timex, String type, String start, String end) {
    return "{\"timex\": \"%s\", \"type\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(timex, type, start, end);
  }

  private static String caseOf(String input, String text, String values) {
    return "{\"Input\": \"%s\"%s, \"Results\": [{\"Text\": \"%s\", \"Resolution\": {\"values\": [%s]}}]}"
        .formatted(input, NOW, text, values);
  }
}
