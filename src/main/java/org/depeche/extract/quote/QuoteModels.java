package org.depeche.extract.quote;

import java.util.List;
import org.depeche.text.ChoiceModel;

/**
 * The two models that read quotes, for all languages together.
 *
 * @param kind tells speech, messages and the rest
 * @param speaker tells who speaks
 */
public record QuoteModels(ChoiceModel kind, ChoiceModel speaker) {
  /** The models that come with the program. */
  static QuoteModels trained() {
    return new QuoteModels(ChoiceModel.at("/models/quote-kind.bin"), ChoiceModel.at("/models/quote-speaker.bin"));
  }

  QuoteChoice choice() {
    return new QuoteChoice() {
      @Override
      public int kind(Passage passage, List<List<String>> options) {
        return kind.choose(options);
      }

      @Override
      public int speaker(Passage passage, List<SpeakerOption> options) {
        return speaker.choose(
            options.stream().map(SpeakerOption::features).toList(), options.stream().map(o -> SpeakerOption.key(o.speaker())).toList());
      }
    };
  }
}
