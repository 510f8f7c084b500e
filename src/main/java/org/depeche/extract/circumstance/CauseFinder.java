package org.depeche.extract.circumstance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.model.Cause;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;

/** Reads claims into causes. */
final class CauseFinder {
  /** The score from which a claim stands beside a denial of the same category: another cause of its kind. */
  private static final double SURE = 0.5;

  private final Evidence evidence;
  private final CauseModel model;

  CauseFinder(Evidence evidence, CauseModel model) {
    this.evidence = evidence;
    this.model = model;
  }

  /** One cause a claim: mentions of the same category and status are one, with the first holder named. */
  List<Cause> find(List<Claim> claims) {
    Map<String, Cause> merged = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (!isMention(claim, claims)) {
        Cause cause = cause(claim);
        merged.merge(cause.category() + cause.status(), cause, CauseFinder::fuller);
      }
    }
    return List.copyOf(merged.values());
  }

  /** Unless it is stated clearly, what seems a fact beside a denial of the same category is a mention of what is denied. */
  private static boolean isMention(Claim claim, List<Claim> claims) {
    return claim.status() == Cause.Status.CONFIRMED
        && claim.score() < SURE
        && claims.stream()
            .anyMatch(c -> c.status() == Cause.Status.DENIED && c.category().equals(claim.category()));
  }

  Cause cause(Claim claim) {
    Span span = span(claim.phrase());
    String holder = model.holder(evidence.holders(claim.phrase(), claim.status())).filter(h -> !isVictim(h, claim)).orElse(null);
    return new Cause(span.text(), claim.category(), claim.status(), holder, span);
  }

  /** All that hangs on a phrase, with a known cause that it lies in, without what leads to it: "بسبب [هجوم إلكتروني]", "ل[حريق]". */
  private Span span(Candidate phrase) {
    Reading reading = evidence.reading;
    int first = phrase.first();
    for (Match<Cue> link : reading.inSentence(Topic.LINK, first)) {
      boolean leads = link.firstWord() >= first && link.lastWord() < phrase.last() && link.payload().value().equals(Link.LED_BY.name());
      first = leads ? link.lastWord() + 1 : first;
    }
    Span whole = reading.span(first, end(phrase));
    for (Match<Cue> known : reading.inSentence(Topic.CAUSE, first)) {
      boolean isJoined = known.start() > reading.words.start(known.firstWord());
      if (isJoined && known.firstWord() <= first && first <= known.lastWord()) {
        return reading.text.span(known.start(), reading.text.end(whole));
      }
    }
    return whole;
  }

  /** The last word of all that hangs on a phrase, but for a noun right behind it that only says what it is: "ein Kurzschluss [die Ursache]". */
  private int end(Candidate phrase) {
    long cause = evidence.telling.causeSet(List.of("causen"));
    int next = phrase.last() + 1;
    boolean isCause = next < phrase.end() && evidence.reading.isDeterminer(next) && (evidence.telling.causing(next + 1) & cause) != 0;
    return isCause ? phrase.last() : phrase.end();
  }

  /** Whether a sentence in which nobody says anything tells that somebody was attacked: "The council was hit by a cyberattack." */
  private boolean isVictim(String holder, Claim claim) {
    Reading reading = evidence.reading;
    int word = claim.first();
    return claim.category().equals("cyberattack")
        && Stream.of(Topic.SAYING, Topic.SOURCE).allMatch(topic -> reading.inSentence(topic, word).isEmpty())
        && reading.inSentence(Topic.STANCE, word).stream().allMatch(m -> word <= m.firstWord() && m.lastWord() <= claim.phrase().last()) // "an alleged cyberattack"
        && reading.quotes.stream().noneMatch(q -> q.span().overlaps(reading.span(claim.first(), claim.last())))
        && reading.names.stream().anyMatch(n -> n.name().equals(holder) && reading.sameSentence(reading.word(n.span()), word));
  }

  private static Cause fuller(Cause first, Cause second) {
    return first.holder() == null && second.holder() != null
        ? new Cause(first.text(), first.category(), first.status(), second.holder(), first.span())
        : first;
  }
}
