package org.depeche.extract.quote;

import java.util.List;

/** Says of a passage what it is and who spoke it, as the place of one of several options. */
interface QuoteChoice {
  /** Options in the order of {@link KindFeatures#KINDS}. */
  int kind(Passage passage, List<List<String>> options);

  int speaker(Passage passage, List<SpeakerOption> options);
}
