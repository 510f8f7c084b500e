package org.depeche.evaluate.quote;

import java.util.List;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote as annotators mark it.
 *
 * @param content what stands between the marks, in one piece or more
 * @param speakers where the text points at whoever speaks; empty where it points at nobody, or where only names are given
 * @param name the speaker's name, where annotators resolve it
 * @param role what the text says of a speaker without a name
 */
public record GoldQuote(
    List<Span> content, List<Span> speakers, @Nullable String name, @Nullable String role) {
  public GoldQuote {
    content = List.copyOf(content);
    speakers = List.copyOf(speakers);
  }

  /** A quote of a gold record, which has the speaker's name. */
  public static GoldQuote of(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    return new GoldQuote(
        quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts(),
        List.of(),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : speaker.role());
  }

  boolean hasSpeaker() {
    return !speakers.isEmpty() || name != null || role != null;
  }
}
