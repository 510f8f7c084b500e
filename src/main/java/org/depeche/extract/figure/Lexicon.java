package org.depeche.extract.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language's words for what is counted. */
final class Lexicon {
  private static final int SHORTEST_HEAD = 4;

  private final FigureWords words;
  private final Map<String, Unit> nouns = new HashMap<>();
  private final Map<String, Unit> phrases = new HashMap<>();
  private final List<String[]> endings;
  private final Set<String> neverCounted;
  private final Set<String> complements;
  private final Set<String> adjectives;
  private final Set<String> stops;
  private final Set<String> labels;
  private final Set<String> articles;

  /** What a noun counts in. */
  record Unit(Kind kind, String name) {
    enum Kind {
      COUNT,
      MONEY,
      MEASURE,
      PERCENT
    }
  }

  Lexicon(FigureWords words) {
    this.words = words;
    words.units().forEach((unit, forms) -> add(forms, new Unit(Unit.Kind.COUNT, unit)));
    words.money().forEach((code, forms) -> add(forms, new Unit(Unit.Kind.MONEY, code)));
    words.measures().forEach((code, forms) -> add(forms, new Unit(Unit.Kind.MEASURE, code)));
    add(words.percent(), new Unit(Unit.Kind.PERCENT, "percent"));
    this.endings = words.endings().stream().map(e -> e.split(">", -1)).toList();
    this.neverCounted = new HashSet<>(words.neverCounted());
    this.complements = Set.copyOf(words.complements());
    this.adjectives = new HashSet<>(words.adjectives());
    this.stops = new HashSet<>(words.stops());
    this.labels = new HashSet<>(words.labels());
    this.articles = new HashSet<>(words.articles());
  }

  private void add(List<String> forms, Unit unit) {
    for (String form : forms) {
      (form.indexOf(' ') < 0 ? nouns : phrases).putIfAbsent(form, unit);
    }
  }

  FigureWords words() {
    return words;
  }

  /** What a noun of one word counts in, in whichever number and case. */
  @Nullable Unit noun(String word) {
    Unit unit = inflected(word);
    for (String prefix : words.prefixes()) {
      unit = unit == null && word.startsWith(prefix) ? inflected(word.substring(prefix.length())) : unit;
    }
    if (unit != null || !words.compounds()) {
      return unit;
    }
    for (int i = 2; i <= word.length() - SHORTEST_HEAD; i++) {
      Unit head = inflected(word.substring(i));
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  private @Nullable Unit inflected(String word) {
    Unit unit = nouns.get(word);
    if (unit != null) {
      return unit;
    }
    for (String[] ending : endings) {
      if (word.length() > ending[0].length() + 1 && word.endsWith(ending[0])) {
        unit = nouns.get(word.substring(0, word.length() - ending[0].length()) + ending[1]);
        if (unit != null) {
          return unit;
        }
      }
    }
    return null;
  }

  /** What a noun of several words counts in. */
  @Nullable Unit phrase(String phrase) {
    Unit unit = phrases.get(phrase);
    if (unit != null || phrases.isEmpty()) {
      return unit;
    }
    for (String[] ending : endings) {
      if (phrase.endsWith(ending[0])) {
        unit = phrases.get(phrase.substring(0, phrase.length() - ending[0].length()) + ending[1]);
        if (unit != null) {
          return unit;
        }
      }
    }
    return null;
  }

  boolean isNeverCounted(String word) {
    return neverCounted.contains(word);
  }

  boolean isComplement(String word) {
    return complements.contains(word);
  }

  boolean isAdjective(String word) {
    return adjectives.contains(word);
  }

  boolean isStop(String word) {
    return stops.contains(word);
  }

  boolean isLabel(String word) {
    return labels.contains(word);
  }

  boolean isArticle(String word) {
    return articles.contains(word);
  }
}
