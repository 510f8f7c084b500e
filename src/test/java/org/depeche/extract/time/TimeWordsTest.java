package org.depeche.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pack has all the words that a reader of news needs, and reads its own language's formats back. */
class TimeWordsTest {
  private static final List<String> NEEDED =
      List.of(
          "month", "weekday", "unit", "units", "part", "day", "ctxday", "clockword", "half", "season", "quarternoun",
          "halfnoun", "yearnoun", "centurynoun", "holiday", "this", "next", "last", "of", "at", "from", "between", "to",
          "and", "each", "per", "freq", "one", "numw", "ordinal", "some", "span", "mod", "cmod", "clockprep", "deadline", "aim",
          "edge", "rest", "zone", "zonebase", "durprep", "yearprep", "vague", "futurecue", "presentcue", "pastcue", "until", "background",
          "ctxpart", "passing", "other", "weeknoun", "idiom");

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void nameEveryKindOfWord(LanguagePack pack) {
    TimeWords words = pack.table("times", TimeWords.class);
    List<String> missing = NEEDED.stream().filter(c -> !words.words().containsKey(c) && !words.words().containsKey(c.replace("noun", "ahead"))).toList();
    assertThat(missing.stream().filter(c -> !c.equals("half") || !words.words().containsKey("halfto"))).isEmpty();
    assertThat(words.words().keySet()).containsAnyOf("ahead1", "hence");
    assertThat(words.order()).isIn("dmy", "mdy");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void nameTwelveMonthsSevenDaysAndThreeParts(LanguagePack pack) {
    TimeWords words = pack.table("times", TimeWords.class);
    assertThat(values(words, "month", "wmonth")).containsAll(numbers(12));
    assertThat(values(words, "weekday")).containsAll(numbers(7));
    assertThat(values(words, "day")).contains("-1", "0");
    assertThat(values(words, "season")).containsExactlyInAnyOrder("SP", "SU", "FA", "WI");
    assertThat(values(words, "unit", "wunit", "hourunit", "oclock")).contains("D", "W", "M", "Y", "MIN", "S", "H");
  }

  private static Set<String> values(TimeWords words, String... categories) {
    return List.of(categories).stream()
        .filter(words.words()::containsKey)
        .flatMap(c -> words.words().get(c).values().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void readBackDatesInTheirOwnLongAndFullFormats(LanguagePack pack) {
    Locale locale = Locale.forLanguageTag(pack.code());
    for (FormatStyle style : List.of(FormatStyle.LONG, FormatStyle.FULL)) {
      DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
      for (LocalDate date = LocalDate.of(2023, 1, 3); date.getYear() < 2025; date = date.plus(13, ChronoUnit.DAYS)) {
        assertThat(values(pack, "(" + date.format(format) + ")")).as(date.format(format)).containsExactly(date.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void lookBackToABareWeekday(LanguagePack pack) {
    Locale locale = Locale.forLanguageTag(pack.code());
    LocalDate thursday = LocalDate.of(2025, 4, 17);
    for (int back = 0; back < 7; back++) {
      LocalDate day = thursday.minusDays(back);
      String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
      assertThat(values(pack, name)).as(name).containsExactly(day.toString());
    }
  }

  private static List<String> values(LanguagePack pack, String text) {
    AnalysedText analysed = AnalysedText.of(text, pack);
    return TimeExtractor.of(pack)
        .extract(analysed, NumberParser.of(pack).parse(analysed), Anchor.of("2025-04-17", null))
        .stream()
        .map(TimeMention::value)
        .toList();
  }
}
