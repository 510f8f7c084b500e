package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** Makes quotes of passages: quote, cue, quote of one speaker is one. */
final class QuoteJoiner {
  private static final int LONGEST_INCISE = 25;
  private static final int SHORTEST_INCISE = 6;

  private final Reading reading;

  private QuoteJoiner(Reading reading) {
    this.reading = reading;
  }

  static List<Quote> join(Reading reading, List<Candidate> candidates) {
    QuoteJoiner joiner = new QuoteJoiner(reading);
    List<Quote> quotes = new ArrayList<>();
    List<Candidate> group = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!group.isEmpty() && !joiner.goesOn(group.get(group.size() - 1), candidate)) {
        quotes.add(joiner.quote(group));
        group.clear();
      }
      group.add(candidate);
    }
    if (!group.isEmpty()) {
      quotes.add(joiner.quote(group));
    }
    return quotes;
  }

  private boolean goesOn(Candidate first, Candidate second) {
    if (second.passage().goesOn()) {
      return true;
    }
    Attachment cue = first.cue();
    if (first.kind() != Quote.Kind.SPEECH || second.kind() != Quote.Kind.SPEECH || first.speaker() == null && cue == null) {
      return false;
    }
    int between =
        reading.words().from(second.passage().start()) - reading.words().from(first.passage().end());
    if (between > LONGEST_INCISE || !sameSpeaker(first, second) || newClause(first.passage(), second.passage(), between)) {
      return false;
    }
    if (cue == null) {
      return second.unit().equals(first.unit()) && second.cue() == null && between <= SHORTEST_INCISE && between > 0 && endsWithComma(first.passage());
    }
    if (second.unit().equals(first.unit())) {
      return cue.after() && (second.cue() == null || second.cue().cue().first() == cue.cue().first())
          || endsWithComma(first.passage()) && second.cue() == null;
    }
    return cue.after()
        && second.place() == first.place() + 1
        && second.cue() == null
        && !second.passage().dialogue() // whose every dash is another's turn
        && second.unit().opensWith(second.passage());
  }

  /** Whether a semicolon parts two passages, or the narrator's own clause leads without a pause to the second. */
  private boolean newClause(Passage first, Passage second, int words) {
    String between = reading.normal().substring(first.end(), second.start());
    boolean led = words > SHORTEST_INCISE && Character.isLetter(reading.before(second.start()));
    return led || between.indexOf(';') >= 0 || between.indexOf('\u061B') >= 0;
  }

  private boolean endsWithComma(Passage passage) {
    char after = reading.after(passage.end());
    char last = reading.normal().charAt(passage.contentEnd() - 1);
    return after == ',' || after == '\u060C' || last == ',' || last == '\u060C';
  }

  private static boolean sameSpeaker(Candidate first, Candidate second) {
    if (first.speaker() == null || second.speaker() == null) {
      return first.speaker() == second.speaker();
    }
    String a = first.speaker().name();
    String b = second.speaker().name();
    return a == null || b == null
        ? a == b && Objects.equals(first.speaker().role(), second.speaker().role())
        : a.equals(b);
  }

  private Quote quote(List<Candidate> group) {
    Candidate first = group.get(0);
    List<Span> parts = new ArrayList<>();
    for (Candidate candidate : group) {
      for (Passage.Piece piece : candidate.passage().pieces()) {
        parts.add(reading.text().span(piece.start(), piece.end()));
      }
    }
    Span whole =
        reading.text().span(
            first.passage().contentStart(), group.get(group.size() - 1).passage().contentEnd());
    String text = String.join(" ", parts.stream().map(Span::text).toList());
    return new Quote(
        first.kind(), text, whole, parts.size() == 1 ? List.of() : parts, first.speaker(), cue(first.cue()));
  }

  private @Nullable Span cue(@Nullable Attachment attachment) {
    if (attachment == null) {
      return null;
    }
    Words words = reading.words();
    return reading.text().span(reading.start(attachment.cue().first()), words.end(attachment.cue().last()));
  }
}
