package org.depeche.incident;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depeche.text.Models;
import org.depeche.text.StringHash;

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

  /** The keys of signs, where they belong in a table. */
  private final long[] keys;

  /** How much each tells. */
  private final float[] tells;

  private Rarity(int count) {
    keys = new long[Integer.highestOneBit(2 * count) << 1];
    tells = new float[keys.length];
  }

  /** Reads what {@link SignCounts} writes. */
  static Rarity of(List<String> lines) {
    List<String[]> rows = lines.stream().map(l -> l.split("[\t ]")).toList();
    Rarity rarity = new Rarity(rows.stream().mapToInt(r -> r.length).sum());
    for (String[] row : rows) {
      for (String value : List.of(row).subList(3, row.length)) {
        rarity.put(row[0].equals(USUAL) ? key(value, "") : Sign.valueOf(row[0]).key(row[1], value), Float.parseFloat(row[2]));
      }
    }
    return rarity;
  }

  private void put(long key, float tells) {
    int place = StringHash.place(key, keys);
    this.keys[place] = key;
    this.tells[place] = tells;
  }

  /** What was learnt. */
  static Rarity learnt() {
    return Models.at(FILE, Rarity.class, in -> of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()));
  }

  /** How much it tells that an article of a language has a sign with this {@link Sign#key}, from 0 to about 6. */
  float of(Sign sign, String language, long key) {
    int place = StringHash.place(key, keys);
    return keys[place] == key ? tells[place] : tells[StringHash.place(sign.key(language, UNSEEN), keys)];
  }

  /** How alike the words of two languages are: two articles that have nothing to do with one another share so much. */
  double usual(String language, String other) {
    long key = language.compareTo(other) < 0 ? key(language, other) : key(other, language);
    return tells[StringHash.place(key, keys)];
  }

  private static long key(String language, String other) {
    return StringHash.key(StringHash.of(StringHash.of(StringHash.of(0, USUAL), language), other));
  }

  static String pair(String language, String other) {
    return language.compareTo(other) < 0 ? language + other : other + language;
  }
}
