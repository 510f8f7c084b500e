package org.depeche.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.time.Matching.Match;
import org.depeche.extract.time.Matching.Step;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** One pass over one text. */
final class Extraction {
  private static final List<String> SEPARATORS = List.of("to", "dash", "and", "or");

  private final AnalysedText text;
  private final Lattice lattice;
  private final Tokens tokens;
  private final Matching matching;
  private final Scene scene;
  private final CalendarResolver calendar;
  private final Surroundings around;
  private final List<TimeMention> mentions = new ArrayList<>();

  Extraction(AnalysedText text, Lattice lattice, Matching matching, Scene scene) {
    this.text = text;
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.matching = matching;
    this.scene = scene;
    this.around = new Surroundings(text, lattice);
    this.calendar = new CalendarResolver(scene);
  }

  List<TimeMention> mentions() {
    int token = 0;
    while (token < tokens.count()) {
      int end = token;
      if (!lattice.at(token).isEmpty()) {
        end = Math.max(end, read(candidates(token)));
      }
      token = Math.max(token + 1, end);
    }
    return List.copyOf(mentions);
  }

  /** What may start at a token; where its first words stay outside, what starts behind them may reach further. */
  private List<Match> candidates(int token) {
    List<Match> here = List.copyOf(matching.at(token));
    if (here.isEmpty() || !here.get(0).steps().get(0).outside()) {
      return here;
    }
    int inside = inner(here.get(0).steps()).stream().mapToInt(s -> s.unit().from()).findFirst().orElse(token);
    List<Match> behind = inside == token ? List.of() : matching.at(inside);
    boolean further =
        !behind.isEmpty()
            && (behind.get(0).end() > here.get(0).end()
                || behind.get(0).end() == here.get(0).end()
                    && behind.get(0).steps().size() < inner(here.get(0).steps()).size());
    return further ? List.copyOf(behind) : here;
  }

  /** Reads the first match that makes sense; the token after it, or -1. */
  private int read(List<Match> candidates) {
    for (Match match : candidates) {
      if (read(match)) {
        return match.end();
      }
    }
    return -1;
  }

  /** Reads a match; false if it makes no sense. */
  private boolean read(Match match) {
    String kind = match.kind();
    List<Step> steps = match.steps();
    if ((kind.equals("closed") || kind.equals("joinedClosed")) && (!around.isClosed(match) || Surroundings.isOne(match))) {
      return false;
    }
    Reading reading = around.reading(steps);
    return switch (kind) {
      case "calendar", "joined", "joinedClosed", "closed" -> emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "lower" -> around.isLower(match) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "year" -> around.isYear(match) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "range" -> range(steps, reading);
      case "night" -> night(steps, reading, 0);
      case "nightBefore" -> night(steps, reading, -1);
      case "duration" -> emit(steps, Amounts.of(steps).duration());
      case "bare" -> around.standsAlone(match) && emit(steps, Amounts.of(steps).duration());
      case "durations" -> durations(steps);
      case "ago" -> emit(steps, Amounts.of(steps).before(scene, -1));
      case "ahead" -> emit(steps, Amounts.of(steps).before(scene, 1));
      case "rate" -> around.isRate(match) && emit(steps, Amounts.of(steps).set());
      case "set" -> {
        boolean set = !around.isMeasure(match) && emit(steps, Amounts.of(steps).set());
        if (set) {
          scene.repeating(reading.sentence());
        }
        yield set;
      }
      case "vague" -> emit(steps, new Timex(TimeMention.Type.DATE, inner(steps).get(0).unit().value(), null));
      case "block" -> true;
      default -> throw new IllegalStateException("time rules of an unknown kind: " + kind);
    };
  }

  static List<Step> inner(List<Step> steps) {
    return steps.stream().filter(s -> !s.outside()).toList();
  }

  private boolean emit(List<Step> steps, @Nullable Timex timex) {
    List<Step> inner = inner(steps);
    if (timex == null || inner.isEmpty()) {
      return false;
    }
    Unit first = inner.get(0).unit();
    int end = tokens.end(inner.get(inner.size() - 1).unit().to() - 1);
    String modifier = timex.modifier() == null ? modifierBefore(steps, first) : timex.modifier();
    mentions.add(
        new TimeMention(timex.type(), timex.value(), modifier, null, text.span(first.start(), end)));
    return true;
  }

  /** What a preposition or adverb before the expression says of its precision. */
  private @Nullable String modifierBefore(List<Step> steps, Unit first) {
    for (Step step : steps) {
      if (step.outside() && step.unit().category().equals("cmod")) {
        return value(step.unit());
      }
    }
    Unit before = around.before(first, "cmod");
    return before == null ? null : value(before);
  }

  private static @Nullable String value(Unit unit) {
    return unit.value().isEmpty() ? null : unit.value();
  }

  private boolean range(List<Step> steps, Reading reading) {
    int cut = separator(steps);
    List<Step> left = steps.subList(0, cut);
    List<Step> right = steps.subList(cut + 1, steps.size());
    Draft second = Draft.of(right);
    Draft first = Draft.of(left);
    complete(first, second);
    Timex from = calendar.resolve(first, reading);
    Timex to = calendar.resolve(Draft.of(right), reading);
    if (from == null || to == null) {
      return false;
    }
    emit(left, from);
    return emit(right, to);
  }

  private static int separator(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).outside() && SEPARATORS.contains(steps.get(i).unit().category())) {
        return i;
      }
    }
    throw new IllegalStateException("a range rule without a separator");
  }

  /** The first of two takes from the second what it does not say itself. */
  private static void complete(Draft first, Draft second) {
    if (first.hasClock()) {
      boolean sameHalf = second.hour != null && second.hour >= 12 && first.hour + 12 <= second.hour;
      if (!first.fixedHalf && second.fixedHalf && first.hour < 12 && sameHalf) {
        first.hour += 12;
      }
      first.zone = first.zone == null ? second.zone : first.zone;
      if (!first.hasDate()) {
        first.day = second.day;
        first.weekday = second.weekday;
        first.dayOffset = second.dayOffset;
        first.month = second.month;
      }
    }
    first.month = first.month == null ? second.month : first.month;
    first.year = first.year == null ? second.year : first.year;
    first.direction = first.direction == 0 ? second.direction : first.direction;
  }

  private boolean durations(List<Step> steps) {
    int cut = separator(steps);
    List<Step> left = new ArrayList<>(steps.subList(0, cut));
    List<Step> right = steps.subList(cut + 1, steps.size());
    List<Step> completed = new ArrayList<>(left);
    completed.addAll(right.stream().filter(s -> s.unit().category().startsWith("unit")).limit(1).toList());
    Timex from = Amounts.of(completed).duration();
    Timex to = Amounts.of(right).duration();
    if (from == null || to == null) {
      return false;
    }
    emit(left, from);
    return emit(right, to);
  }

  /** The night from one day to the next is dated by the first; the night before a day by the day before. */
  private boolean night(List<Step> steps, Reading reading, int days) {
    int cut = -1;
    for (int i = 1; i < steps.size(); i++) {
      if (cut < 0 && SEPARATORS.contains(steps.get(i).unit().category())) {
        cut = i;
      }
    }
    Draft draft = Draft.of(cut < 0 ? steps : steps.subList(0, cut));
    if (cut > 0) {
      complete(draft, Draft.of(steps.subList(cut + 1, steps.size())));
    }
    String part = draft.part;
    draft.part = null;
    Timex day = calendar.resolve(draft, reading);
    if (day == null || part == null) {
      return false;
    }
    String value = day.value();
    if (days != 0 && value.matches("\\d{4}-\\d\\d-\\d\\d")) {
      value = java.time.LocalDate.parse(value).plusDays(days).toString();
    }
    return emit(steps, new Timex(TimeMention.Type.TIME, value + "T" + part, draft.modifier));
  }
}
