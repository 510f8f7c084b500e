package org.depeche.evaluate.recognizers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as TIMEX3 and Recognizers-Text write them ({@code PT90M}, {@code P1.5Y}, {@code P3WE}), compared as amounts. */
final class Lengths {
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?|X)(WE|WD|[YQMWDHS])");
  private static final Pattern VAGUE = Pattern.compile("(PT?)[\\dX](\\D+)");

  private Lengths() {}

  /** The same length, however written; "a few hours", for which that project makes up a number, in the same unit. */
  static boolean areEqual(String a, String b) {
    Matcher vague = VAGUE.matcher(a);
    if (a.contains("X")) {
      return vague.matches() && b.matches(vague.group(1) + "\\d+" + vague.group(2));
    }
    double x = seconds(a);
    return x > 0 && Math.abs(x - seconds(b)) < x / 100;
  }

  /** A length in seconds, months and years at their mean; 0 for none. */
  static double seconds(String amount) {
    double sum = 0;
    int time = amount.indexOf('T');
    Matcher m = AMOUNT.matcher(amount);
    while (amount.startsWith("P") && m.find()) {
      double days =
          switch (m.group(2)) {
            case "Y" -> 365;
            case "Q" -> 365 / 4.0;
            case "W" -> 7;
            case "WE" -> 2;
            case "D", "WD" -> 1;
            case "H" -> 1 / 24.0;
            case "S" -> 1 / 86400.0;
            default -> time >= 0 && m.start() > time ? 1 / 1440.0 : 365 / 12.0;
          };
      sum += "X".equals(m.group(1)) ? 0 : Double.parseDouble(m.group(1)) * days * 86400;
    }
    return sum;
  }
}
