package org.depeche.extract.quote;

import java.util.List;
import java.util.Locale;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have spoken a quote, or nobody.
 *
 * @param features what the model weighs
 */
record SpeakerOption(@Nullable Mention mention, Quote.@Nullable Speaker speaker, List<String> features) {
  /** Who it is, in lower case: the name, or the role of someone without one; empty for nobody. */
  static String key(Quote.@Nullable Speaker speaker) {
    if (speaker == null) {
      return "";
    }
    String known = speaker.known();
    return known == null ? "" : known.toLowerCase(Locale.ROOT);
  }
}
