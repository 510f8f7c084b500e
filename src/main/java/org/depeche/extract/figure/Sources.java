package org.depeche.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Finds who gives a figure: by a preposition ("selon Downdetector") or as the subject of a verb ("Renfe ha anulado"). */
final class Sources {
  private static final int MOST = 8;
  private static final int FARTHEST_SUBJECT = 60;
  private static final int LONGEST_DESCRIPTION = 60;

  private record Place(int start, int end, Name name) {}

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cues cues;
  private final List<List<Place>> names = new ArrayList<>();

  Sources(AnalysedText text, Lexicon lexicon, Cues cues, List<Name> names) {
    this.text = text;
    this.lexicon = lexicon;
    this.cues = cues;
    text.sentences().forEach(s -> this.names.add(new ArrayList<>(2)));
    for (Name name : names) {
      int start = text.start(name.span());
      int sentence = text.sentenceAt(start);
      if (sentence >= 0 && name.type() != Name.Type.LOC) {
        this.names.get(sentence).add(new Place(start, text.end(name.span()), name));
      }
    }
  }

  @Nullable String of(Amount amount, int sentence) {
    if (sentence < 0) {
      return null;
    }
    Match<Cue> nearest = null;
    for (Match<Cue> match : cues.in(sentence, amount.start())) {
      boolean source = match.payload().kind() == Cues.Kind.SOURCE_BEFORE;
      boolean verb = match.payload().kind() == Cues.Kind.SOURCE_VERB && subject(match, amount, sentence) != null;
      if ((source || verb) && (nearest == null || distance(match, amount) < distance(nearest, amount))) {
        nearest = match;
      }
    }
    if (nearest == null) {
      return null;
    }
    return nearest.payload().kind() == Cues.Kind.SOURCE_VERB
        ? subject(nearest, amount, sentence)
        : behind(nearest.end(), sentence);
  }

  /** A sentence's names, those nearest to a position where there are many. */
  private List<Place> names(int sentence, int position) {
    return Cues.nearest(names.get(sentence), Place::start, position, MOST);
  }

  private static int distance(Match<Cue> match, Amount amount) {
    return match.start() >= amount.end() ? match.start() - amount.end() : Math.max(0, amount.start() - match.end());
  }

  /** The name before the verb or, where the verb follows the figure, right behind it. */
  private @Nullable String subject(Match<Cue> verb, Amount amount, int sentence) {
    Place before = null;
    for (Place place : names(sentence, verb.start())) {
      boolean near = place.end() <= verb.start() && verb.start() - place.end() <= FARTHEST_SUBJECT;
      if (near && place.end() <= amount.start() && verb.start() <= amount.start() && clear(place.end(), verb.start())) {
        before = place;
      }
      boolean between = place.start() >= verb.end() && place.end() <= amount.start() && place.start() - verb.end() <= 30;
      if (between && clear(verb.end(), place.start())) {
        before = place;
      }
      boolean inverted = verb.start() >= amount.end() && place.start() >= verb.end() && place.start() - verb.end() <= 25;
      if (inverted && clear(verb.end(), place.start())) {
        return place.name().name();
      }
    }
    return before == null ? null : before.name().name();
  }

  /** Whether no other clause stands between a name and its verb. */
  private boolean clear(int from, int to) {
    String between = text.lower().substring(from, to);
    return between.indexOf(';') < 0 && between.indexOf(':') < 0 && between.indexOf('"') < 0;
  }

  /** The name, or else the description, that stands behind a preposition. */
  private @Nullable String behind(int end, int sentence) {
    int limit = text.sentences().get(sentence).end();
    int stop = end;
    while (stop < limit && stop < end + LONGEST_DESCRIPTION && ",;:.()\"«»—–".indexOf(text.normal().charAt(stop)) < 0) {
      stop++;
    }
    for (Place place : names(sentence, end)) {
      if (place.start() >= end && place.start() < stop) {
        return place.name().name();
      }
    }
    int start = end;
    while (start < stop) {
      while (start < stop && !Character.isLetterOrDigit(text.lower().charAt(start))) {
        start++;
      }
      int word = start;
      while (word < stop && Character.isLetter(text.lower().charAt(word))) {
        word++;
      }
      if (word == start || !lexicon.isArticle(text.lower().substring(start, word))) {
        break;
      }
      start = word;
    }
    int first = start;
    while (first < stop && Character.isLetter(text.lower().charAt(first))) {
      first++;
    }
    if (first == start || lexicon.isStop(text.lower().substring(start, first))) {
      return null;
    }
    String description = start < stop ? text.normal().substring(start, stop).strip() : "";
    boolean wordy = description.chars().filter(c -> c == ' ').count() > 3;
    return description.isEmpty() || wordy ? null : description;
  }
}
