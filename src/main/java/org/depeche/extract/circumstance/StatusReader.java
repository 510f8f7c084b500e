package org.depeche.extract.circumstance;

import java.util.List;
import org.depeche.model.Cause;
import org.depeche.text.PhraseMatcher.Match;

/** Tells how sure a claim is. A denial beats a doubt, a doubt beats a plain statement. */
final class StatusReader {
  private static final int DENIAL_REACH = 14;
  private static final int NEGATION_REACH = 4;

  /** "The theory of an attack, which many shared, was ruled out." */
  private static final int REBUTTAL_BREAKS = 2;

  private static final int SUSPICION_REACH = 12;

  private final Reading reading;

  StatusReader(Reading reading) {
    this.reading = reading;
  }

  Cause.Status read(Claim claim) {
    boolean isSuspected = false;
    for (Match<Cue> cue : reading.inSegment(Topic.STANCE, claim.cue().firstWord())) {
      switch (Stance.valueOf(cue.payload().value())) {
        case DENIAL, REBUTTAL, DISMISSAL, NEGATION -> {
          if (isDenial(cue, claim)) {
            return Cause.Status.DENIED;
          }
        }
        case CLAIM, SUSPICION -> isSuspected |= isDoubt(cue, claim);
        case NONE -> {}
      }
    }
    boolean isTold = claim.link() == null && claim.stance() == null && !claim.isEvent();
    return isSuspected && !isTold ? Cause.Status.SUSPECTED : Cause.Status.CONFIRMED;
  }

  private boolean isDenial(Match<Cue> cue, Claim claim) {
    if (cue == claim.stance() || claim.isEvent() && isInside(cue, claim.cue())) {
      return true;
    }
    return switch (Stance.valueOf(cue.payload().value())) {
      case DENIAL -> isBefore(cue, claim, DENIAL_REACH, 1) && isUnbroken(cue, claim);
      case NEGATION -> isNegated(cue, claim);
      case REBUTTAL -> isBehind(cue, claim);
      case DISMISSAL ->
          isBehind(cue, claim)
              || isBefore(cue, claim, DENIAL_REACH, 1) && isUnbroken(cue, claim)
              || cue.firstWord() < claim.first() && cue.lastWord() > claim.last();
      default -> false;
    };
  }

  /** "The network was not at fault" denies itself. */
  private static boolean isInside(Match<Cue> cue, Match<Cue> event) {
    return cue.start() > event.start() && cue.end() <= event.end();
  }

  private boolean isBehind(Match<Cue> cue, Claim claim) {
    return cue.firstWord() > claim.last()
        && cue.firstWord() - claim.last() <= DENIAL_REACH
        && reading.breaks(claim.last(), cue.firstWord()) <= REBUTTAL_BREAKS;
  }

  private boolean isBefore(Match<Cue> cue, Claim claim, int reach, int breaks) {
    int word = claim.first();
    return cue.lastWord() < word
        && word - cue.lastWord() <= reach
        && reading.breaks(cue.lastWord(), word) <= breaks;
  }

  /** Whether no other statement begins between the denial and the claim: "denied a hack and blamed an update". */
  private boolean isUnbroken(Match<Cue> cue, Claim claim) {
    for (Topic topic : List.of(Topic.JOINT, Topic.LINK, Topic.CAUSE, Topic.CONTRAST)) {
      for (Match<Cue> m : reading.inSegment(topic, cue.firstWord())) {
        if (m.firstWord() > cue.lastWord() && m.lastWord() < claim.first()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Right before the link or the name, or between the name and the link behind it: "an attack did not cause". */
  private boolean isNegated(Match<Cue> cue, Claim claim) {
    if (isBefore(cue, claim, NEGATION_REACH, 0) && isUnbroken(cue, claim)) {
      return true;
    }
    Match<Cue> link = claim.link();
    if (link == null) {
      return claim.isEvent() && cue.start() > claim.cue().start() && cue.end() < claim.cue().end();
    }
    int left = Math.min(claim.cue().lastWord(), link.lastWord());
    int right = Math.max(claim.cue().firstWord(), link.firstWord());
    return cue.firstWord() > left
        && cue.lastWord() < right
        && right - cue.lastWord() <= NEGATION_REACH
        && reading.breaks(cue.lastWord(), right) == 0;
  }

  private boolean isDoubt(Match<Cue> cue, Claim claim) {
    if (cue == claim.stance()) {
      return true;
    }
    int distance =
        cue.firstWord() > claim.last()
            ? cue.firstWord() - claim.last()
            : claim.first() - cue.lastWord();
    int from = Math.min(cue.lastWord(), claim.last());
    int to = Math.max(cue.firstWord(), claim.first());
    return distance <= SUSPICION_REACH && (from >= to || reading.breaks(from, to) <= 1);
  }
}
