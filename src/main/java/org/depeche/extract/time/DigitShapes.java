package org.depeche.extract.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what digits may be by their shape alone: dates, clock times, years, plain numbers. */
final class DigitShapes {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:t(\\d\\d):(\\d\\d)(?::\\d\\d(?:\\.\\d{1,9})?)?(z|[+-]\\d\\d:\\d\\d)?)?(?![\\d-])");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern FULL =
      Pattern.compile("(\\d{1,2})(?:(/|-|\\.) ?)(\\d{1,2})(?:\\2 ?)(\\d{4}|\\d{2})(?![\\d/]|[.,:]\\d)");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})(?:/(\\d{1,2})|\\.(\\d{1,2})\\.)(?![\\d/]|[.,]\\d)");
  private static final Pattern COLON =
      Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?!\\d|[:.,]\\d)");
  private static final Pattern DOT = Pattern.compile("([01]?\\d|2[0-4])\\.([0-5]\\d)(?![\\d%]|[.,:]\\d)");
  private static final Pattern DASHED_SHORT = Pattern.compile("(\\d{1,2})-(\\d{1,2})(?![\\d-]|[.,:/]\\d)");
  private static final Pattern YEAR_MONTH = Pattern.compile("((?:1\\d|20)\\d\\d)-(0?[1-9]|1[0-2])(?![\\p{L}\\d-])");
  private static final Pattern MONTH_YEAR = Pattern.compile("(0?[1-9]|1[0-2])-([12]\\d{3})(?![\\d-])");
  private static final Pattern CLOCK_RUN = Pattern.compile("([01]\\d|2[0-3])[0-5]\\d");
  private static final Pattern COMMA = Pattern.compile("([01]?\\d|2[0-4]),([0-5]\\d)(?![\\d%]|[.,:]\\d)");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,6})[.,](\\d{1,3})(?!\\d)");

  private final boolean monthFirst;

  DigitShapes(boolean monthFirst) {
    this.monthFirst = monthFirst;
  }

  /** Adds the units that start with the number at a token. */
  void read(String text, Tokens tokens, int token, List<Unit> found) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    int length = end - start;
    if (length > 8) {
      return;
    }
    int value = Integer.parseInt(text.substring(start, end));
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    if (length == 2 && value < 60 && ".,:/+".indexOf(before) < 0) {
      add(found, "min", value, token, token + 1, start);
    }
    if (!isFree(text, start, before) || isCode(text, start, end)) {
      return;
    }
    whole(text, tokens, token, start, found);
    boolean decimal = (after == '.' || after == ',' || after == ':') && isDigitAt(text, end + 1);
    if (decimal || after == '%' || after == '$' || after == '€') {
      return;
    }
    numbers(text, tokens, token, value, length, found);
  }

  private static boolean isFree(String text, int start, char before) {
    if (Character.isLetterOrDigit(before) && Character.UnicodeBlock.of(before) != Character.UnicodeBlock.ARABIC) {
      return false;
    }
    return "$€£+#_@".indexOf(before) < 0 && !(".,:/".indexOf(before) >= 0 && isDigitAt(text, start - 2));
  }

  /** Whether dashes join a number with two others, as in telephone numbers, and no date begins or ends so. */
  private static boolean isCode(String text, int start, int end) {
    if (!(start > 0 && text.charAt(start - 1) == '-' || end < text.length() && text.charAt(end) == '-')) {
      return false;
    }
    int from = start;
    while (from > 0 && start - from < 20 && isDashed(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < 20 && isDashed(text.charAt(to))) {
      to++;
    }
    int dashes = 0;
    for (int at = from + 1; at < to - 1; at++) {
      dashes += text.charAt(at) == '-' ? 1 : 0;
    }
    return dashes > 1 && !isDashedDate(text, text.charAt(from) == '-' ? from + 1 : from, text.charAt(to - 1) == '-' ? to - 1 : to);
  }

  /** Whether three numbers are as long as those of a date, the year first or last. */
  private static boolean isDashedDate(String text, int from, int to) {
    int first = text.indexOf('-', from) - from;
    int second = text.indexOf('-', from + first + 1) - from - first - 1;
    int third = to - from - first - second - 2;
    boolean three = first > 0 && second > 0 && third > 0 && text.lastIndexOf('-', to - 1) == from + first + second + 1;
    return three && second < 3 && (first == 4 && third < 3 || first < 3 && (third == 2 || third == 4));
  }

  private static boolean isDashed(char c) {
    return c == '-' || Character.isDigit(c);
  }

  private static boolean isDigitAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void numbers(String text, Tokens tokens, int token, int value, int length, List<Unit> found) {
    int start = tokens.start(token);
    add(found, "num", value, token, token + 1, start);
    if (length <= 2) {
      if (value <= 24) {
        add(found, "hour", value, token, token + 1, start);
      }
      if (value >= 1 && value <= 31) {
        add(found, "daynum", value, token, token + 1, start);
      }
      if (length == 2) {
        boolean quoted = start > 0 && "'’‘".indexOf(text.charAt(start - 1)) >= 0;
        add(found, quoted ? "yyquoted" : value > 31 ? "yy" : "yylow", value, token, token + 1, start);
      }
    }
    if (length == 4 && value < 2360 && CLOCK_RUN.matcher(tokens.word(token)).matches()) {
      found.add(new Unit(value < 1000 ? "earlyclock" : "hhmm", tokens.word(token), token, token + 1, start));
    }
    if (length == 4 && value >= 1000 && value < 2200) {
      add(found, "year", value, token, token + 1, start);
    } else if (length == 3) {
      add(found, "year3", value, token, token + 1, start);
    }
  }

  /** The shapes that go on behind the number's digits; the sign there says which they can be. */
  private void whole(String text, Tokens tokens, int token, int start, List<Unit> found) {
    int end = tokens.end(token);
    char sign = end == text.length() ? ' ' : text.charAt(end);
    boolean year = end - start == 4;
    switch (sign) {
      case '-' -> {
        if (year) {
          yearFirst(ISO, text, tokens, token, start, found);
          monthOfYear(text, tokens, token, start, found);
        } else {
          dayFirst(text, tokens, token, start, found);
          dashed(text, tokens, token, start, found);
        }
      }
      case '/', '.' -> {
        if (year) {
          yearFirst(YEAR_FIRST, text, tokens, token, start, found);
        } else {
          dayFirst(text, tokens, token, start, found);
          dayAndMonth(text, tokens, token, start, found);
        }
        if (sign == '.') {
          pointed(text, tokens, token, start, found);
        }
      }
      case ',' -> decimal(text, tokens, token, start, found);
      case ':' -> {
        Matcher m = at(COLON, text, start);
        if (m.lookingAt()) {
          String seconds = m.group(3) == null ? "" : ":" + m.group(3);
          add(found, "colonclock", m.group(1) + ":" + m.group(2) + seconds, tokens, token, m.end());
        }
      }
      default -> {}
    }
  }

  private static void yearFirst(Pattern pattern, String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(pattern, text, start);
    if (m.lookingAt()) {
      boolean timed = m.groupCount() > 3 && m.group(4) != null;
      String clock = timed ? "T" + m.group(4) + ":" + m.group(5) + (m.group(6) == null ? "" : m.group(6)) : "";
      date(found, "isodate", m.group(1), m.group(2), m.group(3), clock, tokens, token, m.end());
    }
  }

  private static void monthOfYear(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(YEAR_MONTH, text, start);
    if (m.lookingAt() && !isNextYear(m)) {
      add(found, "isomonth", month(m.group(1), m.group(2)), tokens, token, m.end());
    }
  }

  private void dayFirst(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(FULL, text, start);
    if (m.lookingAt()) {
      boolean first = monthComesFirst(m.group(1), m.group(3));
      date(found, "isodate", fullYear(m.group(4)), m.group(first ? 1 : 3), m.group(first ? 3 : 1), "", tokens, token, m.end());
    }
  }

  private void dayAndMonth(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(SHORT, text, start);
    if (m.lookingAt()) {
      String second = m.group(2) == null ? m.group(3) : m.group(2);
      boolean first = monthComesFirst(m.group(1), second);
      String month = first ? m.group(1) : second;
      String day = first ? second : m.group(1);
      date(found, m.group(2) == null ? "dottedshort" : "shortdate", "", month, day, "", tokens, token, m.end());
      if (m.group(2) != null && (isPadded(month) || isPadded(day))) {
        date(found, "paddeddate", "", month, day, "", tokens, token, m.end());
      }
    }
  }

  /** No fraction, score or time is written with a zero before it, as dates are. */
  private static boolean isPadded(String number) {
    return number.length() == 2 && number.charAt(0) == '0';
  }

  private void dashed(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(MONTH_YEAR, text, start);
    if (m.lookingAt()) {
      add(found, "isomonth", month(m.group(2), m.group(1)), tokens, token, m.end());
    }
    m = at(DASHED_SHORT, text, start);
    if (m.lookingAt()) {
      boolean first = monthComesFirst(m.group(1), m.group(2));
      date(found, "dashedshort", "", m.group(first ? 1 : 2), m.group(first ? 2 : 1), "", tokens, token, m.end());
    }
  }

  private static void pointed(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(DOT, text, start);
    if (m.lookingAt()) {
      add(found, "dotclock", m.group(1) + ":" + m.group(2), tokens, token, m.end());
    }
    decimal(text, tokens, token, start, found);
  }

  private static void decimal(String text, Tokens tokens, int token, int start, List<Unit> found) {
    Matcher m = at(COMMA, text, start);
    if (m.lookingAt()) {
      add(found, "commaclock", m.group(1) + ":" + m.group(2), tokens, token, m.end());
    }
    m = at(DECIMAL, text, start);
    if (m.lookingAt()) {
      add(found, "num", m.group(1) + "." + m.group(2), tokens, token, m.end());
    }
  }

  private static String month(String year, String month) {
    return year + (month.length() == 1 ? "-0" : "-") + month;
  }

  /** A season such as 2015-16 or 2022-3, or 2011-12, which could also be a month. */
  private static boolean isNextYear(Matcher yearAndMonth) {
    String next = Integer.toString(Integer.parseInt(yearAndMonth.group(1)) + 1);
    return next.endsWith(yearAndMonth.group(2));
  }

  private static Matcher at(Pattern pattern, String text, int start) {
    return pattern.matcher(text).region(start, Math.min(text.length(), start + 40)).useTransparentBounds(true);
  }

  private boolean monthComesFirst(String first, String second) {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    return b > 12 || (a <= 12 && monthFirst);
  }

  /** A two-digit year up to 40 belongs to this century, as POSIX nearly has it. */
  static String fullYear(String year) {
    return year.length() == 4 ? year : (Integer.parseInt(year) <= 40 ? "20" : "19") + year;
  }

  private static void date(
      List<Unit> found, String category, String year, String month, String day, String clock,
      Tokens tokens, int token, int end) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) {
      add(found, category, year + "/" + m + "/" + d + clock, tokens, token, end);
    }
  }

  private static void add(List<Unit> found, String category, String value, Tokens tokens, int token, int end) {
    found.add(new Unit(category, value, token, tokens.at(end - 1) + 1, tokens.start(token)));
  }

  private static void add(List<Unit> found, String category, int value, int from, int to, int start) {
    found.add(new Unit(category, Integer.toString(value), from, to, start));
  }
}
