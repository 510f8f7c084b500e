package org.depeche.summary;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.MeasureUnit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says TIMEX3 values in a language. What a value leaves open isn't said. */
final class TimePhrases {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(?<day>\\d{4}-\\d\\d-\\d\\d)|XXXX-WXX-(?<weekday>[1-7])|XXXX-XX-XX)"
              + "(?:T(?:(?<time>\\d\\d:\\d\\d)(?::\\d\\d)?(?<zone>Z|[+-]\\d\\d:\\d\\d)?|(?<part>[A-Z]{2})))?");
  private static final Pattern COARSE = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d\\d)|-W(?<week>\\d\\d))?");
  private static final Pattern DURATION = Pattern.compile("P(?=.)((?:\\d+[YMWD])*)(?:T((?:\\d+[HMS])+))?");
  private static final Pattern AMOUNT = Pattern.compile("(\\d+)([A-Z])");
  private static final Map<String, MeasureUnit> DATE_UNITS =
      Map.of("Y", MeasureUnit.YEAR, "M", MeasureUnit.MONTH, "W", MeasureUnit.WEEK, "D", MeasureUnit.DAY);
  private static final Map<String, MeasureUnit> TIME_UNITS =
      Map.of("H", MeasureUnit.HOUR, "M", MeasureUnit.MINUTE, "S", MeasureUnit.SECOND);
  private static final Map<String, String> OF_DURATION =
      Map.of("approx", "about", "more-than", "over", "less-than", "under", "equal-or-more", "at-least", "equal-or-less", "at-most");

  private final Phrases phrases;
  private final SummaryWords.Dates dates;
  private final Locale locale;
  private final LocalizedNumberFormatter amounts;
  private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

  TimePhrases(Phrases phrases) {
    this.phrases = phrases;
    this.dates = phrases.words.dates();
    this.locale = phrases.locale.toLocale();
    this.amounts = NumberFormatter.withLocale(phrases.locale).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
  }

  /**
   * When something was, with its preposition.
   *
   * @param known the day that was said before, which isn't said again beside a clock time; may be empty
   * @return nothing for a value that names no time on its own
   */
  Optional<String> when(String value, @Nullable String modifier, String known) {
    try {
      String m = modifier == null ? "other" : modifier;
      Matcher coarse = COARSE.matcher(value);
      if (coarse.matches()) {
        return Optional.of(coarse(coarse));
      }
      Matcher moment = MOMENT.matcher(value);
      return moment.matches() ? moment(moment, m, known) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day of a value, as ISO 8601 has it; empty where it names none. */
  static String day(String value) {
    Matcher moment = MOMENT.matcher(value);
    return moment.matches() && moment.group("day") != null ? moment.group("day") : "";
  }

  private String coarse(Matcher value) {
    int year = Integer.parseInt(value.group("year"));
    if (value.group("month") != null) {
      String month = format(dates.month(), YearMonth.of(year, Integer.parseInt(value.group("month"))));
      return phrases.say(dates.inMonth(), "date", month, "initial", Phrases.initial(month));
    }
    if (value.group("week") != null) {
      LocalDate monday =
          LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.group("week"))).with(DayOfWeek.MONDAY);
      return onDay(dates.inWeek(), monday, "other");
    }
    return phrases.say(dates.inYear(), "date", value.group("year"));
  }

  private Optional<String> moment(Matcher value, String modifier, String known) {
    LocalDate day = value.group("day") == null ? null : LocalDate.parse(value.group("day"));
    String time = value.group("time") == null ? "" : atTime(LocalTime.parse(value.group("time")), value.group("zone"), modifier);
    if (day != null && value.group("part") != null) {
      return Optional.of(onDay(dates.parts().getOrDefault("T" + value.group("part"), dates.onDay()), day, modifier));
    }
    if (day != null && time.isEmpty()) {
      return Optional.of(onDay(dates.onDay(), day, modifier));
    }
    if (day != null && !value.group("day").equals(known)) {
      return Optional.of(onDay(dates.onDayAtTime(), day, modifier, "time", time));
    }
    if (value.group("weekday") != null) {
      return Optional.of((onWeekday(Integer.parseInt(value.group("weekday"))) + " " + time).strip());
    }
    return time.isEmpty() ? Optional.empty() : Optional.of(time);
  }

  private String onDay(String pattern, LocalDate day, String modifier, String... more) {
    String[] arguments = {
      "date", format(day.getDayOfMonth() == 1 && !dates.first().isEmpty() ? dates.first() : dates.date(), day),
      "day", Integer.toString(day.getDayOfMonth()), "modifier", modifier
    };
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return phrases.say(pattern, all.toArray(String[]::new));
  }

  private String onWeekday(int day) {
    return phrases.say(
        dates.onWeekday(),
        "weekday", DayOfWeek.of(day).getDisplayName(TextStyle.FULL, locale),
        "dayOfWeek", Integer.toString(day));
  }

  private String atTime(LocalTime time, @Nullable String zone, String modifier) {
    String clock =
        phrases.say(
            dates.atTime(),
            "time", format(time.getMinute() == 0 ? dates.hour() : dates.time(), time),
            "hour", Integer.toString(time.getHour()),
            "modifier", modifier);
    return zone == null ? clock : clock + " " + phrases.isolated("(UTC" + offset(zone) + ")");
  }

  private static String offset(String zone) {
    return zone.equals("Z") || zone.endsWith("00:00") ? "" : zone.replaceFirst("(?<=[+-])0", "").replaceFirst(":00$", "");
  }

  private String format(String pattern, TemporalAccessor value) {
    return formats.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, locale)).format(value);
  }

  /** How long something took; nothing where a value says that in no unit. */
  Optional<String> duration(String value, @Nullable String modifier) {
    Matcher duration = DURATION.matcher(value);
    if (!duration.matches()) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>(amounts(duration.group(1), DATE_UNITS));
    said.addAll(duration.group(2) == null ? List.of() : amounts(duration.group(2), TIME_UNITS));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String all = phrases.contracted(phrases.list(said));
    String pattern = modifier == null ? null : phrases.words.modifiers().get(OF_DURATION.getOrDefault(modifier, ""));
    return Optional.of(pattern == null ? all : phrases.say(pattern, "x", all));
  }

  private List<String> amounts(String written, Map<String, MeasureUnit> units) {
    return AMOUNT.matcher(written).results()
        .map(r -> amounts.unit(units.get(r.group(2))).format(Long.parseLong(r.group(1))).toString())
        .toList();
  }
}
