package org.depeche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the model that tells the packs' languages apart looks at: words, and one to four letters of each. */
public final class LanguageContexts {
  private static final int LONGEST_GRAM = 4;
  private static final int LONGEST_WORD = 24;

  private LanguageContexts() {}

  /** The features of {@code text}, in order, as often as they come. */
  public static List<FeaturePart> of(CharSequence text) {
    List<FeaturePart> features = new ArrayList<>(text.length() * 4);
    String lower = text.toString().toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        word(lower.substring(start, Math.min(i, start + LONGEST_WORD)), features);
        start = -1;
      }
    }
    return features;
  }

  private static void word(String word, List<FeaturePart> features) {
    features.add(FeaturePart.of("=" + word));
    String padded = "_" + word + "_";
    for (int length = 1; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= padded.length(); i++) {
        features.add(FeaturePart.of(padded, i, i + length));
      }
    }
  }
}
