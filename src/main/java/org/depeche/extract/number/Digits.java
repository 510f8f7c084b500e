package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits with their marks. Which mark parts decimals is decided from shape and, where the shape allows both, from
 * the language.
 */
final class Digits {
  private static final int LONGEST = 40;
  private static final int MOST_GROUPS = 7;
  private static final int GREATEST_EXPONENT = 99;

  private final NumberWords words;

  Digits(NumberWords words) {
    this.words = words;
  }

  /**
   * Digits read.
   *
   * @param value absent for digits that are no number, such as a version or an address of a computer
   * @param other the other value, where the mark may be read two ways
   */
  record Read(int end, @Nullable BigDecimal value, @Nullable BigDecimal other, boolean fraction) {}

  private record Literal(List<String> groups, String marks, int end) {}

  /** Reads the digits at {@code start}. */
  Read read(String text, int start) {
    Literal literal = literal(text, start);
    boolean listed = start > 1 && !literal.marks().isEmpty() && text.charAt(start - 1) == literal.marks().charAt(0) && isDigit(text.charAt(start - 2));
    Read read = listed ? first(literal) : value(text, literal);
    if (read.value() == null) {
      return read;
    }
    Read power = power(text, read);
    return power == null ? fraction(text, read, literal) : power;
  }

  /** Digits and the marks that stand between two of them. */
  private Literal literal(String text, int start) {
    List<String> groups = new ArrayList<>(2);
    StringBuilder marks = new StringBuilder(2);
    int at = start;
    while (true) {
      int end = digits(text, at);
      groups.add(text.substring(at, Math.min(end, at + LONGEST)));
      at = end;
      boolean more = at + 1 < text.length() && isDigit(text.charAt(at + 1));
      if (!more || groups.size() == MOST_GROUPS) {
        break;
      }
      char mark = text.charAt(at);
      if (mark == ' ' ? !takesSpace(text, groups, marks, at) : !isMark(mark)) {
        break;
      }
      marks.append(mark);
      at++;
    }
    return new Literal(groups, marks.toString(), at);
  }

  private boolean isMark(char c) {
    return c == '.' || c == ',' || c == '\'' || c == '\u2019' || c == '\u060C';
  }

  private static boolean takesSpace(String text, List<String> groups, StringBuilder marks, int at) {
    return digits(text, at + 1) - at == 4
        && groups.getLast().length() <= 3
        && (groups.size() == 1 ? groups.get(0).charAt(0) != '0' : groups.getLast().length() == 3)
        && marks.chars().allMatch(c -> c == ' ');
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Read value(String text, Literal literal) {
    String marks = literal.marks();
    List<String> groups = literal.groups();
    if (groups.get(0).length() == LONGEST) {
      return new Read(literal.end(), null, null, false);
    }
    if (marks.isEmpty()) {
      return new Read(literal.end(), new BigDecimal(groups.get(0)), null, false);
    }
    char last = marks.charAt(marks.length() - 1);
    char first = marks.charAt(0);
    boolean lastOnce = marks.indexOf(last) == marks.length() - 1;
    if (first != last && lastOnce && last != ' ' && sameMark(marks, marks.length() - 1) && areGroups(groups, groups.size() - 1)) {
      return new Read(literal.end(), number(groups, groups.size() - 1), null, false);
    }
    if (marks.length() == 1) {
      return single(literal, first);
    }
    if (sameMark(marks, marks.length()) && areGroups(groups, groups.size())) {
      return new Read(literal.end(), number(groups, groups.size()), null, false);
    }
    if (marks.chars().allMatch(c -> c == '.') && groups.size() > 2) {
      return new Read(endOfDotted(text, literal.end()), null, null, false); // a version, an address, a date
    }
    return first(literal);
  }

  /** The first of a list without spaces: {@code 22,24,26}. */
  private static Read first(Literal literal) {
    List<String> groups = literal.groups();
    int end = literal.end();
    for (int i = 1; i < groups.size(); i++) {
      end -= groups.get(i).length() + 1;
    }
    return new Read(end, new BigDecimal(groups.get(0)), null, false);
  }

  private static int endOfDotted(String text, int at) {
    int end = at;
    while (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end = digits(text, end + 1);
    }
    return end;
  }

  /** One mark: {@code 49.000}, {@code 3,5}. */
  private Read single(Literal literal, char mark) {
    List<String> groups = literal.groups();
    BigDecimal whole = number(groups, 2);
    if (mark == ' ' || mark == '\'' || mark == '\u2019' || mark == '\u060C') {
      boolean grouped = areGroups(groups, 2);
      int end = grouped ? literal.end() : literal.end() - groups.get(1).length() - 1;
      return new Read(end, grouped ? whole : new BigDecimal(groups.get(0)), null, false);
    }
    BigDecimal parted = number(groups, 1);
    if (!areGroups(groups, 2) || groups.get(0).charAt(0) == '0') {
      return new Read(literal.end(), parted, null, false);
    }
    boolean decimal = words.decimal().contains(String.valueOf(mark));
    return new Read(literal.end(), decimal ? parted : whole, decimal ? whole : parted, false);
  }

  private static boolean sameMark(String marks, int count) {
    for (int i = 1; i < count; i++) {
      if (marks.charAt(i) != marks.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first {@code count} groups part thousands, or lakhs and crores. */
  private static boolean areGroups(List<String> groups, int count) {
    if (count == 1) {
      return true;
    }
    if (groups.get(0).length() > 3 || groups.get(count - 1).length() != 3) {
      return false;
    }
    int width = groups.get(count == 2 ? 1 : 1).length();
    for (int i = 1; i < count - 1; i++) {
      if (groups.get(i).length() != width || width < 2 || width > 3) {
        return false;
      }
    }
    return width == 3 || groups.get(0).length() <= 2;
  }

  /** The first {@code whole} groups before the decimal mark, the rest behind it. */
  private static BigDecimal number(List<String> groups, int whole) {
    String digits = String.join("", groups.subList(0, whole));
    String decimals = String.join("", groups.subList(whole, groups.size()));
    return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
  }

  /** {@code 1e10}, {@code 1.3x10^6}, {@code 1,1^23}. */
  private static @Nullable Read power(String text, Read read) {
    int at = read.end();
    boolean raised = text.startsWith("^", at);
    boolean ten = text.startsWith("x10^", at);
    boolean exponent = text.startsWith("e", at) || text.startsWith("E", at);
    if (!raised && !ten && !exponent) {
      return null;
    }
    int from = at + (ten ? 4 : 1);
    int sign = 1;
    while (from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-') && from < at + 7) {
      sign = text.charAt(from) == '-' ? -sign : sign;
      from++;
    }
    int end = digits(text, from);
    boolean letters = end < text.length() && Character.isLetter(text.charAt(end));
    if (end == from || end - from > 2 || letters) {
      return null;
    }
    int n = Math.min(GREATEST_EXPONENT, Integer.parseInt(text.substring(from, end)));
    if (!raised) {
      return new Read(end, read.value().scaleByPowerOfTen(sign * n), null, false);
    }
    double power = Math.pow(read.value().doubleValue(), sign * n);
    boolean fits = Double.isFinite(power) && power < 1e300;
    return fits ? new Read(end, BigDecimal.valueOf(power), null, false) : null;
  }

  /** {@code 3/4}, but no date and no score. */
  private static Read fraction(String text, Read read, Literal literal) {
    int slash = read.end();
    boolean after = literal.marks().isEmpty() && slash < text.length() && text.charAt(slash) == '/';
    int start = slash - literal.groups().get(0).length();
    if (!after || (start > 0 && text.charAt(start - 1) == '/')) {
      return read;
    }
    int end = digits(text, slash + 1);
    boolean ended = end == text.length() || (text.charAt(end) != '/' && !Character.isLetter(text.charAt(end)));
    if (end == slash + 1 || end - slash > 3 || !ended || text.charAt(slash + 1) == '0') {
      return read;
    }
    BigDecimal denominator = new BigDecimal(text.substring(slash + 1, end));
    if (read.value().compareTo(denominator) >= 0 || read.value().signum() == 0) {
      return read;
    }
    return new Read(end, Fractions.divide(read.value(), denominator), null, true);
  }
}
