package org.depeche.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Tells which incident a group of articles is from now on. An incident goes on where most of its articles are; of several that come
 * together the oldest goes on. A group that no incident goes on as is a new one.
 */
public final class Succession {
  /** An incident there was, the lower its number the older. */
  public record Known(long number, String id) {}

  /**
   * A group's future.
   *
   * @param incident what it goes on as; empty if it is new
   * @param merged what else it is made of
   * @param from incidents that some of its articles were of and that go on elsewhere
   */
  public record Heir(List<String> articles, Optional<Known> incident, List<Known> merged, List<Known> from) {}

  private Succession() {}

  /**
   * The futures of groups. An incident that has articles in none of them is not over: after a program was killed, its articles come
   * back one by one.
   *
   * @param groups ids of articles, none in two
   * @param known the incident that an article was of, if any
   * @param size how many articles an incident has in all
   */
  public static List<Heir> of(
      List<List<String>> groups, Function<String, Optional<Known>> known, ToIntFunction<Known> size) {
    List<Map<Known, Integer>> shares = new ArrayList<>();
    Map<Known, Integer> homes = new HashMap<>();
    Map<Known, Integer> elsewhere = new HashMap<>();
    for (List<String> group : groups) {
      Map<Known, Integer> share = new LinkedHashMap<>();
      group.forEach(article -> known.apply(article).ifPresent(k -> share.merge(k, 1, Integer::sum)));
      int place = shares.size();
      shares.add(share);
      share.forEach(
          (k, count) -> {
            homes.merge(k, place, (a, b) -> shares.get(a).get(k) >= count ? a : b);
            elsewhere.put(k, elsewhere.computeIfAbsent(k, size::applyAsInt) - count);
          });
    }
    homes.entrySet().removeIf(home -> elsewhere.get(home.getKey()) > shares.get(home.getValue()).get(home.getKey()));
    List<Heir> heirs = new ArrayList<>();
    for (int place = 0; place < groups.size(); place++) {
      int here = place;
      List<Known> all = shares.get(place).keySet().stream().sorted(Comparator.comparingLong(Known::number)).toList();
      List<Known> own = all.stream().filter(k -> homes.getOrDefault(k, -1) == here).toList();
      List<Known> merged = own.stream().skip(1).filter(k -> elsewhere.get(k) == 0).toList();
      Optional<Known> incident = own.stream().findFirst();
      List<Known> from = all.stream().filter(k -> !incident.equals(Optional.of(k)) && !merged.contains(k)).toList();
      heirs.add(new Heir(groups.get(place), incident, merged, from));
    }
    return heirs;
  }
}
