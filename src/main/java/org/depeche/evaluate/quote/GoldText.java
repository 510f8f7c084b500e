package org.depeche.evaluate.quote;

import java.util.List;

/** A text with its quotes. */
public record GoldText(String id, String text, List<GoldQuote> quotes) {
  public GoldText {
    quotes = List.copyOf(quotes);
  }
}
