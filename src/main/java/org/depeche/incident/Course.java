package org.depeche.incident;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.model.Incident;
import org.depeche.model.Interval;
import org.jspecify.annotations.Nullable;

/** When an incident began and ended and how long it took, as far as that is told. */
record Course(Incident.@Nullable Time started, Incident.@Nullable Time ended, Incident.@Nullable Time duration) {
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");
  private static final double[] UNITS = {365.25 * 24, 365.25 * 2, 7 * 24, 24, 1, 1 / 60.0, 1 / 3600.0};
  private static final Pattern PART_OF_DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T[A-Z]{2})");
  private static final Pattern OFFSET = Pattern.compile("T.*?(Z|[+-]\\d\\d:\\d\\d)");

  /** The hours of a day's parts, as widely as they are understood. */
  private static final Map<String, int[]> PARTS =
      Map.of("TMO", new int[] {0, 12}, "TAF", new int[] {12, 20}, "TEV", new int[] {17, 24}, "TNI", new int[] {18, 32});

  /** How far a time is from one that it is told to be about, before or after. */
  private static final Duration ABOUT = Duration.ofHours(1);

  private static final Duration BEYOND = Duration.ofHours(6);

  /** Bounds in hours. */
  private record Hours(double least, double most) {}

  /** Whether a time says on what day it was. */
  static boolean isMoment(Incident.Time time) {
    return stretch(time).isPresent();
  }

  /** Whether a duration says how long it was. */
  static boolean isDuration(Incident.Time time) {
    return hours(time).isPresent();
  }

  /** How many sources it has. */
  int support() {
    return Stream.of(Optional.ofNullable(started), Optional.ofNullable(ended), Optional.ofNullable(duration))
        .mapToInt(t -> t.map(time -> time.sources().size()).orElse(0))
        .sum();
  }

  /**
   * Whether all of it can be so, with what a reader makes of round numbers. Times of which one has no offset are taken for those of
   * one place.
   *
   * @param told the last day on which somebody told of it
   */
  boolean holds(LocalDate told) {
    LocalDateTime last = told.plusDays(2).atStartOfDay();
    Optional<Interval> start = Optional.ofNullable(started).flatMap(Course::stretch);
    Optional<Interval> end = Optional.ofNullable(ended).flatMap(Course::stretch);
    if (Stream.of(start, end).anyMatch(i -> i.isPresent() && i.get().start().isAfter(last))) {
      return false;
    }
    Optional<Hours> hours = Optional.ofNullable(duration).flatMap(Course::hours);
    if (start.isEmpty()) {
      return true;
    }
    double least = hours.map(Hours::least).orElse(0.0);
    double most = hours.map(Hours::most).orElse(Double.MAX_VALUE);
    if (end.isEmpty()) {
      return least <= between(start.get().start(), last);
    }
    double apart = started == null || ended == null ? 0 : apart(started.value(), ended.value());
    return least <= between(start.get().start(), end.get().end()) + apart && between(start.get().end(), end.get().start()) + apart <= most;
  }

  private static double between(LocalDateTime from, LocalDateTime to) {
    return Duration.between(from, to).toSeconds() / 3600.0;
  }

  private static Optional<Interval> stretch(Incident.Time time) {
    Matcher part = PART_OF_DAY.matcher(time.value());
    Optional<Interval> told =
        part.matches()
            ? Optional.ofNullable(PARTS.get(part.group(2)))
                .flatMap(hours -> Interval.of(part.group(1)).map(Interval::start).map(d -> new Interval(d.plusHours(hours[0]), d.plusHours(hours[1]))))
            : Interval.of(time.value());
    String modifier = String.valueOf(time.modifier());
    Duration before = modifier.equals("before") ? BEYOND : modifier.equals("approx") ? ABOUT : Duration.ZERO;
    Duration after = modifier.equals("after") ? BEYOND : modifier.equals("approx") ? ABOUT : Duration.ZERO;
    return told.map(i -> new Interval(i.start().minus(before), i.end().plus(after)));
  }

  /** The hours that the clocks of two times are apart, where both say which they go by. */
  private static double apart(String start, String end) {
    Matcher one = OFFSET.matcher(start);
    Matcher other = OFFSET.matcher(end);
    return one.find() && other.find()
        ? (ZoneOffset.of(one.group(1)).getTotalSeconds() - ZoneOffset.of(other.group(1)).getTotalSeconds()) / 3600.0
        : 0;
  }

  /** A number is round by a quarter of it and half of its last unit; "more than" it is less than half as much again. */
  private static Optional<Hours> hours(Incident.Time duration) {
    Matcher m = DURATION.matcher(duration.value());
    if (!m.matches()) {
      return Optional.empty();
    }
    double told = 0;
    double unit = 0;
    for (int i = 0; i < UNITS.length; i++) {
      if (m.group(i + 1) != null) {
        unit = UNITS[i];
        told += Double.parseDouble(m.group(i + 1)) * unit;
      }
    }
    return Optional.of(
        switch (String.valueOf(duration.modifier())) {
          case "more-than", "equal-or-more" -> new Hours(told, told * 1.5 + unit);
          case "less-than", "equal-or-less" -> new Hours(told / 2, told);
          default -> new Hours(told * 0.75 - unit / 2, told * 1.25 + unit / 2);
        });
  }
}
