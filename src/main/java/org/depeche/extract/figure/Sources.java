package org.depeche.extract.figure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.figure.Referents.Place;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Sentence;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds who gives a figure: the speaker of the quote that it stands in, or else who stands behind a preposition ("selon
 * Downdetector"), the subject of a verb ("the group confirmed"), or the site that reports are counted on.
 */
final class Sources {
  private static final int FARTHEST_OPENING = 8;
  private static final int FARTHEST_COUNTED = 40;
  private static final String BREAKS = ";؛";

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Referents referents;
  private final Givers givers;
  private final BitSet quoted = new BitSet();
  private final NavigableMap<Integer, Quote> speech = new TreeMap<>();
  private final NavigableMap<Integer, Quote> indirect = new TreeMap<>();

  Sources(AnalysedText text, Lexicon lexicon, Cues cues, List<Name> names, List<Quote> quotes) {
    this.text = text;
    this.lexicon = lexicon;
    this.cues = cues;
    this.referents = new Referents(text, lexicon, names);
    this.givers = new Givers(text, lexicon, referents);
    for (Quote quote : quotes) {
      if (!quote.kind().isMarked()) {
        indirect.put(text.start(quote.span()), quote);
        continue;
      }
      for (Span part : quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts()) {
        speech.put(text.start(part), quote);
        quoted.set(text.start(part), text.end(part));
      }
    }
  }

  @Nullable String of(Amount amount, @Nullable Unit unit, int sentence) {
    if (quoted.get(amount.start())) {
      return speaker(amount);
    }
    if (sentence < 0) {
      return null;
    }
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (Match<Cue> match : cues.in(sentence, amount.start())) {
      int distance = distance(match, amount);
      if (isApart(match, amount)) {
        continue;
      }
      String giver = distance < least && !quoted.get(match.start()) ? giver(match, amount, sentence) : null;
      if (giver != null) {
        nearest = giver;
        least = distance;
      }
    }
    nearest = nearest == null ? indirectly(amount) : nearest;
    boolean reports = unit != null && Signs.all().isReported(unit.name());
    return nearest == null && reports ? site(amount, sentence) : nearest;
  }

  /** Whose words a figure stands in. */
  private @Nullable String speaker(Amount amount) {
    return named(speech.floorEntry(amount.start()).getValue().speaker());
  }

  /** Who says what a figure stands in, where that is not between marks. */
  private @Nullable String indirectly(Amount amount) {
    Map.Entry<Integer, Quote> quote = indirect.floorEntry(amount.start());
    boolean inside = quote != null && text.end(quote.getValue().span()) >= amount.end();
    return inside ? named(quote.getValue().speaker()) : null;
  }

  private static @Nullable String named(Quote.@Nullable Speaker speaker) {
    return speaker == null ? null : speaker.known();
  }

  private @Nullable String giver(Match<Cue> match, Amount amount, int sentence) {
    return switch (match.payload().kind()) {
      case SOURCE_BEFORE -> givers.after(match.end(), sentence);
      case SOURCE_OWN -> givers.own(match.start(), sentence);
      case SOURCE_VERB -> isVerb(match, sentence) ? subject(match, amount, sentence) : null;
      default -> null;
    };
  }

  /** Whether another statement begins between a cue and an amount. */
  private boolean isApart(Match<Cue> match, Amount amount) {
    int from = Math.min(match.end(), amount.end());
    int to = Math.max(match.start(), amount.start());
    return from < to && text.normal().substring(from, to).chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  private static int distance(Match<Cue> match, Amount amount) {
    return match.start() >= amount.end() ? match.start() - amount.end() : Math.max(0, amount.start() - match.end());
  }

  /** Whether a word may be one: behind an article it is a noun. */
  private boolean isVerb(Match<Cue> match, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() == match.start() && tokens.get(i).end() == match.end()) {
        String[] tags = text.tags(sentence);
        return !tags[i].equals("NOUN") || i == 0 || !tags[i - 1].equals("DET");
      }
    }
    return true;
  }

  private @Nullable String subject(Match<Cue> verb, Amount amount, int sentence) {
    if (verb.start() >= amount.end()) {
      String inverted = givers.behind(verb.end(), Integer.MAX_VALUE, sentence);
      String before = inverted != null ? inverted : givers.before(verb.start(), amount.end(), sentence);
      boolean dropped = before == null && lexicon.words().subjectDropped() && closes(verb, sentence);
      return before != null ? before : dropped ? referents.justBefore(amount.start()) : somebody(verb, amount.end(), sentence);
    }
    String before = givers.before(verb.start(), 0, sentence);
    String behind = before != null ? before : givers.behind(verb.end(), amount.start(), sentence);
    boolean dropped = behind == null && lexicon.words().subjectDropped() && opens(verb, sentence);
    return behind != null ? behind : dropped ? referents.justBefore(verb.start()) : distance(verb, amount) > FARTHEST_COUNTED ? null : somebody(verb, 0, sentence);
  }

  /** Whoever stands before a verb, known or not. */
  private @Nullable String somebody(Match<Cue> verb, int floor, int sentence) {
    String inverted = floor > 0 ? givers.inverted(verb.end(), sentence) : null; // behind what is said
    return inverted != null ? inverted : verb.payload().value().equals(Cues.TALLY) ? null : givers.subject(verb.start(), floor, sentence);
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
