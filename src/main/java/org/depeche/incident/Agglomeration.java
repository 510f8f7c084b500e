package org.depeche.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins groups of articles that are alike on average: the two likeliest first, as long as there are any. */
final class Agglomeration {
  /** From here on, two groups of articles are of one incident: the logarithm of odds. */
  static final double LEAST = -1.75;

  private final List<@Nullable Group> groups = new ArrayList<>();
  private final Map<Member, Integer> places = new IdentityHashMap<>();
  private final PriorityQueue<Pair> queue = new PriorityQueue<>(Pair.LIKEST);

  /** Two groups and how alike they are on average. */
  private record Pair(int first, int second, double likeness) {
    static final Comparator<Pair> LIKEST =
        Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::first).thenComparing(Pair::second);
  }

  private Agglomeration() {}

  /** What comes of groups, whose order changes nothing. */
  static List<Group> of(Collection<Group> groups) {
    Agglomeration all = new Agglomeration();
    groups.stream().sorted().forEach(all::add);
    while (!all.queue.isEmpty()) {
      all.join(all.queue.remove());
    }
    return all.groups.stream().filter(Objects::nonNull).toList();
  }

  private void join(Pair pair) {
    Group first = groups.get(pair.first);
    Group second = groups.get(pair.second);
    if (first != null && second != null) {
      groups.set(pair.first, null);
      groups.set(pair.second, null);
      add(first.with(second));
    }
  }

  private void add(Group group) {
    int place = groups.size();
    groups.add(group);
    group.members().forEach(m -> places.put(m, place));
    TreeSet<Integer> around = new TreeSet<>();
    for (Member member : group.members()) {
      member.eachAlike((other, likely) -> around.add(places.getOrDefault(other, place)));
    }
    around.remove(place);
    for (int other : around) {
      double average = Objects.requireNonNull(groups.get(other)).likeness(group);
      if (average >= LEAST) {
        queue.add(new Pair(other, place, average));
      }
    }
  }
}
