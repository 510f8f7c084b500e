package org.depeche.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins groups of articles that are alike on average: the two likeliest first, as long as there are any. A late article that is left alone then
 * joins the one that it is clearly nearest to.
 */
final class Agglomeration {
  /** From here on, two groups of articles are of one incident: the logarithm of odds. */
  static final double LEAST = -1;

  /** By so much a late article must be nearer to a group than to any other. */
  private static final double CLEARLY = 1;

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
    all.present().filter(g -> g.members().size() == 1).sorted().toList().forEach(all::attach);
    return all.present().toList();
  }

  private Stream<Group> present() {
    return groups.stream().filter(Objects::nonNull);
  }

  /** Joins an article left alone to the earlier group that it is clearly nearest to, if that is one of these. */
  private void attach(Group alone) {
    Member late = alone.members().getFirst();
    Map<Group, Double> likest = new LinkedHashMap<>();
    late.eachAlike((other, likely) -> likest.merge(groupOf(other), (double) likely, Math::max));
    Group nearest = alone;
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Group, Double> near : likest.entrySet()) {
      Group group = near.getKey();
      if (Likeness.late(group.members().getFirst().traits, late.traits) == late.traits) {
        double nearness = (near.getValue() + group.likeness(alone) + Math.log(group.members().size())) / 2;
        second = Math.max(second, Math.min(first, nearness));
        nearest = nearness > first ? group : nearest;
        first = Math.max(first, nearness);
      }
    }
    Integer place = places.get(nearest.members().getFirst());
    if (first - second >= CLEARLY && nearest != alone && place != null) {
      groups.set(places.getOrDefault(late, place), null);
      groups.set(place, nearest.with(alone));
      places.put(late, place);
    }
  }

  private Group groupOf(Member member) {
    Integer place = places.get(member);
    return place == null ? member.group() : Objects.requireNonNull(groups.get(place));
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
