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
 * What may be learnt from a text whose quotes are known.
 *
 * @param kinds what each marked passage is
 * @param speakers who spoke each quote
 */
public record QuoteExamples(List<Example> kinds, List<Example> speakers) {
  /**
   * One choice.
   *
   * @param options the features of each
   * @param right which of them are right; never empty
   */
  public record Example(List<List<String>> options, BitSet right) {}

  /** The examples of a text; each quote is read as if those before it had been read right. */
  public static QuoteExamples of(LanguagePack pack, AnalysedText text, List<Name> names, List<Quote> gold) {
    QuoteExamples examples = new QuoteExamples(new ArrayList<>(), new ArrayList<>());
    QuoteExtractor.of(pack).extract(text, names, examples.new Teacher(text, gold));
    return examples;
  }

  /** Chooses what gold says. */
  private final class Teacher implements QuoteChoice {
    private final AnalysedText text;
    private final List<Quote> gold;

    Teacher(AnalysedText text, List<Quote> gold) {
      this.text = text;
      this.gold = gold;
    }

    @Override
    public int kind(Passage passage, List<List<String>> options) {
      Quote known = known(passage);
      int right = KindFeatures.KINDS.indexOf(known == null ? KindFeatures.NO_QUOTE : known.kind().name());
      kinds.add(new Example(options, one(right)));
      return right;
    }

    @Override
    public int speaker(Passage passage, List<SpeakerOption> options) {
      Quote known = known(passage);
      BitSet right = new BitSet();
      for (int i = 0; known != null && i < options.size(); i++) {
        right.set(i, SpeakerOption.key(options.get(i).speaker()).equals(SpeakerOption.key(known.speaker())));
      }
      if (!right.isEmpty()) {
        speakers.add(new Example(options.stream().map(SpeakerOption::features).toList(), right));
      }
      return Math.max(0, right.nextSetBit(0));
    }

    private BitSet one(int bit) {
      BitSet set = new BitSet();
      set.set(bit);
      return set;
    }

    private @Nullable Quote known(Passage passage) {
      Span span = text.span(passage.contentStart(), passage.contentEnd());
      for (Quote quote : gold) {
        List<Span> parts = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
        if (parts.stream().anyMatch(p -> covers(p, span))) {
          return quote;
        }
      }
      return null;
    }

    /** Whether two spans are mostly the same. */
    private boolean covers(Span a, Span b) {
      int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
      return 2 * shared > Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    }
  }
}
