package org.depeche.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the stretches of a text's units that the grammar's rules describe. */
final class Matching {
  /** Bounds the work at one token; no real expression comes near it. */
  private static final int MOST_STEPS = 1500;

  /** Kinds that know better than the general rules what the same words mean. */
  private static final Set<String> FIRST = Set.of("block", "night", "nightBefore", "range", "nth");

  private static final Comparator<Match> LONGEST_AND_PLAINEST =
      Comparator.comparingInt((Match m) -> -m.length())
          .thenComparing(m -> !FIRST.contains(m.kind()))
          .thenComparing(m -> m.steps().size());

  private final Lattice lattice;
  private final Grammar grammar;
  private final List<Grammar.Label> path = new ArrayList<>();
  private final List<Unit> read = new ArrayList<>();
  private final List<Match> found = new ArrayList<>();
  private int steps;

  /** A unit read; {@code outside} if it does not belong to the expression. */
  record Step(Unit unit, boolean outside) {}

  /** Units that a rule describes. */
  record Match(String kind, List<Step> steps) {
    /** The token after the last one inside. */
    int end() {
      int end = 0;
      for (Step step : steps) {
        end = step.outside() ? end : step.unit().to();
      }
      return end;
    }

    int length() {
      return steps.get(steps.size() - 1).unit().to() - steps.get(0).unit().from();
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
    walk(grammar.start(), token);
    if (found.size() > 1) {
      found.sort(LONGEST_AND_PLAINEST);
    }
    return found;
  }

  private void walk(Grammar.State state, int token) {
    List<Unit> units = lattice.at(token);
    for (int u = 0; u < units.size(); u++) {
      Unit unit = units.get(u);
      for (Grammar.Edge edge : state.on(unit.category())) {
        if (++steps > MOST_STEPS) {
          return;
        }
        path.add(edge.label());
        read.add(unit);
        for (String kind : edge.to().kinds()) {
          found.add(new Match(kind, steps()));
        }
        int next = unit.to();
        if (next < lattice.tokens().count() && !lattice.tokens().breaksBefore(next)) {
          walk(edge.to(), next);
        }
        path.remove(path.size() - 1);
        read.remove(read.size() - 1);
      }
    }
  }

  private List<Step> steps() {
    Step[] steps = new Step[path.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Step(read.get(i).as(path.get(i).role()), path.get(i).outside());
    }
    return List.of(steps);
  }
}
