package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Finds what is said to be a cause: the name of one alone, without link, claim or denial, is none. */
final class ClaimFinder {
  private static final int LED_REACH = 12;
  private static final int LED_BY_REACH = 7;
  private static final int AFTER_REACH = 4;
  private static final int CLAIM_REACH = 6;
  private static final int DENIAL_REACH = 10;
  private static final int NEGATION_REACH = 4;
  private static final int JOINT_REACH = 4;
  private static final int HEAD_REACH = 5;
  private static final int LEAD_SENTENCES = 3;
  private static final int OPENING_REACH = 2;

  /** What people suspect and deny without more: that someone did it. Of others, "no" may just tell that it failed. */
  private static final String RUMOUR = "cyberattack";

  /** Causes that need a link: a rumour, and a fault that is just the incident by another name. */
  private static final Set<String> UNTOLD = Set.of(RUMOUR, "unknown");

  /** Any incident's kind, whose nouns ("failure") are the heads of names of causes ("failure of a server"). */
  private static final String GENERIC = "outage";

  private static final Set<String> BAD_STATES = Set.of("down", "degraded");

  private static final Set<String> DOUBTS = Set.of(Stance.CLAIM.name(), Stance.SUSPICION.name());

  /** What articles name in passing too often to be a cause without a word that says so. */
  private static final Set<String> NEVER_ALONE = Set.of(RUMOUR, "unknown", "third-party");

  /** A party that may be at fault may as well be who tells. */
  private static final String PARTY = "third-party";

  private static final String STORM = "weather";
  private static final Set<String> STORM_KINDS =
      Set.of("power-cut", "transport-failure", "telecom-failure");

  private final Reading reading;
  private final @Nullable String kind;

  private final List<Match<Cue>> open;

  ClaimFinder(Reading reading, @Nullable String kind) {
    this.reading = reading;
    this.kind = kind;
    this.open = new OpenCauses(reading, CategoryGuess.of(reading.text.pack())).find(named());
  }

  /** All claims, in order. */
  List<Claim> find() {
    List<Claim> claims = new ArrayList<>();
    Match<Cue> before = null;
    for (Match<Cue> cue : candidates()) {
      Claim previous = claims.isEmpty() ? null : claims.getLast();
      Claim claim = isPartOf(before, cue) ? null : claim(cue, before, previous);
      if (claim != null) {
        claims.add(claim);
      }
      before = cue;
    }
    attackTold(claims).ifPresent(c -> claims.add(0, c));
    stormTold(claims).ifPresent(c -> claims.add(0, c));
    soleToldCause(claims).ifPresent(claims::add);
    return claims;
  }

  /** An attack that the article tells of as a fact from the start needs no link: it is what happened. */
  private Optional<Claim> attackTold(List<Claim> claims) {
    boolean isAttack = RUMOUR.equals(kind);
    if (!isAttack && claims.stream().anyMatch(c -> c.category().equals(RUMOUR))) {
      return Optional.empty();
    }
    return reading.cues(Topic.CAUSE).stream()
        .filter(c -> c.payload().value().equals(RUMOUR))
        .filter(c -> isAttack || reading.sentence(c.firstWord()) < LEAD_SENTENCES)
        .filter(c -> claims.stream().noneMatch(claim -> claim.cue() == c))
        .filter(c -> isAttack || reading.inSegment(Topic.STANCE, c.firstWord()).stream().allMatch(ClaimFinder::isNone))
        .findFirst()
        .map(c -> new Claim(c, null, null));
  }

  /** Nor does a storm where wires, trains or networks failed. */
  private Optional<Claim> stormTold(List<Claim> claims) {
    if (kind == null
        || !STORM_KINDS.contains(kind)
        || claims.stream().anyMatch(c -> c.category().equals(STORM))) {
      return Optional.empty();
    }
    return reading.cues(Topic.CAUSE).stream()
        .filter(c -> c.payload().value().equals(STORM))
        .filter(c -> reading.sentence(c.firstWord()) < LEAD_SENTENCES)
        .filter(c -> reading.inSegment(Topic.STANCE, c.firstWord()).stream().allMatch(ClaimFinder::isNone))
        .findFirst()
        .map(c -> new Claim(c, null, null));
  }

  /** Where nothing is tied to the incident, the first thing of its opening that may bring one about is its cause. */
  private Optional<Claim> soleToldCause(List<Claim> claims) {
    if (kind == null || claims.stream().anyMatch(c -> !c.category().equals(RUMOUR))) {
      return Optional.empty();
    }
    return candidates().stream()
        .filter(c -> !open.contains(c))
        .filter(c -> !NEVER_ALONE.contains(c.payload().value()))
        .filter(c -> reading.sentence(c.firstWord()) < LEAD_SENTENCES)
        .filter(c -> claims.stream().noneMatch(claim -> claim.cue() == c))
        .filter(c -> reading.inSegment(Topic.STANCE, c.firstWord()).stream().allMatch(ClaimFinder::isNone))
        .findFirst()
        .map(c -> new Claim(c, null, null));
  }

  /** What may be a cause, by its name or by its place. */
  private List<Match<Cue>> candidates() {
    List<Match<Cue>> all = named();
    all.addAll(open);
    all.sort(Comparator.comparingInt(Match::start));
    return all;
  }

  /** Names of causes and statements of events; a name inside a statement is part of it. */
  private List<Match<Cue>> named() {
    List<Match<Cue>> events = reading.cues(Topic.EVENT);
    List<Match<Cue>> all = new ArrayList<>(events);
    int e = 0;
    for (Match<Cue> cue : reading.cues(Topic.CAUSE)) {
      while (e < events.size() && events.get(e).end() <= cue.start()) {
        e++;
      }
      boolean inside = e < events.size() && events.get(e).start() < cue.end();
      if (!inside && !isIncidentItself(cue) && !isSpeaker(cue)) {
        all.add(cue);
      }
    }
    return all;
  }

  /** "The supplier said", "according to the supplier": who speaks is not what is spoken of. */
  private boolean isSpeaker(Match<Cue> cue) {
    if (!PARTY.equals(cue.payload().value())) {
      return false;
    }
    int before = cue.firstWord() - 1;
    int verb = before > 0 && reading.isDeterminer(before) ? before - 1 : before;
    return hasWord(Topic.SAYING, cue.firstWord(), cue.lastWord() + 1)
        || hasWord(Topic.SOURCE, cue.firstWord(), verb)
        || verb > 0
            && hasWord(Topic.SAYING, cue.firstWord(), verb)
            && !hasWord(Topic.LINK, cue.firstWord(), verb)
            && !hasWord(Topic.STANCE, cue.firstWord(), verb)
            && reading.breaks(verb - 1, verb) > 0;
  }

  private boolean hasWord(Topic topic, int near, int word) {
    return reading.inSegment(topic, near).stream()
        .anyMatch(m -> m.firstWord() <= word && word <= m.lastWord());
  }

  /** "The power cut" is no cause in an article on a power cut. */
  private boolean isIncidentItself(Match<Cue> cue) {
    return !cue.payload().value().equals(RUMOUR)
        && reading.inSegment(Topic.KIND, cue.firstWord()).stream()
            .anyMatch(
                k ->
                    k.payload().value().equals(kind)
                        && (GENERIC.equals(kind) ? isInside(cue, k) : overlap(cue, k)));
  }

  /** Whether a cue only modifies the one before: "a failure of the power supply". */
  private boolean isPartOf(@Nullable Match<Cue> before, Match<Cue> cue) {
    return before != null
        && cue.payload().topic() == Topic.CAUSE
        && cue.firstWord() - before.lastWord() <= HEAD_REACH
        && reading.sameSegment(before.lastWord(), cue.firstWord())
        && reading.breaks(before.lastWord(), cue.firstWord()) == 0
        && !hasBetween(Topic.JOINT, before.lastWord(), cue.firstWord())
        && !hasBetween(Topic.CONTRAST, before.lastWord(), cue.firstWord())
        && !hasBetween(Topic.LINK, before.lastWord(), cue.firstWord())
        && !hasBetween(Topic.STANCE, before.lastWord(), cue.firstWord());
  }

  private @Nullable Claim claim(
      Match<Cue> cue, @Nullable Match<Cue> before, @Nullable Claim previous) {
    Match<Cue> link = linkBefore(cue, before);
    if (link == null) {
      link = linkBehind(cue);
    }
    if (link == null && open.contains(cue)) {
      return null;
    }
    Match<Cue> stance = stance(cue);
    if (link != null || stance != null || cue.payload().topic() == Topic.EVENT || opensLead(cue)) {
      return new Claim(cue, link, stance);
    }
    if (isJoinedTo(previous, before, cue)) {
      return new Claim(cue, previous.link(), previous.stance());
    }
    return isContrastedWith(previous, cue) ? new Claim(cue, null, null) : null;
  }

  /** "A software error left ..." at the head of an early sentence tells what the sentence's trouble came from. */
  private boolean opensLead(Match<Cue> cue) {
    int word = cue.firstWord();
    return reading.sentence(word) < LEAD_SENTENCES
        && !UNTOLD.contains(cue.payload().value())
        && word - reading.sentenceStart(word) <= OPENING_REACH
        && reading.breaks(reading.sentenceStart(word), word) == 0
        && isFollowedByState(cue)
        && reading.inSegment(Topic.KIND, word).stream()
            .noneMatch(k -> isInside(cue, k));
  }

  private static boolean isInside(Match<Cue> inner, Match<Cue> outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static boolean overlap(Match<Cue> a, Match<Cue> b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private boolean isFollowedByState(Match<Cue> cue) {
    return reading.inSentence(Topic.STATE, cue.lastWord()).stream()
        .anyMatch(s -> s.start() >= cue.end() && BAD_STATES.contains(s.payload().value()));
  }

  private @Nullable Match<Cue> linkBefore(Match<Cue> cue, @Nullable Match<Cue> before) {
    int word = cue.firstWord();
    Match<Cue> link = null;
    for (Match<Cue> l : reading.inSegment(Topic.LINK, word)) {
      if (covers(l, cue) && !l.payload().value().equals(Link.NONE.name())) {
        return l;
      }
      if (l.end() <= cue.start() || reachesInto(l, cue)) {
        link = l;
      }
    }
    if (link == null
        || before != null && before.start() >= link.end()
        || hasBetween(Topic.CONTRAST, link.lastWord(), word)) {
      return null;
    }
    int distance = Math.max(1, word - link.lastWord());
    int breaks = link.lastWord() < word ? reading.breaks(link.lastWord(), word) : 0;
    boolean reaches =
        switch (Link.valueOf(link.payload().value())) {
          case LED_BY -> distance <= LED_BY_REACH && (breaks == 0 || breaks <= 2 && distance <= 4);
          case AFTER -> distance <= AFTER_REACH && breaks == 0;
          case LED, NONE -> false;
        };
    return reaches ? link : null;
  }

  /** "Attributed the problem to a supplier", where "problem at a supplier" is a name of its own. */
  private static boolean reachesInto(Match<Cue> link, Match<Cue> cue) {
    return link.start() < cue.start() && link.end() > cue.start() && link.end() < cue.end();
  }

  private @Nullable Match<Cue> linkBehind(Match<Cue> cue) {
    int word = cue.lastWord();
    for (Match<Cue> link : reading.inSegment(Topic.LINK, word)) {
      if (link.start() >= cue.end() && !link.payload().value().equals(Link.AFTER.name())) {
        boolean led = link.payload().value().equals(Link.LED.name());
        int distance = link.firstWord() - word;
        return led && distance <= LED_REACH && reading.breaks(word, link.firstWord()) <= 2
            ? link
            : null;
      }
    }
    return null;
  }

  private @Nullable Match<Cue> stance(Match<Cue> cue) {
    Match<Cue> found = null;
    for (Match<Cue> s : reading.inSegment(Topic.STANCE, cue.firstWord())) {
      if (covers(s, cue) ? isDenial(s) : s.end() <= cue.start() ? reachesOn(s, cue) : reachesBack(s, cue)) {
        found = s;
      }
    }
    return found;
  }

  private boolean reachesOn(Match<Cue> stance, Match<Cue> cue) {
    int distance = cue.firstWord() - stance.lastWord();
    int breaks = reading.breaks(stance.lastWord(), cue.firstWord());
    if (hasBetween(Topic.CONTRAST, stance.lastWord(), cue.firstWord())) {
      return false;
    }
    return switch (Stance.valueOf(stance.payload().value())) {
      case CLAIM -> distance <= CLAIM_REACH && breaks == 0;
      case DENIAL, DISMISSAL -> distance <= DENIAL_REACH && breaks <= 1 && isFree(stance, cue);
      case NEGATION ->
          cue.payload().value().equals(RUMOUR) && distance <= NEGATION_REACH && breaks == 0;
      case SUSPICION ->
          cue.payload().value().equals(RUMOUR) && distance <= NEGATION_REACH && breaks == 0;
      case REBUTTAL, NONE -> false;
    };
  }

  private boolean reachesBack(Match<Cue> stance, Match<Cue> cue) {
    boolean isDoubt =
        cue.payload().value().equals(RUMOUR)
            && reading.breaks(cue.lastWord(), Math.max(cue.lastWord(), stance.firstWord())) == 0
            && stance.firstWord() - cue.lastWord() <= NEGATION_REACH
            && DOUBTS.contains(stance.payload().value());
    return (isRebuttal(stance) || isDoubt)
        && stance.start() >= cue.end()
        && stance.firstWord() - cue.lastWord() <= DENIAL_REACH
        && reading.breaks(cue.lastWord(), stance.firstWord()) <= 2;
  }

  private static boolean isRebuttal(Match<Cue> stance) {
    Stance value = Stance.valueOf(stance.payload().value());
    return value == Stance.REBUTTAL || value == Stance.DISMISSAL;
  }

  private static boolean isDenial(Match<Cue> stance) {
    Stance value = Stance.valueOf(stance.payload().value());
    return isRebuttal(stance) || value == Stance.DENIAL;
  }

  /** Whether a cue with a gap has the other in it: "auf einen Fehler zurückzuführen". */
  private static boolean covers(Match<Cue> outer, Match<Cue> inner) {
    return outer.start() < inner.start() && outer.end() >= inner.end();
  }

  /** Whether no link takes the cue from under the denial: "denied a hack and blamed an update". */
  private boolean isFree(Match<Cue> stance, Match<Cue> cue) {
    return !hasBetween(Topic.LINK, stance.lastWord(), cue.firstWord());
  }

  private boolean isJoinedTo(
      @Nullable Claim previous, @Nullable Match<Cue> before, Match<Cue> cue) {
    return previous != null
        && previous.cue() == before
        && cue.firstWord() - before.lastWord() <= JOINT_REACH
        && reading.sameSegment(before.lastWord(), cue.firstWord())
        && hasBetween(Topic.JOINT, before.lastWord(), cue.firstWord());
  }

  /** "Not a hack but a faulty update" tells of the update in place of the hack. */
  private boolean isContrastedWith(@Nullable Claim previous, Match<Cue> cue) {
    int word = cue.firstWord();
    return previous != null
        && reading.sameSentence(previous.cue().lastWord(), word)
        && reading.inSentence(Topic.CONTRAST, word).stream()
            .anyMatch(
                c ->
                    c.firstWord() > previous.cue().lastWord()
                        && c.lastWord() < word
                        && word - c.lastWord() <= CLAIM_REACH);
  }

  private boolean hasBetween(Topic topic, int first, int second) {
    for (Match<Cue> m : reading.inSegment(topic, first)) {
      if (m.firstWord() > first && m.lastWord() < second && !isNone(m)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNone(Match<Cue> match) {
    return match.payload().value().equals(Link.NONE.name());
  }
}
