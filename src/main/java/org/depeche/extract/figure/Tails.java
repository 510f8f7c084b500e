package org.depeche.extract.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.depeche.model.Figure.Modifier;
import org.jspecify.annotations.Nullable;

/** Words behind a number that belong to it and make it somewhat more, or about so much: "60-odd", "300 y pico", "500+", "300-tal". */
final class Tails {
  private final String lower;
  private final Map<String, Modifier> tails = new LinkedHashMap<>();
  private final Map<Integer, Modifier> ends = new HashMap<>(); // by where the amount starts

  Tails(String lower, FigureWords words) {
    this.lower = lower;
    words.tails().forEach(tail -> tails.put(tail, Modifier.OVER));
    words.aboutTails().forEach(tail -> tails.put(tail, Modifier.ABOUT));
  }

  Amount extended(Amount amount) {
    for (String tail : tails.keySet()) {
      if (lower.startsWith(tail, amount.end()) && !isLetter(amount.end() + tail.length())) {
        int end = amount.end() + tail.length();
        ends.put(amount.start(), tails.get(tail));
        return amount.at(amount.start(), end);
      }
    }
    return amount;
  }

  /** What the tail of an amount says of it; null without one. */
  @Nullable Modifier of(Amount amount) {
    return ends.get(amount.first().start());
  }

  private boolean isLetter(int at) {
    return at < lower.length() && Character.isLetter(lower.charAt(at));
  }
}
