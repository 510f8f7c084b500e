package org.depeche.text;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things that only one thread may use at a time and that cost much to make: as many are made as are in use at once, and
 * kept for the next.
 */
final class Spares<T> {
  private final Supplier<T> maker;
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  /** What {@code work} makes of one of them. One that {@code work} fails with is not kept. */
  <R> R use(Function<T, R> work) {
    T known = idle.poll();
    T one = known == null ? maker.get() : known;
    R result = work.apply(one);
    idle.offer(one);
    return result;
  }
}
