package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * A quote whose speaker is known, to learn from.
 *
 * @param options the features of each who may have spoken it
 * @param right which of them did; never empty
 */
public record SpeakerExample(List<List<String>> options, BitSet right) {

  /** The examples that a text with known quotes gives; each quote is read as if those before it had been read right. */
  public static List<SpeakerExample> of(LanguagePack pack, AnalysedText text, List<Name> names, List<Quote> gold) {
    List<SpeakerExample> examples = new ArrayList<>();
    QuoteExtractor.of(pack)
        .extract(
            text,
            names,
            (passage, options) -> {
              Quote known = known(text.span(passage.contentStart(), passage.contentEnd()), gold);
              BitSet right = new BitSet();
              for (int i = 0; known != null && i < options.size(); i++) {
                right.set(i, SpeakerOption.key(options.get(i).speaker()).equals(SpeakerOption.key(known.speaker())));
              }
              if (!right.isEmpty()) {
                examples.add(new SpeakerExample(options.stream().map(SpeakerOption::features).toList(), right));
              }
              return options.get(Math.max(0, right.nextSetBit(0)));
            });
    return examples;
  }

  private static @Nullable Quote known(Span span, List<Quote> gold) {
    for (Quote quote : gold) {
      List<Span> parts = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
      if (quote.kind() == Quote.Kind.SPEECH && parts.stream().anyMatch(span::overlaps)) {
        return quote;
      }
    }
    return null;
  }
}
