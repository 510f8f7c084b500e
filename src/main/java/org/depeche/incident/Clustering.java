package org.depeche.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.depeche.incident.Traits.Sign;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Brings together the articles of one incident, in whatever languages. Articles that share telling signs are compared; what is
 * alike on average becomes one. The same articles give the same incidents, in whatever order they came.
 */
public final class Clustering {
  /** From here on, two groups of articles are of one incident. */
  private static final double LEAST = 0.5;

  /** A sign that more articles have leads to too many. */
  private static final int MOST_SEEN = 200;

  /** With how many other articles one is compared at most. */
  private static final int MOST_COMPARED = 60;

  /** How many articles of a group stand for all, at most. */
  private static final int MOST_AVERAGED = 12;

  private static final List<Sign> LEADING = List.of(Sign.NAME, Sign.SOUND, Sign.WORD, Sign.COGNATE, Sign.NUMBER);

  private final SignIndex index = new SignIndex();
  private final Likeness likeness = new Likeness(index);
  private final List<Traits> articles = new ArrayList<>();

  /** Two groups and how alike they are on average. */
  private record Pair(int first, int second, double likeness) {
    static final Comparator<Pair> LIKEST =
        Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::first).thenComparing(Pair::second);
  }

  /** Adds an article. */
  public void add(IncidentRecord record) {
    articles.add(Traits.of(record, index));
  }

  /**
   * The articles by incident, by their places in the order in which they were added. Those of an incident, and the incidents
   * themselves, stand in order of publication, then of id.
   */
  public List<List<Integer>> incidents() {
    List<Integer> places = new ArrayList<>(IntStream.range(0, articles.size()).boxed().toList());
    places.sort(
        Comparator.comparing((Integer i) -> String.valueOf(articles.get(i).published()))
            .thenComparing(i -> articles.get(i).id()));
    List<Traits> ordered = places.stream().map(articles::get).toList();
    likeness.compareLanguages(ordered);
    return join(ordered, compare(ordered)).stream()
        .sorted(Comparator.comparing(TreeSet::first))
        .map(g -> g.stream().map(places::get).toList())
        .toList();
  }

  /** How alike articles are that share telling signs, by the two's places, each pair from both sides. */
  private Map<Integer, Map<Integer, Double>> compare(List<Traits> ordered) {
    Map<Integer, List<Integer>> postings = new HashMap<>();
    Map<Integer, Map<Integer, Double>> alike = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      alike.put(i, new HashMap<>());
      for (int other : candidates(ordered.get(i), postings)) {
        double likely = likeness.of(ordered.get(i), ordered.get(other));
        alike.get(i).put(other, likely);
        alike.get(other).put(i, likely);
      }
      for (Sign sign : LEADING) {
        for (int id : ordered.get(i).signs(sign).ids()) {
          if (leads(id)) {
            postings.computeIfAbsent(id, k -> new ArrayList<>(2)).add(i);
          }
        }
      }
    }
    return alike;
  }

  private boolean leads(int id) {
    return index.seen(id) > 1 && index.seen(id) <= MOST_SEEN;
  }

  /** The earlier articles that share most with one. */
  private List<Integer> candidates(Traits article, Map<Integer, List<Integer>> postings) {
    Map<Integer, Double> shared = new HashMap<>();
    for (Sign sign : LEADING) {
      Traits.Signs signs = article.signs(sign);
      for (int i = 0; i < signs.ids().length; i++) {
        int id = signs.ids()[i];
        if (leads(id)) {
          double weight = index.weight(sign, article.language(), id, 1);
          postings.getOrDefault(id, List.of()).forEach(other -> shared.merge(other, weight, Double::sum));
        }
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Joins the two likeliest groups as long as there are any, by the average over pairs of their articles. */
  private List<TreeSet<Integer>> join(List<Traits> ordered, Map<Integer, Map<Integer, Double>> alike) {
    int count = ordered.size();
    List<@Nullable TreeSet<Integer>> groups = new ArrayList<>();
    int[] groupOf = new int[count];
    PriorityQueue<Pair> queue = new PriorityQueue<>(Pair.LIKEST);
    for (int i = 0; i < count; i++) {
      groups.add(new TreeSet<>(Set.of(i)));
      groupOf[i] = i;
      for (Map.Entry<Integer, Double> other : alike.get(i).entrySet()) {
        if (other.getKey() < i && other.getValue() >= LEAST) {
          queue.add(new Pair(other.getKey(), i, other.getValue()));
        }
      }
    }
    while (!queue.isEmpty()) {
      Pair pair = queue.remove();
      TreeSet<Integer> first = groups.get(pair.first);
      TreeSet<Integer> second = groups.get(pair.second);
      if (first == null || second == null) {
        continue;
      }
      TreeSet<Integer> joined = new TreeSet<>(first);
      joined.addAll(second);
      groups.set(pair.first, null);
      groups.set(pair.second, null);
      int place = groups.size();
      groups.add(joined);
      joined.forEach(i -> groupOf[i] = place);
      Set<Integer> around = new TreeSet<>();
      joined.forEach(i -> alike.get(i).keySet().forEach(n -> around.add(groupOf[n])));
      around.remove(place);
      for (int other : around) {
        double average = average(joined, groups.get(other), ordered, alike);
        if (average >= LEAST) {
          queue.add(new Pair(other, place, average));
        }
      }
    }
    return groups.stream().filter(Objects::nonNull).toList();
  }

  private double average(
      TreeSet<Integer> some, TreeSet<Integer> others, List<Traits> ordered, Map<Integer, Map<Integer, Double>> alike) {
    List<Integer> from = sample(some);
    List<Integer> to = sample(others);
    double sum = 0;
    for (int a : from) {
      for (int b : to) {
        Double known = alike.get(a).get(b);
        sum += known == null ? likeness.of(ordered.get(a), ordered.get(b)) : known;
      }
    }
    return sum / (from.size() * to.size());
  }

  /** Some of a group's articles, from its first to its last. */
  private static List<Integer> sample(TreeSet<Integer> group) {
    List<Integer> all = List.copyOf(group);
    if (all.size() <= MOST_AVERAGED) {
      return all;
    }
    return IntStream.range(0, MOST_AVERAGED).mapToObj(i -> all.get(i * (all.size() - 1) / (MOST_AVERAGED - 1))).toList();
  }
}
