package org.depeche.extract.quote;

import java.util.List;

/** Says who of several spoke a passage. */
@FunctionalInterface
interface SpeakerChoice {
  SpeakerOption choose(Passage passage, List<SpeakerOption> options);
}
