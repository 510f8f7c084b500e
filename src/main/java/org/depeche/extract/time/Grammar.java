package org.depeche.extract.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final List<String> kinds = new ArrayList<>();
    private final int number;

    private State(int number) {
      this.number = number;
    }

    /** Tells the states of one grammar apart. */
    int number() {
      return number;
    }

    List<Edge> on(String category) {
      return edges.getOrDefault(category, List.of());
    }

    /** The kinds of the rules that may end here. */
    List<String> kinds() {
      return kinds;
    }
  }

  /** A step to another state. */
  record Edge(Label label, State to) {}

  /**
   * What a step reads.
   *
   * @param outside whether the unit does not belong to the expression
   * @param role what the unit counts as here, if not as its own category
   */
  record Label(String category, boolean outside, @Nullable String role) {}

  /** A place in a rule. */
  private static final class Place {
    private final List<Place> silent = new ArrayList<>();
    private @Nullable Label label;
    private @Nullable Place next;
    private @Nullable String kind;
  }

  private record Fragment(Place in, Place out) {}

  private final Map<String, String> parts;
  private final Map<Set<Place>, State> states = new HashMap<>();
  private final State start;

  /**
   * Compiles rules.
   *
   * @param parts what the names in capitals stand for
   * @param rules by kind
   */
  Grammar(Map<String, String> parts, Map<String, List<String>> rules) {
    this.parts = Map.copyOf(parts);
    Place origin = new Place();
    rules.forEach((kind, all) -> all.forEach(rule -> origin.silent.add(read(kind, rule))));
    this.start = compile(List.of(origin));
    states.clear();
  }

  State start() {
    return start;
  }

  private Place read(String kind, String rule) {
    Parser parser = new Parser(rule);
    Fragment whole = parser.alternatives();
    if (parser.at < parser.items.size()) {
      throw new IllegalStateException("time rule '" + rule + "': unbalanced parentheses");
    }
    whole.out.kind = kind;
    return whole.in;
  }

  /** The state of being at any of some places: the subset construction. */
  private State compile(Collection<Place> places) {
    Set<Place> reached = silentlyReached(places);
    State known = states.get(reached);
    if (known != null) {
      return known;
    }
    State state = new State(states.size());
    states.put(reached, state);
    Map<Label, List<Place>> next = new LinkedHashMap<>();
    for (Place place : reached) {
      if (place.kind != null && !state.kinds.contains(place.kind)) {
        state.kinds.add(place.kind);
      }
      if (place.label != null) {
        next.computeIfAbsent(place.label, l -> new ArrayList<>()).add(place.next);
      }
    }
    next.forEach(
        (label, to) ->
            state.edges.computeIfAbsent(label.category(), c -> new ArrayList<>()).add(new Edge(label, compile(to))));
    return state;
  }

  private static Set<Place> silentlyReached(Collection<Place> places) {
    Set<Place> seen = new HashSet<>();
    Set<Place> telling = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>(places);
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      if (seen.add(place)) {
        open.addAll(place.silent);
        if (place.label != null || place.kind != null) {
          telling.add(place);
        }
      }
    }
    return telling;
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
      Place in = new Place();
      Place out = new Place();
      link(in, first, out);
      while (at < items.size() && items.get(at).equals("|")) {
        at++;
        link(in, sequence(), out);
      }
      return new Fragment(in, out);
    }

    private void link(Place in, Fragment middle, Place out) {
      in.silent.add(middle.in);
      middle.out.silent.add(out);
    }

    private Fragment sequence() {
      Place in = new Place();
      Place out = in;
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
        Place in = new Place();
        Place out = new Place();
        boolean outside = item.startsWith("-");
        int colon = item.indexOf(':');
        String category = item.substring(outside ? 1 : 0, colon < 0 ? item.length() : colon);
        in.label = new Label(category, outside, colon < 0 ? null : item.substring(colon + 1));
        in.next = out;
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
