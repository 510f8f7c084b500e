package org.depeche.extract.quote;

import java.util.List;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;

/**
 * What a text holds by the time it is asked who speaks.
 *
 * @param units its sentences, quotes in them taken for single words
 * @param mentions who may speak, in order
 */
record Scene(
    Reading reading,
    List<Name> names,
    List<Unit> units,
    List<Mention> mentions,
    SubjectFinder subjects,
    Speakers speakers,
    Antecedents antecedents) {

  static Scene of(AnalysedText text, Lexicon lexicon, List<Name> found) {
    List<Passage> marked = MarkReader.read(text, lexicon);
    Reading reading = Reading.of(text, lexicon, marked);
    List<Passage> broken = Incises.split(reading);
    if (!broken.equals(marked)) {
      reading = Reading.of(text, lexicon, broken);
    }
    MarkedNames set = MarkedNames.of(reading, found);
    if (set.passages().size() < reading.passages().size()) {
      reading = Reading.of(text, lexicon, set.passages());
    }
    List<Name> names = NameRepair.of(reading, set.names());
    reading = reading.with(Category.ROLE_EITHER, UnknownRoles.find(reading, names));
    List<Mention> mentions = MentionReader.read(reading, names);
    SubjectFinder subjects = new SubjectFinder(reading, mentions);
    List<Unit> units = UnitReader.read(reading);
    Speakers speakers = new Speakers(reading, mentions, names);
    return new Scene(
        reading, names, units, mentions, subjects, speakers, new Antecedents(reading, mentions, units, subjects, speakers));
  }

  /** The place of the first mention that starts at or after a position. */
  int mentionFrom(int position) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
