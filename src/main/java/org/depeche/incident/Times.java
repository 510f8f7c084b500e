package org.depeche.incident;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.depeche.model.Interval;

/** Stretches of local time that an article names, as numbers: they are compared with those of very many. Immutable. */
final class Times {
  private static final long DAY = 86_400;

  /** One for all, which is near when it is asked for. */
  private static final Times NONE = new Times(new long[0]);

  /** Where each begins and ends, in seconds. */
  private final long[] seconds;

  private Times(long[] seconds) {
    this.seconds = seconds;
  }

  private static Times of(LongStream seconds) {
    long[] all = seconds.toArray();
    return all.length == 0 ? NONE : new Times(all);
  }

  static Times of(Collection<Interval> intervals) {
    return of(
        intervals.stream()
            .flatMapToLong(i -> LongStream.of(i.start().toEpochSecond(ZoneOffset.UTC), i.end().toEpochSecond(ZoneOffset.UTC))));
  }

  /** Several together. */
  static Times all(List<Times> times) {
    return of(times.stream().flatMapToLong(t -> Arrays.stream(t.seconds)));
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
  boolean hold(long day, int givenOrTaken) {
    if (day != Traits.UNKNOWN) {
      for (int i = 0; i < seconds.length; i += 2) {
        if (day >= Math.floorDiv(seconds[i], DAY) - givenOrTaken && day <= Math.floorDiv(seconds[i + 1], DAY) + givenOrTaken) {
          return true;
        }
      }
    }
    return false;
  }
}
