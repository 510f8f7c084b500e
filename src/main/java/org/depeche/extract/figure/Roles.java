package org.depeche.extract.figure;

import java.util.Set;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Tells what part an amount plays in the incident, by what it counts and what is said of that. */
final class Roles {
  private static final Set<String> SUMS = Set.of("cost", "ransom", "compensation");

  /** What doesn't befall those whom a sentence counts by the day or over a year, unless it says so. */
  private static final Set<String> BEFALLING = Set.of("customers-affected", "passengers-affected");

  private final Cues cues;
  private final Set<Integer> usual;

  /** Of a text with sentences that tell what is usual. */
  Roles(Cues cues, Set<Integer> usual) {
    this.cues = cues;
    this.usual = usual;
  }

  @Nullable String of(@Nullable Unit unit, Amount amount, int sentence) {
    if (unit == null) {
      return null;
    }
    String name = unit.kind() == Unit.Kind.MONEY ? "money" : unit.name();
    String context = context(amount, sentence);
    for (Signs.Role role : Signs.all().roles()) {
      boolean counted = role.units().isEmpty() || role.units().contains(name);
      if (role.context() == null && BEFALLING.contains(role.role()) && usual.contains(sentence)) {
        continue;
      }
      if (counted && (role.context() == null || role.context().equals(context))) {
        return role.role();
      }
    }
    return null;
  }

  /** The nearest word of context in the sentence; what follows counts as nearer than what stands before. */
  private @Nullable String context(Amount amount, int sentence) {
    String best = null;
    int nearest = 90;
    for (Match<Cue> match : cues.in(sentence, amount.start())) {
      if (match.payload().kind() != Cues.Kind.CONTEXT) {
        continue;
      }
      boolean behind = match.start() >= amount.end();
      int distance = behind ? match.start() - amount.end() : 10 + Math.max(0, amount.start() - match.end());
      if (distance < nearest) {
        nearest = distance;
        best = match.payload().value();
      }
    }
    return best;
  }

  /** Whether a sum of money is spoken of. */
  boolean isCost(Amount amount, int sentence) {
    String context = context(amount, sentence);
    return context != null && SUMS.contains(context);
  }
}
