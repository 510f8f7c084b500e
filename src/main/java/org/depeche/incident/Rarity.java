package org.depeche.incident;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.text.Models;

/**
 * How much a sign tells: the rarer in news, the more. Learnt once from articles that stand for all, not from those that come in: two
 * articles are then as alike whatever else is known and whichever came first. Immutable.
 */
final class Rarity {
  private static final String FILE = "/models/incident.tsv";

  /** What stands for all signs of a kind and language that were not seen. */
  static final String UNSEEN = "*";

  /** The kind of the lines on pairs of languages. */
  static final String USUAL = "USUAL";

  private final Map<String, Double> tells = new HashMap<>();

  private Rarity() {}

  /** Reads what {@link SignCounts} writes. */
  static Rarity of(List<String> lines) {
    Rarity rarity = new Rarity();
    for (String line : lines) {
      String[] fields = line.split("\t");
      for (String value : fields[3].split(" ")) {
        rarity.tells.put(key(fields[0], fields[1], value), Double.valueOf(fields[2]));
      }
    }
    return rarity;
  }

  /** What was learnt. */
  static Rarity learnt() {
    return Models.at(FILE, Rarity.class, in -> of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()));
  }

  private static String key(String sign, String scope, String value) {
    return sign + scope + ":" + value;
  }

  /** How much it tells that an article has a sign, from 0 to about 6. */
  double of(Sign sign, String language, String value) {
    String scope = sign.scope(language);
    Double seen = tells.get(key(sign.name(), scope, value));
    return seen != null ? seen : tells.getOrDefault(key(sign.name(), scope, UNSEEN), 0.0);
  }

  /** How alike the words of two languages are: two articles that have nothing to do with one another share so much. */
  double usual(String language, String other) {
    return tells.getOrDefault(key(USUAL, "", pair(language, other)), 0.0);
  }

  static String pair(String language, String other) {
    return language.compareTo(other) < 0 ? language + other : other + language;
  }
}
