package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Optional;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.Dateline;
import org.depeche.text.PhraseMatcher.Match;

/** Finds whom verbs and prepositions point at as the one who makes or denies a claim. */
final class HolderFinder {
  private static final int LONGEST = 8;
  private static final int LONGEST_NOUN = 6;

  private final Reading reading;

  HolderFinder(Reading reading) {
    this.reading = reading;
  }

  /** The holder as written, without its article; the full name where it is a name. */
  Optional<String> find(Candidate claim) {
    Optional<String> speaker = speaker(reading.span(claim.first(), claim.last()));
    if (speaker.isPresent()) {
      return speaker;
    }
    int word = claim.first();
    for (Match<Cue> source : reading.inSentence(Topic.SOURCE, word)) {
      Optional<String> holder = behind(source.lastWord(), claim, true);
      if (holder.isPresent()) {
        return holder;
      }
    }
    return sayer(claim);
  }

  private Optional<String> speaker(Span span) {
    for (Quote quote : reading.quotes) {
      Quote.Speaker speaker = quote.speaker();
      if (speaker != null && quote.span().contains(span)) {
        return Optional.ofNullable(speaker.known());
      }
    }
    return Optional.empty();
  }

  /** The nearest verb of saying has its subject before it, or behind it where the clause starts with the verb. */
  private Optional<String> sayer(Candidate claim) {
    int word = claim.first();
    Match<Cue> nearest = null;
    int best = Integer.MAX_VALUE;
    for (Match<Cue> saying : reading.inSentence(Topic.SAYING, word)) {
      int distance = Math.abs(saying.firstWord() - word);
      if (distance < best) {
        best = distance;
        nearest = saying;
      }
    }
    if (nearest == null) {
      return Optional.empty();
    }
    Optional<String> before = before(nearest.firstWord(), claim);
    return before.isPresent() ? before : behind(nearest.lastWord(), claim, false);
  }

  private Optional<String> before(int verb, Candidate claim) {
    int first = verb;
    int floor = reading.clauseStart(verb);
    while (first > floor && verb - first < LONGEST && !reading.isBorder(first - 1)) {
      first--;
    }
    return first == verb ? Optional.empty() : holder(first, verb - 1, claim, first == floor);
  }

  private Optional<String> behind(int cue, Candidate claim, boolean isSource) {
    int last = cue;
    int words = reading.words.count();
    while (last + 1 < words
        && last - cue < LONGEST
        && reading.words.joined(last + 1)
        && reading.sameSentence(cue, last + 1)
        && !reading.isBorder(last + 1)) {
      last++;
    }
    return last == cue ? Optional.empty() : holder(cue + 1, last, claim, isSource);
  }

  /** @param isSure whether nothing else than a holder can stand there, article or not */
  private Optional<String> holder(int first, int last, Candidate claim, boolean isSure) {
    Span span = reading.span(first, last);
    List<Name> inside =
        reading.names.stream()
            .filter(n -> n.type() != Name.Type.LOC && span.contains(n.span()) && !Dateline.covers(reading.text, n))
            .toList();
    if (!inside.isEmpty()) {
      return Optional.of(inside.getFirst().name());
    }
    if (claim.first() <= last && claim.last() >= first) {
      return Optional.empty();
    }
    boolean isNounPhrase = reading.isDeterminer(first) || isSure;
    if (!isNounPhrase || last - first >= LONGEST_NOUN) {
      return Optional.empty();
    }
    int start = first;
    while (start <= last && reading.isDeterminer(start)) {
      start++;
    }
    return start > last ? Optional.empty() : Optional.of(reading.span(start, last).text());
  }
}
