package org.depeche.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as pages write them, for machines and for readers, read into ISO 8601. */
final class Dates {
  private static final int FIRST_YEAR = 1990;

  /** Those of a year and a day. */
  private static final int FEWEST_DIGITS = 5;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ]+(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)?)?.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
  private static final Pattern RFC =
      Pattern.compile(
          "(?:\\p{L}{3},? )?(\\d{1,2} \\p{L}{3} \\d{4} \\d\\d:\\d\\d(?::\\d\\d)?) ?(Z|UT|GMT|UTC|[+-]\\d{4}).*",
          Pattern.CASE_INSENSITIVE);

  private static final String WORD = "([\\p{L}\\p{M}]+(?:\\s?الثاني|\\s?الأول)?)\\.?(?:\\s?/\\s?[\\p{L}\\p{M}]+(?:\\s?الثاني|\\s?الأول)?)?";
  private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
  private static final String CLOCK =
      "(?:[\\s,|–-]*(?:\\p{L}{1,7}\\s){0,2}(\\d{1,2})\\s?[:hH]\\s?(\\d\\d)(?::\\d\\d)?\\s?([ap]\\.?m\\b)?)?";

  /** One alternative a way to write a date: day month year, month day year, year month day and all in digits. */
  private static final Pattern VISIBLE =
      Pattern.compile(
          ("(?:(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th|[.ºª°])?\\s?(?:de\\s|of\\s)?\\s?%1$s[,\\s.]{1,3}(?:de\\s|del\\s)?%2$s"
                  + "|%1$s\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s%2$s"
                  + "|(?<!\\d)%2$s[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
                  + "|(?<![\\d.])(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?%2$s)%3$s")
              .formatted(WORD, YEAR, CLOCK),
          Pattern.CASE_INSENSITIVE);

  private Dates() {}

  /** A date in a text, from {@code start} on. */
  record Found(String iso, int start, int end) {}

  /** A date as attributes hold it: ISO 8601 and its kin, seconds or milliseconds since 1970, RFC 1123, or as for readers. */
  static Optional<String> read(String value, boolean monthFirst) {
    String text = digits(value.strip());
    return Stream.of(iso(text), epoch(text), rfc(text))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> find(text, monthFirst).stream().findFirst().map(Found::iso));
  }

  private static Optional<String> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches() || (m.group(4) == null && text.length() > 8 && text.charAt(4) != '-')) {
      return Optional.empty();
    }
    String offset = m.group(7);
    return valid(
        () -> {
          LocalDate day = day(number(m.group(1)), number(m.group(2)), number(m.group(3)));
          if (m.group(4) == null) {
            return day.toString();
          }
          LocalDateTime time =
              day.atTime(number(m.group(4)), number(m.group(5)), m.group(6) == null ? 0 : number(m.group(6)));
          return offset == null ? format(time) : format(time.atOffset(offset(offset)));
        });
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text.length() == 3 ? text + ":00" : text);
  }

  private static Optional<String> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    long millis = text.length() == 10 ? Long.parseLong(text) * 1000 : Long.parseLong(text);
    return Optional.of(format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC)));
  }

  private static Optional<String> rfc(String text) {
    Matcher m = RFC.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm[:ss]", Locale.ENGLISH);
    return valid(() -> format(LocalDateTime.parse(m.group(1), format).atOffset(offset(m.group(2)))));
  }

  /** The dates in a text for readers, whatever its language. */
  static List<Found> find(String text, boolean monthFirst) {
    List<Found> dates = new ArrayList<>();
    if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return dates;
    }
    String ascii = digits(text);
    Matcher m = VISIBLE.matcher(ascii);
    for (int from = 0; m.find(from); ) {
      Optional<String> date = valid(() -> date(m, monthFirst));
      date.ifPresent(d -> dates.add(new Found(d, m.start(), m.end())));
      from = date.isPresent() ? m.end() : m.start() + 1;
    }
    return dates;
  }

  private static String date(Matcher m, boolean monthFirst) {
    LocalDate day;
    if (m.group(1) != null) {
      day = day(number(m.group(3)), Months.number(m.group(2)), number(m.group(1)));
    } else if (m.group(4) != null) {
      day = day(number(m.group(6)), Months.number(m.group(4)), number(m.group(5)));
    } else if (m.group(7) != null) {
      day = day(number(m.group(7)), number(m.group(8)), number(m.group(9)));
    } else {
      int first = number(m.group(10));
      int second = number(m.group(11));
      boolean swap = second > 12 || (monthFirst && first <= 12);
      day = day(number(m.group(12)), swap ? first : second, swap ? second : first);
    }
    return m.group(13) == null ? day.toString() : day + "T" + clock(m);
  }

  private static LocalTime clock(Matcher m) {
    int hour = number(m.group(13));
    if (m.group(15) != null) {
      hour = hour % 12 + (Character.toLowerCase(m.group(15).charAt(0)) == 'p' ? 12 : 0);
    }
    return LocalTime.of(hour, number(m.group(14)));
  }

  private static LocalDate day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    if (year < FIRST_YEAR || date.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(2))) {
      throw new DateTimeException("not when an article on the web came out: " + date);
    }
    return date;
  }

  /** Digits of all scripts as ASCII's, spaces of all kinds as one. */
  static String digits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean other = c > 0x7F && Character.isDigit(c);
      ascii.append(other ? (char) ('0' + Character.digit(c, 10)) : Character.isSpaceChar(c) ? ' ' : c);
    }
    return ascii.toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String format(LocalDateTime time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
  }

  private static String format(OffsetDateTime time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").format(time);
  }

  private interface Reading {
    String read();
  }

  private static Optional<String> valid(Reading reading) {
    try {
      return Optional.of(reading.read());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
