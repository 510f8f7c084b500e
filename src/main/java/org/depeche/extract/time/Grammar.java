package org.depeche.extract.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules over categories of units, compiled to one automaton.
 *
 * <p>A rule is a sequence of categories and, in capitals, of named parts; {@code ( | )} are alternatives, {@code ?} marks what may be
 * missing, {@code -} what is read but
 * stays outside the span; {@code numw:hour} reads a spelled-out number in the role of an hour.
 */
final class Grammar {
  private static final Pattern ITEM = Pattern.compile("-?[A-Za-z][A-Za-z0-9+]*(?::[a-z]+)?|[()|?]|\\S");

  /** A state: where to go on with which category. */
  static final class State {
    private final Map<String, List<Edge>> edges = new HashMap<>();
    private final List<State> silent = new ArrayList<>();
    private @Nullable String kind;
    private boolean closed;

    List<Edge> on(String category) {
      return edges.getOrDefault(category, List.of());
    }

    /** The kind of the rules that may end here, if any. */
    @Nullable String kind() {
      return kind;
    }
  }

  /**
   * A step.
   *
   * @param role what the unit counts as here, if not as its own category
   */
  record Edge(State to, boolean outside, @Nullable String role) {}

  private record Fragment(State in, State out) {}

  private final Map<String, String> parts;
  private final State start = new State();

  /**
   * Compiles rules.
   *
   * @param parts what the names in capitals stand for
   * @param rules by kind; where two match the same stretch, the first kind wins
   */
  Grammar(Map<String, String> parts, Map<String, List<String>> rules) {
    this.parts = Map.copyOf(parts);
    rules.forEach((kind, all) -> all.forEach(rule -> add(kind, rule)));
    close(start);
  }

  State start() {
    return start;
  }

  private void add(String kind, String rule) {
    Parser parser = new Parser(rule);
    Fragment whole = parser.alternatives();
    if (parser.at < parser.items.size()) {
      throw new IllegalStateException("time rule '" + rule + "': unbalanced parentheses");
    }
    whole.out.kind = kind;
    start.silent.add(whole.in);
  }

  /** Replaces silent steps by the edges behind them, everywhere that can be reached. */
  private static void close(State start) {
    List<State> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      State state = open.remove(open.size() - 1);
      if (state.closed) {
        continue;
      }
      state.closed = true;
      Set<State> reached = silentlyReached(state);
      Map<String, List<Edge>> edges = new HashMap<>();
      for (State each : reached) {
        if (state.kind == null) {
          state.kind = each.kind;
        }
        each.edges.forEach((c, e) -> {
          List<Edge> into = edges.computeIfAbsent(c, k -> new ArrayList<>());
          e.stream().filter(x -> !into.contains(x)).forEach(into::add);
        });
      }
      edges.forEach((c, e) -> state.edges.put(c, List.copyOf(e)));
      edges.values().forEach(e -> e.forEach(x -> open.add(x.to)));
    }
  }

  private static Set<State> silentlyReached(State state) {
    Set<State> reached = new LinkedHashSet<>();
    Deque<State> open = new ArrayDeque<>(List.of(state));
    while (!open.isEmpty()) {
      State next = open.removeFirst();
      if (reached.add(next)) {
        open.addAll(next.silent);
      }
    }
    return reached;
  }

  private final class Parser {
    private final String rule;
    private final List<String> items = new ArrayList<>();
    private int at;

    Parser(String rule) {
      this.rule = rule;
      Matcher matcher = ITEM.matcher(rule);
      while (matcher.find()) {
        items.add(matcher.group());
      }
    }

    Fragment alternatives() {
      Fragment first = sequence();
      if (at >= items.size() || !items.get(at).equals("|")) {
        return first;
      }
      State in = new State();
      State out = new State();
      link(in, first, out);
      while (at < items.size() && items.get(at).equals("|")) {
        at++;
        link(in, sequence(), out);
      }
      return new Fragment(in, out);
    }

    private void link(State in, Fragment middle, State out) {
      in.silent.add(middle.in);
      middle.out.silent.add(out);
    }

    private Fragment sequence() {
      State in = new State();
      State out = in;
      while (at < items.size() && !items.get(at).equals("|") && !items.get(at).equals(")")) {
        Fragment item = item();
        out.silent.add(item.in);
        out = item.out;
      }
      return new Fragment(in, out);
    }

    private Fragment item() {
      String item = items.get(at++);
      Fragment fragment;
      if (item.equals("(")) {
        fragment = alternatives();
        if (at >= items.size()) {
          throw new IllegalStateException("time rule '" + rule + "': a parenthesis is not closed");
        }
        at++;
      } else if (Character.isUpperCase(item.charAt(0))) {
        fragment = part(item);
      } else {
        State in = new State();
        State out = new State();
        boolean outside = item.startsWith("-");
        int colon = item.indexOf(':');
        String category = item.substring(outside ? 1 : 0, colon < 0 ? item.length() : colon);
        in.edges
            .computeIfAbsent(category, k -> new ArrayList<>())
            .add(new Edge(out, outside, colon < 0 ? null : item.substring(colon + 1)));
        fragment = new Fragment(in, out);
      }
      if (at < items.size() && items.get(at).equals("?")) {
        at++;
        fragment.in.silent.add(fragment.out);
      }
      return fragment;
    }

    private Fragment part(String name) {
      String meaning = parts.get(name);
      if (meaning == null) {
        throw new IllegalStateException("time rule '" + rule + "' names an unknown part " + name);
      }
      return new Parser(meaning).alternatives();
    }
  }
}
