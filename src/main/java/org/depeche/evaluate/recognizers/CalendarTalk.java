package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.depeche.language.LanguagePack;
import org.depeche.model.Interval;

/**
 * Tells the cases that no reader of news meets:
 *
 * <ul>
 *   <li>orders to a calendar and appointments, by their words ({@code commands.yaml});
 *   <li>holidays without a year, and what is counted from one;
 *   <li>what has no place in the calendar ("now"), or only one in a household's or a company's: business days, school and
 *       fiscal years, mealtimes, the last second of a day;
 *   <li>what refers to something that isn't told ("the same week");
 *   <li>days that no calendar has (30 February);
 *   <li>dates in the orders of machines: a month's name or a year between the numbers where no language has it
 *       ({@code 2020/23/sep}), figures without signs ({@code 20200701}, {@code 18 08 1978}), addresses of pages;
 *   <li>figures that are the whole text, which may as well be a fraction or a score ({@code 10/1-11/7});
 *   <li>shorthand made up for the moment: {@code 7ampm}, {@code noonish}, {@code EOY}, {@code cy18}, {@code 10D}.
 * </ul>
 */
final class CalendarTalk {
  private static final Pattern COMMAND = Pattern.compile("(?<!\\p{L})(?:" + commands() + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DATE = Pattern.compile(".*(_REF|\\dBD|[SF]Y\\d|TME[A-Z]|T23:59:59).*");
  private static final Pattern YEARLY = Pattern.compile("XXXX(-\\d\\d-\\d\\d)?");
  private static final Pattern DAY = Pattern.compile("(\\d{4}|XXXX)(-\\d\\d-\\d\\d)");
  private static final Pattern MACHINE =
      Pattern.compile(
          "://|www\\.|(?<!\\d)\\d{8}(?!\\d)|\\b\\d\\d? \\d\\d? \\d\\d(\\d\\d)?\\b|\\b\\d{4} \\d\\d? \\d\\d?\\b|\\d{4}[/-]\\d\\d?[/-]\\p{L}{3}|\\d[/-]\\d{4}[/-]\\p{L}{3}|\\p{L}{3}[/-]\\d{4}[/-]\\d|^[\\d\\s/.-]+$");
  private static final Pattern SHORTHAND =
      Pattern.compile("ampm|\\d ?p\\b|(\\d|noon)ish\\b|\\b(eo[ymd]|otd|tonite|[cs]y\\s?'?\\d+)\\b|\\d[wd]\\b", Pattern.CASE_INSENSITIVE);

  private CalendarTalk() {}

  private static String commands() {
    try (InputStream in = CalendarTalk.class.getResourceAsStream("commands.yaml")) {
      return Arrays.stream(new YAMLMapper().readValue(in, String[][].class))
          .flatMap(Arrays::stream)
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException("commands.yaml", e);
    }
  }

  static boolean is(JsonNode node, LanguagePack pack) {
    String text = node.path("Input").asText();
    return COMMAND.matcher(text).find()
        || MACHINE.matcher(text).find()
        || StreamSupport.stream(node.path("Results").spliterator(), false).anyMatch(r -> isOutside(r, pack));
  }

  private static boolean isOutside(JsonNode result, LanguagePack pack) {
    return result.path("Resolution").path("values").findValuesAsText("Mod").contains("ref_undef")
        || SHORTHAND.matcher(result.path("Text").asText()).find()
        || Expected.of(result, Wording.of(result.path("Text").asText(), null, pack)).stream()
            .anyMatch(e -> NO_DATE.matcher(e.timex()).matches() || isImpossible(e) || isHoliday(e, result.path("Text").asText(), pack));
  }

  private static boolean isImpossible(Expected e) {
    return DAY.matcher(e.timex()).results()
        .anyMatch(m -> Interval.of((m.group(1).equals("XXXX") ? "2024" : m.group(1)) + m.group(2)).isEmpty());
  }

  private static boolean isHoliday(Expected e, String text, LanguagePack pack) {
    return YEARLY.matcher(e.timex()).matches() && text.chars().noneMatch(Character::isDigit) && !hasMonth(text, pack);
  }

  private static boolean hasMonth(String text, LanguagePack pack) {
    return Arrays.stream(Month.values())
        .map(m -> m.getDisplayName(TextStyle.FULL, Locale.of(pack.code())))
        .anyMatch(m -> text.contains(m.toLowerCase(Locale.ROOT).substring(0, 3)));
  }
}
