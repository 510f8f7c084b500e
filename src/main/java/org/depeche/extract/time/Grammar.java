package org.depeche.extract.time;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  record Label(String category, boolean outside, @Nullable String role) {
    /** One string a category, which maps find by identity. */
    Label {
      category = category.intern();
      role = role == null ? null : role.intern();
    }
  }

  /** A place in a rule; rules that go on alike from somewhere share the places from there. */
  private static final class Place {
    private final List<Place> silent = new ArrayList<>();
    private @Nullable Label label;
    private @Nullable Place next;
    private @Nullable String kind;
    private int number = -1; // of those that tell where to go on or end a rule
    private int visit; // the last search that came by
  }

  /** What is read somewhere before a place, which many rules do. */
  private record Before(Object read, Place after) {}

  private final Map<String, String> parts;
  private final Map<Before, Place> shared = new HashMap<>();
  private final Map<IntBuffer, State> states = new HashMap<>(); // by the sorted numbers of their places
  private final Deque<Place> open = new ArrayDeque<>();
  private final State start;
  private int places;
  private int visits;

  /**
   * Compiles rules.
   *
   * @param parts what the names in capitals stand for
   * @param rules by kind
   */
  Grammar(Map<String, String> parts, Map<String, List<String>> rules) {
    this.parts = Map.copyOf(parts);
    Place origin = new Place();
    rules.forEach((kind, all) -> {
      Place end = new Place();
      end.kind = kind;
      all.forEach(rule -> origin.silent.add(new Parser(rule).whole(end)));
    });
    this.start = compile(List.of(origin));
    states.clear();
    shared.clear();
  }

  State start() {
    return start;
  }

  /** The state of being at any of some places: the subset construction. */
  private State compile(Collection<Place> places) {
    List<Place> reached = silentlyReached(places);
    IntBuffer numbers = IntBuffer.wrap(reached.stream().mapToInt(p -> p.number).sorted().toArray());
    State known = states.get(numbers);
    if (known != null) {
      return known;
    }
    State state = new State(states.size());
    states.put(numbers, state);
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

  private List<Place> silentlyReached(Collection<Place> from) {
    List<Place> telling = new ArrayList<>();
    int visit = ++visits;
    open.addAll(from);
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      if (place.visit != visit) {
        place.visit = visit;
        open.addAll(place.silent);
        if (place.label != null || place.kind != null) {
          place.number = place.number < 0 ? places++ : place.number;
          telling.add(place);
        }
      }
    }
    return telling;
  }

  /** Reads a rule from its end to its start, so that what comes after a part is known when it is read. */
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
      this.at = items.size();
    }

    /** The place before the whole rule. */
    Place whole(Place after) {
      Place first = alternatives(after);
      if (at > 0) {
        throw new IllegalStateException("time rule '" + rule + "': unbalanced parentheses");
      }
      return first;
    }

    private boolean isBefore(String sign) {
      return at > 0 && items.get(at - 1).equals(sign);
    }

    private Place alternatives(Place after) {
      Place last = sequence(after);
      if (!isBefore("|")) {
        return last;
      }
      List<Place> all = new ArrayList<>(List.of(last));
      while (isBefore("|")) {
        at--;
        all.add(sequence(after));
      }
      Place any = new Place();
      any.silent.addAll(all.reversed());
      return any;
    }

    private Place sequence(Place after) {
      Place first = after;
      while (at > 0 && !isBefore("|") && !isBefore("(")) {
        first = item(first);
      }
      return first;
    }

    private Place item(Place after) {
      boolean optional = isBefore("?");
      at -= optional ? 1 : 0;
      Place first = read(after);
      if (!optional) {
        return first;
      }
      Place maybe = new Place();
      maybe.silent.add(first);
      maybe.silent.add(after);
      return maybe;
    }

    private Place read(Place after) {
      String item = at > 0 ? items.get(--at) : "";
      if (item.equals(")")) {
        Place first = alternatives(after);
        if (!isBefore("(")) {
          throw new IllegalStateException("time rule '" + rule + "': a parenthesis is not opened");
        }
        at--;
        return first;
      }
      if (!item.isEmpty() && Character.isUpperCase(item.charAt(0))) {
        return part(item, after);
      }
      boolean outside = item.startsWith("-");
      int colon = item.indexOf(':');
      String category = item.substring(outside ? 1 : 0, colon < 0 ? item.length() : colon);
      return unit(new Label(category, outside, colon < 0 ? null : item.substring(colon + 1)), after);
    }

    private Place unit(Label label, Place after) {
      return shared.computeIfAbsent(new Before(label, after), b -> {
        Place place = new Place();
        place.label = label;
        place.next = after;
        return place;
      });
    }

    private Place part(String name, Place after) {
      String meaning = parts.get(name);
      if (meaning == null) {
        throw new IllegalStateException("time rule '" + rule + "' names an unknown part " + name);
      }
      Before before = new Before(name, after);
      Place known = shared.get(before);
      if (known == null) {
        known = new Parser(meaning).whole(after);
        shared.put(before, known);
      }
      return known;
    }
  }
}
