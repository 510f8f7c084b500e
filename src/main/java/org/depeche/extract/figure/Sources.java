package org.depeche.extract.figure;

import java.util.BitSet;
import java.util.List;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.figure.Referents.Place;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds who gives a figure: behind a preposition ("selon Downdetector"), as the subject of a verb ("the group
 * confirmed"), or as the site that reports are counted on. What someone says of their own in a quote is no figure given.
 */
final class Sources {
  private static final int FARTHEST_OPENING = 8;

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Referents referents;
  private final Givers givers;
  private final BitSet quoted = new BitSet();

  Sources(AnalysedText text, Lexicon lexicon, Cues cues, List<Name> names, List<Quote> quotes) {
    this.text = text;
    this.lexicon = lexicon;
    this.cues = cues;
    this.referents = new Referents(text, lexicon, names);
    this.givers = new Givers(text, lexicon, referents);
    quotes.forEach(q -> quoted.set(text.start(q.span()), text.end(q.span())));
  }

  @Nullable String of(Amount amount, @Nullable Unit unit, int sentence) {
    if (sentence < 0 || quoted.get(amount.start())) {
      return null;
    }
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (Match<Cue> match : cues.in(sentence, amount.start())) {
      int distance = distance(match, amount);
      String giver = distance < least && !quoted.get(match.start()) ? giver(match, amount, sentence) : null;
      if (giver != null) {
        nearest = giver;
        least = distance;
      }
    }
    boolean reports = unit != null && Signs.all().isReported(unit.name());
    return nearest == null && reports ? site(amount, sentence) : nearest;
  }

  private @Nullable String giver(Match<Cue> match, Amount amount, int sentence) {
    return switch (match.payload().kind()) {
      case SOURCE_BEFORE -> givers.after(match.end(), sentence);
      case SOURCE_OWN -> givers.own(match.start(), sentence);
      case SOURCE_VERB -> subject(match, amount, sentence);
      default -> null;
    };
  }

  private static int distance(Match<Cue> match, Amount amount) {
    return match.start() >= amount.end() ? match.start() - amount.end() : Math.max(0, amount.start() - match.end());
  }

  private @Nullable String subject(Match<Cue> verb, Amount amount, int sentence) {
    if (verb.start() >= amount.end()) {
      String inverted = givers.behind(verb.end(), Integer.MAX_VALUE, sentence);
      String before = inverted != null ? inverted : givers.before(verb.start(), amount.end(), sentence);
      boolean dropped = before == null && lexicon.words().subjectDropped() && closes(verb, sentence);
      return dropped ? referents.justBefore(amount.start()) : before;
    }
    String before = givers.before(verb.start(), 0, sentence);
    String behind = before != null ? before : givers.behind(verb.end(), amount.start(), sentence);
    boolean dropped = behind == null && lexicon.words().subjectDropped() && opens(verb, sentence);
    return dropped ? referents.justBefore(verb.start()) : behind;
  }

  /** Whether a verb stands where its subject would, at the start of its sentence. */
  private boolean opens(Match<Cue> verb, int sentence) {
    return verb.start() - text.sentences().get(sentence).start() <= FARTHEST_OPENING;
  }

  private boolean closes(Match<Cue> verb, int sentence) {
    Sentence s = text.sentences().get(sentence);
    return s.end() - verb.end() <= 1;
  }

  /** The organization named last before reports that were counted. */
  private @Nullable String site(Amount amount, int sentence) {
    Sentence s = text.sentences().get(sentence);
    Place place = referents.lastIn(s.start(), amount.start());
    return place != null && place.name().type() == Name.Type.ORG ? place.name().name() : null;
  }
}
