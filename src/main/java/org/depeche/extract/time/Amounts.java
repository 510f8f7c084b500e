package org.depeche.extract.time;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/** Amounts of time: durations, what lies so long ago, what comes back so often. */
final class Amounts {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final List<String> ORDER = List.of("CE", "DE", "Y", "M", "W", "D", "H", "MIN", "S");

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?|X)(DE|CE|[YMWDHS])");

  private final Map<String, String> byUnit = new LinkedHashMap<>();
  private @Nullable String number;
  private boolean article; // the number is only an article
  private boolean added; // an "and" was read
  private boolean every; // "every morning", not "mornings"
  private boolean ascending; // not from larger to smaller units: two amounts, not one
  private @Nullable String last;
  private @Nullable String modifier;
  private @Nullable String repeated;
  private @Nullable String weekends; // how many, if weekends are counted

  private Amounts() {}

  /** The amount that units tell of. */
  static Amounts of(List<Matching.Step> steps) {
    Amounts amounts = new Amounts();
    for (Matching.Step step : steps) {
      amounts.read(step.unit());
    }
    return amounts;
  }

  private void read(Unit unit) {
    switch (unit.category()) {
      case "and" -> added = true;
      case "each" -> {
        every = true;
        byUnit.clear(); // a clock time told before: "16 h tous les jours"
        number = null;
        last = null;
      }
      case "one" -> {
        number = number == null && (last == null || added) ? unit.value() : number;
        article = !added;
      }
      case "num", "numw", "hour", "min", "count" -> {
        number = unit.value();
        article = false;
      }
      case "other" -> {
        if (last == null) {
          number = "2";
        } else {
          put(last, "2");
        }
      }
      case "aboutnum" -> {
        number = unit.value();
        article = false;
        modifier = modifier == null ? "approx" : modifier;
      }
      case "some" -> number = "X";
      case "numafter" -> put(last, unit.value());
      case "half" -> fraction(HALF);
      case "quarter" -> fraction(new BigDecimal("0.25"));
      case "threequarter" -> fraction(new BigDecimal("0.75"));
      case "unit", "wunit", "hsep", "quarternoun" -> unit(unit.value(), "1");
      case "units" -> unit(unit.value(), "X");
      case "span", "whole" -> span(unit.value());
      case "mod" -> modifier = unit.value();
      case "freq", "freqadj" -> repeated = unit.value();
      case "weekday", "weekdays", "wweekday" -> repeated = "XXXX-WXX-" + unit.value();
      case "weekday+partadv" -> repeated = "XXXX-WXX-" + unit.value().split(" ")[0] + "T" + unit.value().split(" ")[1];
      case "part", "partadv", "parts" -> repeated = (repeated == null ? "XXXX-XX-XX" : repeated) + "T" + unit.value().split(" ")[0];
      case "season" -> repeated = "XXXX-" + unit.value();
      case "daynum" -> repeated = repeated == null ? null : repeated + String.format(Locale.ROOT, "-%02d", unit.number());
      case "month" -> repeated = String.format(Locale.ROOT, "XXXX-%02d", unit.number());
      default -> {}
    }
  }

  private void fraction(BigDecimal part) {
    if (number != null && article && !added) {
      number = part.toPlainString();
    } else if (last != null && added) {
      put(last, new BigDecimal(byUnit.getOrDefault(last, "0")).add(part).toPlainString());
      number = null;
    } else if (number != null && !number.equals("X")) {
      number = new BigDecimal(number).add(part).toPlainString();
    } else if (last != null) {
      put(last, new BigDecimal(byUnit.getOrDefault(last, "0")).add(part).toPlainString());
    } else {
      number = part.toPlainString();
    }
  }

  private void unit(String code, String without) {
    ascending |= byUnit.containsKey(code);
    String amount = number == null ? without : number;
    number = null;
    last = code;
    if (code.equals("Q")) {
      last = "M";
      put("M", amount.equals("X") ? "X" : new BigDecimal(amount).multiply(BigDecimal.valueOf(3)).toPlainString());
    } else if (code.equals("WE")) {
      weekends = amount;
      put("D", amount.equals("X") ? "X" : new BigDecimal(amount).multiply(BigDecimal.TWO).toPlainString());
    } else {
      put(code, amount);
    }
  }

  /** A word that is an amount in itself, as often as the number before it says. */
  private void span(String duration) {
    String times = number;
    number = null;
    int clock = duration.indexOf('T');
    Matcher part = PART.matcher(duration);
    while (part.find()) {
      String code = clock >= 0 && part.start() > clock && part.group(2).equals("M") ? "MIN" : part.group(2);
      boolean counted = times != null && !times.equals("X") && !part.group(1).equals("X");
      last = code;
      put(code, counted ? new BigDecimal(times).multiply(new BigDecimal(part.group(1))).toPlainString() : part.group(1));
    }
  }

  private void put(String code, String amount) {
    ascending |= byUnit.keySet().stream().anyMatch(other -> ORDER.indexOf(other) > ORDER.indexOf(code));
    byUnit.put(code, amount);
  }

  @Nullable Timex duration() {
    String value = value();
    return value == null ? null : new Timex(Type.DURATION, value, modifier);
  }

  /** Whether nothing but seconds is told, which say how long something takes rather than when it will be. */
  boolean isInSeconds() {
    return byUnit.keySet().equals(java.util.Set.of("S"));
  }

  /** What comes back so often, and at what time of the day. */
  @Nullable Timex set(Draft clock) {
    if (clock.hasClock()) {
      boolean daily = byUnit.equals(Map.of("D", "1")) || byUnit.equals(Map.of("D", "X"));
      String day = repeated != null ? repeated.replaceFirst("T[A-Z]+$", "") : daily ? "XXXX-XX-XX" : null;
      return day == null || clock.hour > 23
          ? null
          : new Timex(Type.SET, String.format(Locale.ROOT, "%sT%02d:%02d", day, clock.hour, clock.minute == null ? 0 : clock.minute), modifier);
    }
    if (repeated != null && byUnit.isEmpty()) {
      return new Timex(Type.SET, every ? period(repeated) : repeated, modifier);
    }
    if (weekends != null) {
      return new Timex(Type.SET, weekends.matches("\\d+") && !weekends.equals("1") ? "P" + weekends + "W" : "XXXX-WXX-WE", modifier);
    }
    byUnit.replaceAll((u, n) -> n.equals("X") ? "1" : n);
    String value = value();
    return value == null ? null : new Timex(Type.SET, value, modifier);
  }

  /** How often what recurs in each day or year comes: "every night" once a day. */
  private static String period(String repeated) {
    return repeated.matches("XXXX-XX-XXT[A-Z]+") ? "P1D" : repeated.matches("XXXX-[A-Z]+") ? "P1Y" : repeated;
  }

  private @Nullable String value() {
    if (number != null && last != null) {
      put(last.equals("H") ? "MIN" : last.equals("MIN") ? "S" : "M", number);
    }
    splitHalves();
    if (byUnit.isEmpty() || ascending) {
      return null;
    }
    StringBuilder value = new StringBuilder("P");
    boolean clock = false;
    for (String code : ORDER) {
      String amount = byUnit.get(code);
      if (amount == null) {
        continue;
      }
      if (ORDER.indexOf(code) >= ORDER.indexOf("H") && !clock) {
        value.append('T');
        clock = true;
      }
      value.append(plain(amount)).append(code.equals("MIN") ? "M" : code);
    }
    return value.toString();
  }

  private static String plain(String amount) {
    return amount.equals("X") ? "X" : new BigDecimal(amount).stripTrailingZeros().toPlainString();
  }

  /** An hour and a half is an hour and thirty minutes; half a year six months; half a day twelve hours. */
  private void splitHalves() {
    split("H", "MIN", 60);
    split("MIN", "S", 60);
    split("Y", "M", 12);
    split("D", "H", 24);
  }

  private void split(String code, String smaller, int times) {
    String amount = byUnit.get(code);
    if (amount == null || amount.equals("X") || byUnit.containsKey(smaller)) {
      return;
    }
    BigDecimal number = new BigDecimal(amount);
    BigDecimal whole = number.setScale(0, java.math.RoundingMode.DOWN);
    BigDecimal rest = number.subtract(whole);
    BigDecimal quarters = rest.multiply(BigDecimal.valueOf(4));
    if (rest.signum() == 0 || quarters.stripTrailingZeros().scale() > 0) {
      return;
    }
    if (whole.signum() == 0) {
      byUnit.remove(code);
    } else {
      byUnit.put(code, whole.toPlainString());
    }
    byUnit.put(smaller, rest.multiply(BigDecimal.valueOf(times)).toPlainString());
  }

  /** The date that lies so long before {@code scene}'s day of publication. */
  @Nullable Timex before(Scene scene, int sign) {
    String duration = value();
    LocalDateTime published = scene.published();
    if (duration == null) {
      return null;
    }
    if (byUnit.isEmpty() || duration.contains("X")) {
      return new Timex(Type.DURATION, duration, modifier);
    }
    if (published == null) {
      return new Timex(byUnit.containsKey("H") || byUnit.containsKey("MIN") ? Type.TIME : Type.DATE, open(), modifier);
    }
    LocalDateTime there = published;
    for (Map.Entry<String, String> each : byUnit.entrySet()) {
      BigDecimal amount = new BigDecimal(each.getValue());
      if (amount.compareTo(BigDecimal.valueOf(100_000)) > 0) {
        return null;
      }
      there = add(there, each.getKey(), sign * amount.longValue());
    }
    if (byUnit.containsKey("H") || byUnit.containsKey("MIN") || byUnit.containsKey("S")) {
      boolean dateOnly = published.toLocalTime().toSecondOfDay() == 0;
      return dateOnly
          ? new Timex(Type.TIME, published.toLocalDate() + "TXX:XX", modifier)
          : new Timex(Type.TIME, there.toString().substring(0, 16) + offset(scene, there), modifier);
    }
    if (there.getYear() < 1000 || there.getYear() > 9999) {
      return null;
    }
    return new Timex(Type.DATE, truncated(there), modifier);
  }

  private static String offset(Scene scene, LocalDateTime there) {
    return CalendarResolver.offset(scene.outletsZone(), there.toLocalDate(), there.getHour(), there.getMinute());
  }

  private String open() {
    if (byUnit.containsKey("Y")) {
      return "XXXX";
    }
    return byUnit.containsKey("M") ? "XXXX-XX" : byUnit.containsKey("W") ? "XXXX-WXX"
        : byUnit.containsKey("D") ? "XXXX-XX-XX" : "XXXX-XX-XXTXX:XX";
  }

  private static LocalDateTime add(LocalDateTime there, String code, long n) {
    return switch (code) {
      case "CE" -> there.plusYears(100 * n);
      case "DE" -> there.plusYears(10 * n);
      case "Y" -> there.plusYears(n);
      case "M" -> there.plusMonths(n);
      case "W" -> there.plusWeeks(n);
      case "D" -> there.plusDays(n);
      case "H" -> there.plusHours(n);
      case "MIN" -> there.plusMinutes(n);
      default -> there.plusSeconds(n);
    };
  }

  private String truncated(LocalDateTime there) {
    if (byUnit.containsKey("D")) {
      return there.toLocalDate().toString();
    }
    if (byUnit.containsKey("W")) {
      return CalendarResolver.week(there.toLocalDate());
    }
    return byUnit.containsKey("M") ? there.toString().substring(0, 7) : there.toString().substring(0, 4);
  }
}
