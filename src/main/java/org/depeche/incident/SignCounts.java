package org.depeche.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.model.IncidentRecord;

/** Counts in how many articles each sign is, to learn how much it tells. */
public final class SignCounts {
  /** A sign in fewer articles counts as unseen. */
  private static final int LEAST = 2;

  private final Map<String, Integer> articles = new TreeMap<>();
  private final Map<String, Map<String, Integer>> seen = new TreeMap<>();
  private final WordSigns.ByLanguage words = new WordSigns.ByLanguage();
  private final List<Cognates> cognates = new ArrayList<>();

  /** An article's words, as they are compared with those of another language. */
  private record Cognates(String language, Map<String, Integer> counts) {}

  /** Counts an article. */
  public void add(IncidentRecord record) {
    String language = String.valueOf(record.language());
    Map<Sign, Map<String, Integer>> signs = new SignReader(record, words).read();
    cognates.add(new Cognates(language, signs.getOrDefault(Sign.COGNATE, Map.of())));
    signs.forEach((sign, counts) -> {
      String scope = sign + "\t" + sign.scope(language);
      articles.merge(scope, 1, Integer::sum);
      Map<String, Integer> values = seen.computeIfAbsent(scope, k -> new TreeMap<>());
      counts.keySet().forEach(v -> values.merge(v, 1, Integer::sum));
    });
  }

  /** Lines with a kind of sign, a language, how much some signs tell, and those, parted by tabs: {@code models/incident.tsv}. */
  public List<String> lines() {
    Map<String, StringBuilder> lines = new TreeMap<>();
    seen.forEach((scope, values) -> {
      int all = articles.getOrDefault(scope, 0);
      lines.put(scope + "\t" + tells(all, 0), new StringBuilder(Rarity.UNSEEN));
      values.forEach((value, count) -> {
        if (count >= LEAST) {
          lines.computeIfAbsent(scope + "\t" + tells(all, count), k -> new StringBuilder()).append(" ").append(value);
        }
      });
    });
    List<String> all = new ArrayList<>();
    lines.forEach((start, values) -> all.add(start + "\t" + values.toString().strip()));
    all.addAll(usual(Rarity.of(all)));
    return all;
  }

  private static String tells(int all, int count) {
    return String.format(Locale.ROOT, "%.1f", Math.log(1 + (all + 0.5) / (count + 0.5)));
  }

  /** How alike the words of two languages are on average. */
  private List<String> usual(Rarity rarity) {
    List<Signs> signs = cognates.stream().map(c -> new Signs(rarity, c.language, Map.of(Sign.COGNATE, c.counts))).toList();
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < signs.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = cognates.get(i).language;
        String other = cognates.get(j).language;
        if (one.equals(other)) {
          continue;
        }
        double[] sum = sums.computeIfAbsent(Rarity.pair(one, other), k -> new double[2]);
        sum[0] += signs.get(i).shared(signs.get(j), Sign.COGNATE).cosine();
        sum[1]++;
      }
    }
    List<String> lines = new ArrayList<>();
    sums.forEach((pair, sum) -> lines.add(String.format(Locale.ROOT, "%s\t\t%.4f\t%s", Rarity.USUAL, sum[0] / sum[1], pair)));
    return lines;
  }
}
