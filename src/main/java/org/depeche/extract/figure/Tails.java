package org.depeche.extract.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words behind a number that belong to it and make it somewhat more: "60-odd", "300 y pico", "500+". */
final class Tails {
  private final String lower;
  private final List<String> tails;
  private final Set<Integer> ends = new HashSet<>();

  Tails(String lower, List<String> tails) {
    this.lower = lower;
    this.tails = tails;
  }

  Amount extended(Amount amount) {
    for (String tail : tails) {
      if (lower.startsWith(tail, amount.end()) && !isLetter(amount.end() + tail.length())) {
        int end = amount.end() + tail.length();
        ends.add(amount.start());
        return amount.at(amount.start(), end);
      }
    }
    return amount;
  }

  boolean endsWithTail(Amount amount) {
    return ends.contains(amount.first().start());
  }

  private boolean isLetter(int at) {
    return at < lower.length() && Character.isLetter(lower.charAt(at));
  }
}
