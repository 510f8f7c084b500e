package org.depeche.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
   * The futures of groups.
   *
   * @param groups ids of articles, none in two
   * @param known the incident that an article was of, if any
   */
  public static List<Heir> of(List<List<String>> groups, Function<String, Optional<Known>> known) {
    List<Map<Known, Integer>> shares = new ArrayList<>();
    Map<Known, Integer> homes = new HashMap<>();
    for (List<String> group : groups) {
      Map<Known, Integer> share = new LinkedHashMap<>();
      group.forEach(article -> known.apply(article).ifPresent(k -> share.merge(k, 1, Integer::sum)));
      int place = shares.size();
      shares.add(share);
      share.forEach((k, count) -> homes.merge(k, place, (a, b) -> shares.get(a).get(k) >= count ? a : b));
    }
    List<Heir> heirs = new ArrayList<>();
    for (int place = 0; place < groups.size(); place++) {
      int here = place;
      List<Known> all = shares.get(place).keySet().stream().sorted(Comparator.comparingLong(Known::number)).toList();
      List<Known> own = all.stream().filter(k -> homes.getOrDefault(k, -1) == here).toList();
      List<Known> from = all.stream().filter(k -> homes.getOrDefault(k, -1) != here).toList();
      heirs.add(new Heir(groups.get(place), own.stream().findFirst(), own.stream().skip(1).toList(), from));
    }
    return heirs;
  }
}
