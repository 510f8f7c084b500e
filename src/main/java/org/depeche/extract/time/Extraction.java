package org.depeche.extract.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.extract.time.Matching.Match;
import org.depeche.extract.time.Matching.Step;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** One pass over one text. */
final class Extraction {
  /** What may stand between a day and its clock time. */
  private static final Set<String> BETWEEN = Set.of("at", "cmod", "clockprep");

  /** So many years, months or weeks. */
  private static final Pattern WHOLE = Pattern.compile("P\\d{1,3}[YMW]");

  private final AnalysedText text;
  private final Lattice lattice;
  private final Tokens tokens;
  private final Matching matching;
  private final Scene scene;
  private final CalendarResolver calendar;
  private final Ranges ranges;
  private final Nth nth;
  private final Surroundings around;
  private final Ticker ticker;
  private final Set<String> articles;
  private final List<TimeMention> mentions = new ArrayList<>();

  Extraction(AnalysedText text, Lattice lattice, Matching matching, Scene scene, Set<String> articles, UnderspecifiedTimes.Choice choice) {
    this.text = text;
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.matching = matching;
    this.scene = scene;
    this.around = new Surroundings(text, lattice);
    this.calendar = new CalendarResolver(scene, new UnderspecifiedTimes(text, tokens, scene, choice));
    this.ranges = new Ranges(scene, calendar, tokens);
    this.nth = new Nth(calendar);
    this.articles = articles;
    this.ticker = Ticker.of(text, lattice, matching, scene);
  }

  List<TimeMention> mentions() {
    int token = 0;
    while (token < tokens.count()) {
      int end = token;
      if (tokens.breaksBefore(token)) {
        scene.paragraph();
      }
      if (!lattice.at(token).isEmpty()) {
        end = Math.max(end, read(candidates(token)));
      }
      token = Math.max(token + 1, end);
    }
    return List.copyOf(mentions);
  }

  /**
   * What may start at a token; where its first words stay outside, what starts behind them may reach further, but not as
   * a clock time where they say how long something lasted.
   */
  private List<Match> candidates(int token) {
    List<Match> here = List.copyOf(matching.at(token));
    if (here.isEmpty() || !here.get(0).startsOutside()) {
      return here;
    }
    int inside = inner(here.get(0).steps()).stream().mapToInt(s -> s.unit().from()).findFirst().orElse(token);
    List<Match> behind = inside == token ? List.of() : matching.at(inside);
    boolean further =
        !behind.isEmpty()
            && (behind.get(0).end() > here.get(0).end()
                || behind.get(0).end() == here.get(0).end()
                    && behind.get(0).steps().size() < inner(here.get(0).steps()).size());
    boolean clock = further && isLength(here.get(0)) && !behind.get(0).kind().startsWith("duration");
    return further && !clock ? List.copyOf(behind) : here;
  }

  private static boolean isLength(Match match) {
    return match.kind().equals("lasting") || match.steps().get(0).unit().category().equals("lasted");
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
    if ((kind.equals("closed") || kind.endsWith("Closed")) && (!around.isClosed(match) || Surroundings.isOne(match))) {
      return false;
    }
    if (around.measures(match) || around.isOfNext(match) || around.isAccording(match) || around.isOrdinal(match)
        || (kind.startsWith("duration") ? around.isUntilHour(match) : around.isLength(match))) {
      return false;
    }
    if (Surroundings.isIndefinite(match)) {
      return true;
    }
    Reading reading = isSecondOfTwo(steps) ? around.reading(steps).toCome() : around.reading(steps);
    LocalDateTime entry = ticker.at(steps.get(0).unit().from());
    if (entry != null) {
      scene.entry(entry);
    } else if (around.isTimestamp(match)) {
      scene.reset();
    } else if (scene.isUntold()) {
      List<Step> day = dayBehind(match);
      if (!day.isEmpty()) {
        calendar.resolve(Draft.of(day), around.reading(day));
      }
    }
    return switch (kind) {
      case "calendar", "joined", "joinedClosed", "closed" -> emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "upper" -> around.isUpper(match) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "lower" -> around.isLower(match) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "year" -> around.isYear(match) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "nth" -> emit(steps, nth.of(steps, reading));
      case "range", "rangeClosed", "joinedRange" -> emitBoth(ranges.ends(steps, reading));
      case "hyphened" -> {
        int cut = around.hyphen(steps);
        yield cut > 0 && emitBoth(ranges.ends(steps.subList(0, cut), steps.subList(cut, steps.size()), reading));
      }
      case "night" -> emit(steps, ranges.night(steps, reading, 0));
      case "nightBefore" -> emit(steps, ranges.night(steps, reading, -1));
      case "duration", "durationClosed", "lasting" -> emit(steps, Amounts.of(steps).duration());
      case "bare" -> around.standsAlone(match) && emit(steps, Amounts.of(steps).duration());
      case "hour" -> {
        Timex hour = Amounts.of(steps).duration();
        yield hour != null && hour.value().startsWith("PT") && emit(steps, hour);
      }
      case "stamp" -> (entry != null || around.isTimestamp(match)) && emit(steps, calendar.resolve(Draft.of(steps), reading));
      case "durations", "durationsClosed" -> emitBoth(ranges.lengths(steps));
      case "anniversary" -> emitAnniversary(steps, reading.sentence());
      case "ago" -> emit(steps, Amounts.of(steps).before(scene, -1));
      case "ahead" -> emit(steps, Amounts.of(steps).before(scene, 1));
      case "coming" -> Amounts.of(steps).isInSeconds() ? emit(steps, Amounts.of(steps).duration()) : (reading.future() || isSure(steps)) && emit(steps, Amounts.of(steps).before(scene, 1));
      case "attribute" -> around.followsNoun(match) && emit(steps, Amounts.of(steps).set(Draft.of(steps)));
      case "rate" -> around.isRate(match) && emit(steps, Amounts.of(steps).set(Draft.of(steps)));
      case "set", "setClosed" -> {
        boolean set = !around.isMeasure(match) && !around.isRange(match) && emit(steps, Amounts.of(steps).set(Draft.of(steps)));
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

  /**
   * The day of which another is the anniversary, to the day: "two years ago today". Where a verb says so, as in "hoy se cumplen dos
   * años", day and length stand for themselves, and what follows tells of that day.
   */
  private boolean emitAnniversary(List<Step> steps, int sentence) {
    List<Step> amount = steps.stream().filter(s -> !List.of("day", "anniversary").contains(s.unit().category())).toList();
    Timex length = Amounts.of(amount).duration();
    Step day = steps.stream().filter(s -> s.unit().category().equals("day")).findFirst().orElseThrow();
    if (scene.today() == null || length == null || !WHOLE.matcher(length.value()).matches()) {
      return false;
    }
    LocalDate told = scene.today().plusDays(day.unit().number());
    LocalDate date = told.minus(Period.parse(length.value()));
    scene.set(date, date.toString(), sentence);
    boolean isVerb = steps.stream().anyMatch(s -> s.unit().category().equals("anniversary"));
    return isVerb
        ? emit(List.of(day), new Timex(TimeMention.Type.DATE, told.toString(), null)) && emit(amount, length)
        : emit(steps, new Timex(TimeMention.Type.DATE, date.toString(), null));
  }

  /** Whether a day follows today, to which "and" joins it: "Monday and Tuesday". */
  private boolean isSecondOfTwo(List<Step> steps) {
    int first = steps.get(0).unit().from();
    if (mentions.isEmpty() || first < 2 || !lattice.has(first - 1, "and") || scene.today() == null) {
      return false;
    }
    TimeMention last = mentions.getLast();
    return text.end(last.span()) == tokens.end(first - 2) && last.value().equals(scene.today().toString());
  }

  /** The day that is named behind a clock time, where none was before: "At 8.32 all signals failed on Saturday". */
  private List<Step> dayBehind(Match clock) {
    if (!Draft.of(clock.steps()).isClockAlone()) {
      return List.of();
    }
    int token = clock.end() + (lattice.has(clock.end(), "comma") ? 1 : 0);
    while (token < tokens.count() && !tokens.breaksBefore(token) && (tokens.isWord(token) || tokens.isNumber(token))) {
      for (Match match : List.copyOf(matching.at(token))) {
        Draft draft = Draft.of(match.steps());
        if (match.kind().equals("calendar") && (draft.isDayAlone() || draft.hasClock())) {
          return draft.isDayAlone() && around.isDayOfClause(match) ? match.steps() : List.of();
        }
      }
      token++;
    }
    return List.of();
  }

  /** Whether a preposition looks ahead by itself; not behind a verb of the past, where it may lead a clause ("he spoke of"). */
  private boolean isSure(List<Step> steps) {
    return steps.get(0).unit().value().equals("sure") && !around.looksBack(steps);
  }

  static List<Step> inner(List<Step> steps) {
    List<Step> inner = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (!step.outside()) {
        inner.add(step);
      }
    }
    return inner.size() == steps.size() ? steps : inner;
  }

  private boolean emit(List<Step> steps, @Nullable Timex timex) {
    List<Step> inner = inner(steps);
    if (timex == null || inner.isEmpty()) {
      return false;
    }
    boolean placed = timex.type() == TimeMention.Type.DATE || timex.type() == TimeMention.Type.TIME;
    int article = 0;
    while (placed && article < inner.size() - 1 && (isArticle(inner.get(article).unit()) || isConjunction(inner, article))) {
      article++;
    }
    Unit first = inner.get(article).unit();
    int end = tokens.end(inner.get(inner.size() - 1).unit().to() - 1);
    String modifier = timex.modifier() == null && placed ? modifierBefore(steps, first) : timex.modifier();
    mentions.add(
        new TimeMention(timex.type(), timex.value(), modifier, null, text.span(start(first), end)));
    return true;
  }

  /** Where a span starts, with the apostrophe of Dutch 's avonds. */
  private int start(Unit first) {
    boolean elided = first.start() > 0 && tokens.word(first.from()).equals("s") && tokens.isElided(first.start() - 1);
    return elided ? first.start() - 1 : first.start();
  }

  /** Whether "that" leads a clause, as before "last spring". */
  private static boolean isConjunction(List<Step> inner, int at) {
    Unit unit = inner.get(at).unit();
    return unit.category().equals("det") && unit.value().equals("that")
        && List.of("last", "next").contains(inner.get(at + 1).unit().category());
  }

  /** Whether a unit is an article that stays outside in this language. */
  private boolean isArticle(Unit unit) {
    return unit.category().equals("det") && articles.contains(tokens.word(unit.from()));
  }

  /** What a preposition or adverb before a date or clock time, or read with it, says of its precision. */
  private @Nullable String modifierBefore(List<Step> steps, Unit first) {
    for (Step step : steps) {
      if (step.outside() && step.unit().category().equals("ahead1")) {
        return null;
      }
      if (step.outside() && step.unit().category().equals("cmod")) {
        return value(step.unit());
      }
    }
    Unit before = around.before(first, "cmod");
    Unit said = before == null || value(before) == null ? around.after(steps, "cmodafter") : before;
    return said == null ? modifierInside(steps) : value(said);
  }

  /** What stands between a day and its clock time: "Monday around six". */
  private @Nullable String modifierInside(List<Step> steps) {
    for (Step step : steps.subList(1, steps.size())) {
      Unit unit = step.unit();
      if (BETWEEN.contains(unit.category())) {
        for (Unit other : lattice.at(unit.from())) {
          if (other.category().equals("cmod") && other.to() >= unit.to() && value(other) != null) {
            return value(other);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String value(Unit unit) {
    return unit.value().isEmpty() ? null : unit.value();
  }

  private boolean emitBoth(List<Ranges.End> ends) {
    ends.forEach(end -> emit(end.steps(), end.timex()));
    return !ends.isEmpty();
  }
}
