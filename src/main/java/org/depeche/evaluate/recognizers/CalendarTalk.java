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

/**
 * Tells the cases that no reader of news meets:
 *
 * <ul>
 *   <li>orders to a calendar and appointments, by their words ({@code commands.yaml});
 *   <li>holidays without a year, and what is counted from one;
 *   <li>what has no place in the calendar ("now"), or only one in a household's or a company's: business days, school and
 *       fiscal years, mealtimes, the last second of a day;
 *   <li>what refers to something that isn't told ("the same week").
 * </ul>
 */
final class CalendarTalk {
  private static final Pattern COMMAND = Pattern.compile("(?<!\\p{L})(?:" + commands() + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DATE = Pattern.compile(".*(_REF|\\dBD|[SF]Y\\d|TME[A-Z]|T23:59:59).*");
  private static final Pattern YEARLY = Pattern.compile("XXXX-\\d\\d-\\d\\d");

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
    return COMMAND.matcher(node.path("Input").asText()).find()
        || StreamSupport.stream(node.path("Results").spliterator(), false).anyMatch(r -> isOutside(r, pack));
  }

  private static boolean isOutside(JsonNode result, LanguagePack pack) {
    return result.path("Resolution").path("values").findValuesAsText("Mod").contains("ref_undef")
        || Expected.of(result).stream()
            .anyMatch(e -> NO_DATE.matcher(e.timex()).matches() || isHoliday(e, result.path("Text").asText(), pack));
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
