package org.depeche.incident;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Articles of one incident, in their order. */
record Group(List<Member> members) implements Comparable<Group> {
  /** How many articles of a group stand for all, at most. */
  private static final int MOST_AVERAGED = 12;

  static Group of(Member one) {
    return new Group(List.of(one));
  }

  Group with(Group other) {
    return new Group(Stream.concat(members.stream(), other.members.stream()).sorted().toList());
  }

  /** How alike two groups are, on average over pairs of their articles. */
  double likeness(Group other) {
    List<Member> some = sample();
    List<Member> others = other.sample();
    double sum = 0;
    for (Member a : some) {
      for (Member b : others) {
        sum += a.likeness(b);
      }
    }
    return sum / (some.size() * others.size());
  }

  /** Some of the articles, from the first to the last. */
  private List<Member> sample() {
    if (members.size() <= MOST_AVERAGED) {
      return members;
    }
    return IntStream.range(0, MOST_AVERAGED)
        .mapToObj(i -> members.get(i * (members.size() - 1) / (MOST_AVERAGED - 1)))
        .toList();
  }

  List<String> ids() {
    return members.stream().map(m -> m.traits.id()).toList();
  }

  /** Of the first article alone: groups are asked for theirs far more often than they meet others of the same. */
  @Override
  public int hashCode() {
    return members.getFirst().hashCode();
  }

  @Override
  public int compareTo(Group other) {
    return members.getFirst().compareTo(other.members.getFirst());
  }
}
