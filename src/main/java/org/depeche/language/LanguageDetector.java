package org.depeche.language;

import java.util.Optional;

/** Tells which language a text is in. */
public final class LanguageDetector {
  private LanguageDetector() {}

  /** The ISO 639-1 code of {@code text}'s language, of any language known to the detector; empty where it can't tell. */
  public static Optional<String> detect(String text) {
    return Optional.empty();
  }
}
