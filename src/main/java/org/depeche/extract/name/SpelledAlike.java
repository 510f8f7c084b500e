package org.depeche.extract.name;

/** Levels what Arabic spelling leaves open: hamza on alef, final ya, vowel signs and tatweel. */
final class SpelledAlike {
  private SpelledAlike() {}

  /** The word in the one form that lists and models use. */
  static String form(String word) {
    int first = 0;
    while (first < word.length() && word.charAt(first) == level(word.charAt(first))) {
      first++;
    }
    if (first == word.length()) {
      return word;
    }
    StringBuilder form = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = level(word.charAt(i));
      if (c != 0) {
        form.append(c);
      }
    }
    return form.isEmpty() ? word : form.toString();
  }

  private static char level(char c) {
    if (c < '\u0622' || c > '\u0671') {
      return c;
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0649' -> '\u064A';
      case '\u0640' -> 0;
      default -> c >= '\u064B' && c <= '\u0652' ? 0 : c;
    };
  }
}
