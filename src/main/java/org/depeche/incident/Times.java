package org.depeche.incident;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.depeche.model.Interval;
import org.jspecify.annotations.Nullable;

/** Stretches of local time that an article names, as numbers: they are compared with those of very many. Immutable. */
final class Times {
  private static final long DAY = 86_400;
  private static final long[] NONE = {};

  /** Where each begins and ends, in seconds. */
  private final long[] seconds;

  private Times(LongStream seconds) {
    long[] all = seconds.toArray();
    this.seconds = all.length == 0 ? NONE : all; // one for all, which is near when it is asked for
  }

  static Times of(Collection<Interval> intervals) {
    return new Times(
        intervals.stream()
            .flatMapToLong(i -> LongStream.of(i.start().toEpochSecond(ZoneOffset.UTC), i.end().toEpochSecond(ZoneOffset.UTC))));
  }

  /** Several together. */
  static Times all(List<Times> times) {
    return new Times(times.stream().flatMapToLong(t -> Arrays.stream(t.seconds)));
  }

  /** Whether one of these overlaps one of others. */
  boolean meet(Times others) {
    for (int i = 0; i < seconds.length; i += 2) {
      for (int j = 0; j < others.seconds.length; j += 2) {
        if (seconds[i] < others.seconds[j + 1] && others.seconds[j] < seconds[i + 1]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of these holds a day, give or take some. */
  boolean hold(@Nullable LocalDate day, int givenOrTaken) {
    if (day != null && seconds.length > 0) {
      long number = day.toEpochDay();
      for (int i = 0; i < seconds.length; i += 2) {
        if (number >= Math.floorDiv(seconds[i], DAY) - givenOrTaken && number <= Math.floorDiv(seconds[i + 1], DAY) + givenOrTaken) {
          return true;
        }
      }
    }
    return false;
  }
}
