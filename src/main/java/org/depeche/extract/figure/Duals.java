package org.depeche.extract.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.extract.figure.Lexicon.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the dual of a noun. Some of its endings are those of the plural of people as well, so a noun whose plural is
 * known to end so has none here.
 */
final class Duals {
  private static final int SHORTEST = 3;

  private final List<String[]> endings;
  private final Map<String, Unit> nouns;

  Duals(List<String> endings, Map<String, Unit> nouns) {
    this.endings = endings.stream().map(e -> e.split(">", -1)).toList();
    this.nouns = nouns;
  }

  boolean isEmpty() {
    return endings.isEmpty();
  }

  /** What two of a noun count in. */
  @Nullable Unit unit(String word) {
    Unit own = nouns.get(word);
    if (own != null && own.kind() == Unit.Kind.COUNT) {
      return null;
    }
    return singulars(word).filter(this::isKnown).map(nouns::get).findFirst().orElse(null);
  }

  /** What two of a noun of any length count in; only where another word in the dual describes it is that sure. */
  @Nullable Unit described(String word) {
    return nouns.containsKey(word) ? null : singulars(word).map(nouns::get).filter(u -> u != null && u.kind() == Unit.Kind.COUNT).findFirst().orElse(null);
  }

  /** What a word may be the dual of. */
  Stream<String> singulars(String word) {
    return endings.stream()
        .filter(ending -> word.length() - ending[0].length() >= 2 && word.endsWith(ending[0]))
        .map(ending -> word.substring(0, word.length() - ending[0].length()) + ending[1]);
  }

  /** Of two letters, too many other words end alike: "أمين" is a secretary, and not two mothers. */
  private boolean isKnown(String singular) {
    Unit unit = nouns.get(singular);
    return unit != null && (unit.kind() != Unit.Kind.COUNT || singular.length() >= SHORTEST);
  }
}
