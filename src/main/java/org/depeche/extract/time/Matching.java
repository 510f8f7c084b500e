package org.depeche.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the stretches of a text's units that the grammar's rules describe. */
final class Matching {
  /** Bounds the work at one token; no real expression comes near it. */
  private static final int MOST_STEPS = 1500;

  /** After so many steps at one token it pays to remember which ways led nowhere. */
  private static final int MANY_STEPS = 40;

  /** Kinds that know better than the general rules what the same words mean. */
  private static final Set<String> FIRST = Set.of("block", "night", "nightBefore", "range", "nth", "stamp");

  private static final Comparator<Match> LONGEST_AND_PLAINEST =
      Comparator.comparingInt((Match m) -> -m.length())
          .thenComparing(m -> !FIRST.contains(m.kind()))
          .thenComparingInt(m -> m.last.count);

  private final Lattice lattice;
  private final Grammar grammar;
  private final Set<Barren> barren = new HashSet<>();
  private final List<Match> found = new ArrayList<>();
  private int steps;

  /** A unit read; {@code outside} if it does not belong to the expression. */
  record Step(Unit unit, boolean outside) {}

  /** A unit on the way through the grammar, after those before it. */
  private record Way(@Nullable Way before, Unit first, boolean firstOutside, Unit unit, Grammar.Label label, int count) {
    List<Step> steps() {
      Step[] steps = new Step[count];
      Way way = this;
      for (int i = count - 1; way != null; i--) {
        steps[i] = new Step(way.unit.as(way.label.role()), way.label.outside());
        way = way.before;
      }
      return List.of(steps);
    }
  }

  /** A state that no rule leads on from at a token. */
  private record Barren(int state, int token) {}

  /** Units that a rule describes; most are never looked at, and are put together only then. */
  static final class Match {
    private final String kind;
    private final Way last;
    private @Nullable List<Step> steps;

    private Match(String kind, Way last) {
      this.kind = kind;
      this.last = last;
    }

    String kind() {
      return kind;
    }

    List<Step> steps() {
      if (steps == null) {
        steps = last.steps();
      }
      return steps;
    }

    /** The token after the last one inside. */
    int end() {
      Way way = last;
      while (way.label.outside() && way.before != null) {
        way = way.before;
      }
      return way.label.outside() ? 0 : way.unit.to();
    }

    int length() {
      return last.unit.to() - last.first.from();
    }

    boolean startsOutside() {
      return last.firstOutside;
    }
  }

  Matching(Lattice lattice, Grammar grammar) {
    this.lattice = lattice;
    this.grammar = grammar;
  }

  /** What may start at a token, the longest first. */
  List<Match> at(int token) {
    found.clear();
    steps = 0;
    walk(grammar.start(), token, null);
    if (found.size() > 1) {
      found.sort(LONGEST_AND_PLAINEST);
    }
    return found;
  }

  private void walk(Grammar.State state, int token, @Nullable Way before) {
    boolean remembered = steps > MANY_STEPS;
    if (remembered && barren.contains(new Barren(state.number(), token))) {
      return;
    }
    int known = found.size();
    List<Unit> units = lattice.at(token);
    for (int u = 0; u < units.size(); u++) {
      Unit unit = units.get(u);
      List<Grammar.Edge> edges = state.on(unit.category());
      for (int e = 0; e < edges.size(); e++) {
        if (++steps > MOST_STEPS) {
          return;
        }
        if (!isArticle(unit, edges.get(e).label()) && !isRelative(before, unit)) {
          step(edges.get(e), unit, before);
        }
      }
    }
    if (remembered && found.size() == known && steps <= MOST_STEPS) {
      barren.add(new Barren(state.number(), token));
    }
  }

  /** "bis elf Uhr einen Vertrag": a spelled-out one right behind an hour is no minute. */
  private static boolean isArticle(Unit unit, Grammar.Label label) {
    return "bareminute".equals(label.role()) && unit.category().equals("numw") && unit.value().equals("1");
  }

  /** "die deze maand", "said that this week": what stands before "this" is no "that" of the time. */
  private static boolean isRelative(@Nullable Way before, Unit unit) {
    return before != null && unit.category().equals("this") && before.unit.category().equals("det") && before.unit.value().equals("that");
  }

  private void step(Grammar.Edge edge, Unit unit, @Nullable Way before) {
    Way way =
        before == null
            ? new Way(null, unit, edge.label().outside(), unit, edge.label(), 1)
            : new Way(before, before.first, before.firstOutside, unit, edge.label(), before.count + 1);
    List<String> kinds = edge.to().kinds();
    for (int k = 0; k < kinds.size(); k++) {
      found.add(new Match(kinds.get(k), way));
    }
    int next = unit.to();
    if (next < lattice.tokens().count() && !lattice.tokens().breaksBefore(next)) {
      walk(edge.to(), next, way);
    }
  }
}
