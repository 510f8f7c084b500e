package org.depeche.incident;

import java.util.Arrays;

/** An article among others. Its place in their order, by publication and id, is the same whenever it came; one without a date is last. */
final class Member implements Comparable<Member> {
  final Traits traits;

  /** By which the index knows it. */
  int number;

  /** Those whose likeness was asked, first the alike; but for the many that can't be less so. */
  private Member[] others = new Member[4];

  private float[] likely = new float[4];
  private int count;
  private int alike;
  private final long day;
  private Group group;

  Member(Traits traits) {
    this.traits = traits;
    this.day = traits.published() == Traits.UNKNOWN ? Long.MAX_VALUE : traits.published();
    this.group = Group.of(this);
  }

  Group group() {
    return group;
  }

  void join(Group joined) {
    this.group = joined;
  }

  /** How likely this and another are of one incident. */
  double likeness(Member other) {
    for (int i = 0; i < count; i++) {
      if (others[i] == other) {
        return likely[i];
      }
    }
    float found = (float) Likeness.of(traits, other.traits);
    if (found > Likeness.LEAST) {
      keep(other, found);
      other.keep(this, found);
    }
    return found;
  }

  private void keep(Member other, float likeness) {
    if (count == others.length) {
      others = Arrays.copyOf(others, 2 * count);
      likely = Arrays.copyOf(likely, 2 * count);
    }
    others[count] = other;
    likely[count++] = likeness;
    if (likeness >= Agglomeration.LEAST) {
      move(alike, count - 1);
      others[alike] = other;
      likely[alike++] = likeness;
    }
  }

  private void move(int from, int to) {
    others[to] = others[from];
    likely[to] = likely[from];
  }

  /** Is given another article and how likely it is of the same incident. */
  @FunctionalInterface
  interface Alike {
    void is(Member other, float likely);
  }

  /** Gives those that are likelier than not of the same incident, of all whose {@link #likeness} was asked. */
  void eachAlike(Alike taker) {
    for (int i = 0; i < alike; i++) {
      taker.is(others[i], likely[i]);
    }
  }

  /** Is forgotten by all others. */
  void leave() {
    for (int i = 0; i < count; i++) {
      others[i].forget(this);
    }
  }

  private void forget(Member other) {
    for (int i = 0; i < count; i++) {
      if (others[i] == other) {
        int free = i;
        if (i < alike) {
          move(--alike, i);
          free = alike;
        }
        move(--count, free);
        others[count] = null;
        return;
      }
    }
  }

  @Override
  public int compareTo(Member other) {
    int order = Long.compare(day, other.day);
    return order != 0 ? order : traits.id().compareTo(other.traits.id());
  }
}
