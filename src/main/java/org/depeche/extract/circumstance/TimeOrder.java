package org.depeche.extract.circumstance;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.depeche.model.Interval;
import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** How an article's times lie to one another and to its publication; what it tells first need not have come first. */
final class TimeOrder {
  /** A length that is told is a rounded one: by so much of itself. */
  private static final double ROUNDED = 0.1;

  /** What takes longer is no incident. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Where more times are told, they are a list's. */
  private static final int MOST = 500;

  private final @Nullable LocalDateTime published;

  /** Each time's moment, where it is a clock time of a known day. */
  private final List<Optional<LocalDateTime>> moments;

  /** Each time's day, where it lies on a known one. */
  private final List<Optional<LocalDate>> days;

  private final List<Optional<Duration>> lengths;
  private final NavigableSet<LocalDateTime> allMoments = new TreeSet<>();
  private final NavigableSet<LocalDate> allDays = new TreeSet<>();
  private final NavigableSet<Duration> allLengths = new TreeSet<>();

  /** By time: whether no moment before it in the text was as early, and whether none was as late. */
  private final List<String> soFar = new ArrayList<>();

  TimeOrder(List<TimeMention> all, @Nullable LocalDateTime published) {
    List<TimeMention> times = all.size() > MOST ? List.of() : all;
    this.published = published;
    this.moments = times.stream().map(TimeOrder::moment).toList();
    this.days = times.stream().map(TimeOrder::day).toList();
    this.lengths = times.stream().map(TimeOrder::length).toList();
    days.forEach(d -> d.ifPresent(allDays::add));
    lengths.forEach(l -> l.ifPresent(allLengths::add));
    for (Optional<LocalDateTime> moment : moments) {
      boolean isEarliest = moment.isPresent() && (allMoments.isEmpty() || moment.get().isBefore(allMoments.first()));
      boolean isLatest = moment.isPresent() && (allMoments.isEmpty() || moment.get().isAfter(allMoments.last()));
      soFar.add(isEarliest + "/" + isLatest);
      moment.ifPresent(allMoments::add);
    }
  }

  private static Optional<LocalDateTime> moment(TimeMention time) {
    return time.type() == TimeMention.Type.TIME ? Interval.of(time.value()).map(Interval::start) : Optional.empty();
  }

  private static Optional<LocalDate> day(TimeMention time) {
    boolean isOnDay = time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
    return isOnDay
        ? Interval.of(Dates.day(time.value())).filter(i -> i.end().equals(i.start().plusDays(1))).map(i -> i.start().toLocalDate())
        : Optional.empty();
  }

  private static Optional<Duration> length(TimeMention time) {
    if (time.type() != TimeMention.Type.DURATION) {
      return Optional.empty();
    }
    int clock = time.value().indexOf('T');
    try {
      Period days = clock == 1 ? Period.ZERO : Period.parse(clock < 0 ? time.value() : time.value().substring(0, clock));
      Duration hours = clock < 0 ? Duration.ZERO : Duration.parse("P" + time.value().substring(clock));
      return Optional.of(hours.plusDays(30 * days.toTotalMonths() + days.getDays())).filter(l -> l.compareTo(LONGEST) < 0);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty(); // "several days"
    }
  }

  /** Adds what is known of a time's place. */
  void facts(int time, Facts f) {
    if (moments.isEmpty()) {
      return;
    }
    Optional<LocalDateTime> moment = moments.get(time);
    Optional<LocalDate> day = days.get(time);
    moment.ifPresent(m -> moment(m, soFar.get(time), f));
    day.ifPresent(d -> day(d, moment.isPresent(), f));
    lengths.get(time).ifPresent(l -> length(l, f));
  }

  private void moment(LocalDateTime moment, String soFarInText, Facts f) {
    LocalDateTime midnight = moment.toLocalDate().atStartOfDay();
    NavigableSet<LocalDateTime> sameDay = allMoments.subSet(midnight, true, midnight.plusDays(1), false);
    f.add("clocksOfDay", sameDay.first().equals(moment), sameDay.last().equals(moment));
    f.add("clocks", allMoments.first().equals(moment), allMoments.last().equals(moment));
    f.add("clocksBefore", Math.min(3, allMoments.headSet(moment, false).size()));
    f.add("clocksAfter", Math.min(3, allMoments.tailSet(moment, false).size()));
    f.add("soFar", soFarInText);
    f.add("leads", allLengths.stream().anyMatch(l -> leads(moment, l)), allLengths.stream().anyMatch(l -> isLedTo(moment, l)));
    if (published != null) {
      f.add("published", moment.isAfter(published) ? "before" : moment.toLocalDate().equals(published.toLocalDate()) ? "same" : "after");
    }
  }

  /** Whether a moment told lies so long after one. */
  private boolean leads(LocalDateTime moment, Duration length) {
    LocalDateTime next = allMoments.ceiling(moment.plus(shortest(length)));
    return next != null && next.isAfter(moment) && !next.isAfter(moment.plus(longest(length)));
  }

  /** Whether a moment told lies so long before one. */
  private boolean isLedTo(LocalDateTime moment, Duration length) {
    LocalDateTime last = allMoments.floor(moment.minus(shortest(length)));
    return last != null && last.isBefore(moment) && !last.isBefore(moment.minus(longest(length)));
  }

  private static Duration shortest(Duration length) {
    return Duration.ofMinutes(Math.round(length.toMinutes() * (1 - ROUNDED)));
  }

  private static Duration longest(Duration length) {
    return Duration.ofMinutes(Math.round(length.toMinutes() * (1 + ROUNDED)));
  }

  private void day(LocalDate day, boolean isMoment, Facts f) {
    f.add("days", Math.min(2, allDays.headSet(day, false).size()), Math.min(2, allDays.tailSet(day, false).size()), isMoment);
    if (!isMoment) {
      LocalDateTime clock = allMoments.ceiling(day.atStartOfDay());
      f.add("clockOfDay", clock != null && clock.toLocalDate().equals(day));
      if (published != null) {
        f.add("publishedOn", Integer.signum(day.compareTo(published.toLocalDate())));
      }
    }
  }

  private void length(Duration length, Facts f) {
    f.add("length", Facts.atLeast((int) length.toMinutes(), 0, 20, 60, 180, 720, 2880, 20_000));
    f.add("longer", Math.min(3, allLengths.tailSet(length, false).size()));
    f.add("between", allMoments.stream().anyMatch(m -> leads(m, length)), allMoments.stream().anyMatch(m -> allMoments.contains(m.plus(length))));
  }
}
