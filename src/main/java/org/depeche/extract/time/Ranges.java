package org.depeche.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.extract.time.Matching.Step;
import org.depeche.model.Interval;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/** From one time to another: each end takes from the other what it does not say itself, and the first comes first. */
final class Ranges {
  private static final Pattern IN_YEAR = Pattern.compile("\\d{4}(-\\d\\d|-[A-Z].)?");
  private static final Pattern ON_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
  private static final List<String> OPENINGS = List.of("from", "between");
  private static final List<String> SEPARATORS = List.of("to", "dash", "and", "or", "slash");

  private static final List<String> BETWEEN_DAYS = List.of("to", "dash", "and", "at", "nightto");

  private final Scene scene;
  private final CalendarResolver calendar;
  private final Tokens tokens;

  Ranges(Scene scene, CalendarResolver calendar, Tokens tokens) {
    this.scene = scene;
    this.calendar = calendar;
    this.tokens = tokens;
  }

  /** One end of a range, as it stands in the text and as it is read. */
  record End(List<Step> steps, Timex timex) {}

  /** Both ends of a range of dates or clock times, after the day that may be named before them; none if there is no such time. */
  List<End> ends(List<Step> steps, Reading reading) {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).outside() && OPENINGS.contains(steps.get(i).unit().category())) {
        List<Step> day = steps.subList(0, i);
        Timex timex = calendar.resolve(Draft.of(day), reading);
        List<End> ends = ends(Draft.of(day), steps.subList(i + 1, steps.size()), reading);
        return timex == null || ends.isEmpty()
            ? List.of()
            : Stream.concat(Stream.of(new End(day, timex)), ends.stream()).toList();
      }
    }
    return ends(new Draft(), steps, reading);
  }

  private List<End> ends(Draft day, List<Step> steps, Reading reading) {
    int cut = separator(steps);
    return cut < 0 ? List.of() : ends(day, steps.subList(0, cut), steps.subList(cut, steps.size()), reading);
  }

  /** Both ends of a range that nothing but a hyphen joins. */
  List<End> ends(List<Step> left, List<Step> right, Reading reading) {
    return ends(new Draft(), left, right, reading);
  }

  private List<End> ends(Draft day, List<Step> left, List<Step> right, Reading reading) {
    Draft first = Draft.of(left);
    Draft last = Draft.of(right);
    boolean firstFixed = first.isFixed();
    boolean lastFixed = last.isFixed();
    boolean oneDay = first.hasClock() && last.hasClock() && !(first.hasDate() && last.hasDate());
    boolean dayAtLast = last.hasDate();
    first.completeFrom(day);
    first.completeFrom(last);
    last.completeFrom(first);
    Draft.settleHalves(first, last);
    if (oneDay && first.sceneOffset != null && last.sceneOffset != null) {
      settleDay(first, last, scene.date(reading.sentence()));
    }
    Timex from = calendar.resolve(first, reading);
    Timex to = calendar.resolve(last, reading);
    if (from == null || to == null || isNumbered(first, left, from)) {
      return List.of();
    }
    Cycle cycle = oneDay ? Cycle.DAY : Cycle.of(first, last);
    if (isBefore(to, from) && (oneDay ? !dayAtLast : firstFixed && !lastFixed)) {
      to = cycle.moved(to, 1);
    } else if (isBefore(to, from) && (oneDay || !firstFixed)) {
      from = cycle.moved(from, -1);
    }
    boolean open = cycle != Cycle.DAY && !firstFixed && !lastFixed;
    if (open && isNow(cycle.moved(from, 1), cycle.moved(to, 1))) {
      from = cycle.moved(from, 1);
      to = cycle.moved(to, 1);
    }
    return List.of(new End(left, from), new End(right, to));
  }

  /** Whether what could be an hour is the number of its weekday in the month: "el lunes 9 a las 18.10", where the 9th is a Monday. */
  private static boolean isNumbered(Draft draft, List<Step> steps, Timex timex) {
    boolean bare = draft.weekday != null && draft.day == null && draft.hour != null && steps.getLast().unit().category().equals("hour");
    return bare && ON_DAY.matcher(timex.value()).matches() && LocalDate.parse(timex.value().substring(0, 10)).getDayOfMonth() == draft.hour;
  }

  /** Both on the same day after the one spoken of, which the first would else become. */
  private static void settleDay(Draft first, Draft last, @Nullable LocalDate spoken) {
    if (spoken != null) {
      LocalDate day = spoken.plusDays(first.sceneOffset);
      first.date(day);
      last.date(day);
    }
  }

  private static boolean isBefore(Timex a, Timex b) {
    Optional<Interval> first = Interval.of(a.value());
    Optional<Interval> second = Interval.of(b.value());
    return first.isPresent() && second.isPresent() && first.get().start().isBefore(second.get().start());
  }

  private boolean isNow(Timex from, Timex to) {
    LocalDate today = scene.today();
    Optional<Interval> first = Interval.of(from.value());
    Optional<Interval> second = Interval.of(to.value());
    return today != null
        && first.isPresent()
        && second.isPresent()
        && !first.get().start().toLocalDate().isAfter(today)
        && second.get().end().toLocalDate().isAfter(today);
  }

  /** Where the second of two begins: at a word that parts them, or that a conjunction leans on; -1 if nowhere. */
  private int separator(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      Unit unit = steps.get(i).unit();
      boolean apart = steps.get(i).outside() && SEPARATORS.contains(unit.category());
      if (apart || !steps.get(i - 1).outside() && unit.start() > tokens.start(unit.from()) && restarts(steps, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a step is of a kind that has been read before: a second hour, a second day. */
  private static boolean restarts(List<Step> steps, int at) {
    String category = steps.get(at).unit().category();
    return steps.subList(0, at).stream().anyMatch(s -> s.unit().category().equals(category));
  }

  /** Both ends of a range of lengths; none if they make no sense. */
  List<End> lengths(List<Step> steps) {
    int cut = separator(steps);
    if (cut < 0) {
      return List.of();
    }
    List<Step> left = steps.subList(0, cut);
    List<Step> right = steps.subList(cut, steps.size());
    List<Step> completed = new ArrayList<>(left);
    if (left.stream().noneMatch(Ranges::isMeasured)) {
      completed.addAll(right.stream().filter(Ranges::isMeasured).limit(1).toList());
    }
    Timex from = Amounts.of(completed).duration();
    boolean measured = from == null || right.stream().anyMatch(Ranges::isMeasured);
    Timex to = measured ? Amounts.of(right).duration() : new Timex(from.type(), from.value().replaceAll("\\d+", right.getLast().unit().value()), from.modifier());
    return from == null || to == null ? List.of() : List.of(new End(left, from), new End(right, to));
  }

  private static boolean isMeasured(Step step) {
    return step.unit().category().startsWith("unit") || step.unit().category().equals("span");
  }

  /** The night from one day to the next is dated by the first, its small hours by the second; the night before a day by the day before. */
  @Nullable Timex night(List<Step> steps, Reading reading, int days) {
    int cut = 0;
    for (int i = steps.size() - 1; i > 0 && cut == 0 && days == 0; i--) {
      cut = BETWEEN_DAYS.contains(steps.get(i).unit().category()) ? i : 0;
    }
    Draft draft = Draft.of(cut == 0 ? steps : steps.subList(0, cut));
    String part = draft.part;
    if (cut > 0) {
      Draft second = Draft.of(steps.subList(cut + 1, steps.size()));
      if (second.impossible) {
        return null;
      }
      draft.completeFrom(second);
      second.completeFrom(draft);
      second.modifier = draft.modifier;
      draft = "MO".equals(part) ? second : draft;
    }
    draft.part = null;
    Timex day = calendar.resolve(draft, reading);
    if (day == null || part == null) {
      return null;
    }
    String value = day.value();
    if (days != 0 && value.length() == 10 && ON_DAY.matcher(value).matches()) {
      value = LocalDate.parse(value).plusDays(days).toString();
    }
    if (part.equals("NI") && value.length() == 10 && ON_DAY.matcher(value).matches()) {
      calendar.night(LocalDate.parse(value), reading.sentence());
    }
    return new Timex(Type.TIME, value + "T" + part, draft.modifier);
  }

  /** After how long what is told of a date comes back. */
  private enum Cycle {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    static Cycle of(Draft first, Draft last) {
      if (Stream.of(first, last).anyMatch(d -> d.month != null || d.holiday != null || d.season != null)) {
        return YEAR;
      }
      if (Stream.of(first, last).anyMatch(d -> d.weekday != null)) {
        return WEEK;
      }
      return first.day != null || last.day != null ? MONTH : DAY;
    }

    /** The same so many cycles later; itself where it has no place in the calendar. */
    Timex moved(Timex timex, int cycles) {
      String value = timex.value();
      if (this == YEAR && IN_YEAR.matcher(value).matches()) {
        return with(timex, String.format(java.util.Locale.ROOT, "%04d", Integer.parseInt(value.substring(0, 4)) + cycles) + value.substring(4));
      }
      if (!ON_DAY.matcher(value).matches()) {
        return timex;
      }
      LocalDate day = LocalDate.parse(value.substring(0, 10));
      LocalDate moved =
          switch (this) {
            case DAY -> day.plusDays(cycles);
            case WEEK -> day.plusWeeks(cycles);
            case MONTH -> day.plusMonths(cycles);
            case YEAR -> day.plusYears(cycles);
          };
      return with(timex, moved + value.substring(10));
    }

    private static Timex with(Timex timex, String value) {
      return new Timex(timex.type(), value, timex.modifier());
    }
  }
}
