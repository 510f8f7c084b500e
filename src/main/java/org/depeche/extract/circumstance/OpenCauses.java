package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Token;

/**
 * Finds causes that the pack has no name for: what stands behind "caused by" where an incident is spoken of, where the words
 * at least let guess a category.
 */
final class OpenCauses {
  private static final int LONGEST = 12;

  private final Reading reading;
  private final CategoryGuess guess;

  OpenCauses(Reading reading, CategoryGuess guess) {
    this.reading = reading;
    this.guess = guess;
  }

  /** The noun phrases behind links that hold none of the {@code known} causes. */
  List<Match<Cue>> find(List<Match<Cue>> known) {
    List<Match<Cue>> found = new ArrayList<>();
    for (Match<Cue> link : reading.cues(Topic.LINK)) {
      int first = link.lastWord() + 1;
      boolean led = link.payload().value().equals(Link.LED_BY.name());
      if (led && first < reading.words.count() && isOfIncident(link)) {
        int last = last(first);
        if (last >= first && isFree(first, last, known) && isNounPhrase(first, last)) {
          int start = reading.words.start(first);
          int end = reading.words.end(last);
          guess
              .of(reading.text.lower().substring(start, end))
              .ifPresent(c -> found.add(new Match<>(start, end, first, last, new Cue(Topic.CAUSE, c))));
        }
      }
    }
    return found;
  }

  /** Whether an incident or its effect stands before the link, in its sentence. */
  private boolean isOfIncident(Match<Cue> link) {
    int word = link.firstWord();
    return reading.inSentence(Topic.KIND, word).stream().anyMatch(k -> k.firstWord() <= word)
        || reading.inSentence(Topic.STATE, word).stream().anyMatch(s -> s.firstWord() <= word)
        || reading.inSentence(Topic.SIGN, word).stream().anyMatch(s -> s.firstWord() <= word);
  }

  private int last(int first) {
    int last = first - 1;
    while (last + 1 < reading.words.count()
        && last + 1 - first < LONGEST
        && reading.words.joined(last + 1)
        && !reading.isBorder(last + 1)
        && reading.sameSegment(first - 1, last + 1)) {
      last++;
    }
    return last;
  }

  private boolean isFree(int first, int last, List<Match<Cue>> known) {
    for (Topic topic : List.of(Topic.KIND, Topic.LINK, Topic.STANCE)) {
      if (reading.inSegment(topic, first).stream().anyMatch(m -> m.firstWord() <= last && m.lastWord() >= first)) {
        return false;
      }
    }
    return known.stream().noneMatch(m -> m.firstWord() <= last && m.lastWord() >= first);
  }

  /** Whether common nouns stand there, neither behind a verb or preposition nor with a name or time among them. */
  private boolean isNounPhrase(int first, int last) {
    int start = reading.words.start(first);
    int end = reading.words.end(last);
    boolean named =
        Stream.concat(reading.times.stream().map(TimeMention::span), reading.names.stream().map(Name::span))
            .anyMatch(s -> reading.text.start(s) < end && reading.text.end(s) > start);
    int s = reading.text.sentenceAt(start);
    if (named || s < 0) {
      return false;
    }
    List<Token> tokens = reading.text.sentences().get(s).tokens();
    String[] tags = reading.text.tags(s);
    boolean noun = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() >= start && tokens.get(i).end() <= end) {
        boolean opens = tokens.get(i).start() == start;
        if (opens && (tags[i].equals("VERB") || tags[i].equals("AUX") || tags[i].equals("ADP"))) {
          return false;
        }
        noun |= tags[i].equals("NOUN");
      }
    }
    return noun;
  }
}
