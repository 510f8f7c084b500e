package org.depeche.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates, times and durations, written by ICU as CLDR has them in each language and each of its countries, are read back. */
class GeneratedTimesTest {
  private static final long SEED = 20250416;
  private static final int EACH = 20;
  private static final LocalDateTime PUBLISHED = LocalDateTime.parse("2025-12-31T23:00");
  private static final LocalDateTime EARLIEST = LocalDateTime.parse("1980-01-01T00:00");

  private final Random random = new Random(SEED);
  private final List<String> wrong = new ArrayList<>();
  private int count;

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void datesAreReadBack(LanguagePack pack) {
    for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT)) {
      each(pack, locale -> DateFormat.getDateInstance(style, locale), t -> t.toLocalDate().toString());
    }
    check();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void clockTimesAreReadBack(LanguagePack pack) {
    for (int style : List.of(DateFormat.SHORT, DateFormat.MEDIUM)) {
      each(
          pack,
          locale -> DateFormat.getTimeInstance(style, locale),
          DateTimeFormatter.ofPattern(style == DateFormat.SHORT ? "'2025-12-31T'HH:mm" : "'2025-12-31T'HH:mm:ss")::format);
    }
    check();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void datesWithClockTimesAreReadBack(LanguagePack pack) {
    for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM)) {
      each(
          pack,
          locale -> DateFormat.getDateTimeInstance(style, DateFormat.SHORT, locale),
          t -> t.truncatedTo(ChronoUnit.MINUTES).toString());
    }
    check();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void datesCountedBackAreReadBack(LanguagePack pack) {
    RelativeDateTimeFormatter format = RelativeDateTimeFormatter.getInstance(new ULocale(pack.code()));
    Map<RelativeUnit, ChronoUnit> units =
        Map.of(
            RelativeUnit.MINUTES, ChronoUnit.MINUTES, RelativeUnit.HOURS, ChronoUnit.HOURS, RelativeUnit.DAYS, ChronoUnit.DAYS);
    units.forEach(
        (unit, step) ->
            IntStream.rangeClosed(2, 30)
                .forEach(
                    n -> {
                      String value = PUBLISHED.minus(n, step).toString();
                      compare(pack, format.format(n, Direction.LAST, unit), step == ChronoUnit.DAYS ? value.substring(0, 10) : value);
                    }));
    check();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void durationsAreReadBack(LanguagePack pack) {
    MeasureFormat format = MeasureFormat.getInstance(new ULocale(pack.code()), FormatWidth.WIDE);
    for (int n = 2; n < 60; n++) { // Arabic writes no number for one
      compare(pack, format.format(new Measure(n, MeasureUnit.MINUTE)), "PT" + n + "M");
      compare(pack, format.format(new Measure(n, MeasureUnit.HOUR)), "PT" + n + "H");
      compare(pack, format.format(new Measure(n, MeasureUnit.DAY)), "P" + n + "D");
      compare(pack, format.format(new Measure(n, MeasureUnit.WEEK)), "P" + n + "W");
      compare(pack, format.format(new Measure(n, MeasureUnit.MONTH)), "P" + n + "M");
      compare(pack, format.format(new Measure(n, MeasureUnit.YEAR)), "P" + n + "Y");
      Measure minutes = new Measure(n, MeasureUnit.MINUTE);
      compare(pack, format.formatMeasures(new Measure(2, MeasureUnit.HOUR), minutes), "PT2H" + n + "M");
    }
    check();
  }

  /** A format of a language's country, and how it says a moment. */
  private interface Format {
    DateFormat in(ULocale locale);
  }

  private void each(LanguagePack pack, Format format, Function<LocalDateTime, String> value) {
    Set<String> patterns = new HashSet<>();
    for (ULocale locale : locales(pack)) {
      SimpleDateFormat written = (SimpleDateFormat) format.in(locale);
      written.setTimeZone(TimeZone.GMT_ZONE);
      if (isTold(written, pack) && patterns.add(written.toPattern() + NumberingSystem.getInstance(locale).getName())) {
        for (int i = 0; i < EACH; i++) {
          LocalDateTime moment = moment(written.toPattern());
          compare(pack, written.format(Date.from(moment.toInstant(ZoneOffset.UTC))), value.apply(moment), written.toPattern() + " " + locale);
        }
      }
    }
  }

  /** Not so a clock time with the language's decimal mark, or with units, which is a duration. */
  private static boolean isTold(SimpleDateFormat written, LanguagePack pack) {
    char mark = DecimalFormatSymbols.getInstance(new ULocale(pack.code())).getDecimalSeparator();
    return written.toPattern().indexOf("mm" + mark + "ss") < 0 && !written.toPattern().matches(".*H" + "\\" + mark + "m.*|.*'s'.*");
  }

  /** The language's locales, with the calendar of the news. */
  private static List<ULocale> locales(LanguagePack pack) {
    return Arrays.stream(ULocale.getAvailableLocales())
        .filter(l -> l.getLanguage().equals(pack.code()) && l.getScript().isEmpty())
        .map(l -> l.setKeywordValue("calendar", "gregorian"))
        .toList();
  }

  /** A moment whose day is no month either where only figures are written, for their order differs between countries. */
  private LocalDateTime moment(String pattern) {
    LocalDateTime moment = EARLIEST.plusSeconds(random.nextLong(ChronoUnit.SECONDS.between(EARLIEST, PUBLISHED)));
    boolean figures = pattern.contains("d") && !pattern.contains("MMM");
    return figures ? moment.withDayOfMonth(13 + random.nextInt(16)) : moment;
  }

  private void compare(LanguagePack pack, String text, String value) {
    compare(pack, text, value, "");
  }

  private void compare(LanguagePack pack, String text, String value, String pattern) {
    count++;
    AnalysedText analysed = AnalysedText.of(text, pack);
    List<String> read =
        TimeExtractor.of(pack).extract(analysed, NumberParser.of(pack).parse(analysed), new Anchor(PUBLISHED, null)).stream()
            .map(TimeMention::value)
            .toList();
    if (!read.equals(List.of(value))) {
      wrong.add(text + " -> " + read + " not " + value + (pattern.isEmpty() ? "" : ", " + pattern));
    }
  }

  private void check() {
    assertThat(wrong.size()).as("of %s: %s", count, String.join("\n", wrong)).isLessThanOrEqualTo(count / 1000);
  }
}
