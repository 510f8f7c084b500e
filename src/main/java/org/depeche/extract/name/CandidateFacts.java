package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.extract.name.NameCandidates.Stretch;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/** What is known of stretches of words that may be names, in themselves, beside each other and over the whole article. */
final class CandidateFacts {
  private static final double[] STEPS = {0.003, 0.02, 0.1, 0.3, 0.6, 0.85, 0.97};
  private static final Name.Type[] TYPES = Name.Type.values();

  private final AnalysedText text;
  private final String language;
  private final WordKinds kinds;
  private final List<Stretch> stretches;
  private final Map<String, String> kindsOf = new HashMap<>();

  /** By where a word starts: its part of speech. */
  private final TreeMap<Integer, String> tags = new TreeMap<>();

  /** By string: the highest chance of each type, and where it stands. */
  private final Map<String, double[]> most = new HashMap<>();

  private final Map<String, Set<Integer>> places = new HashMap<>();

  /** By string: who says anywhere that it is a name. */
  private final Map<String, Set<String>> anywhere = new HashMap<>();

  CandidateFacts(AnalysedText text, String language, WordKinds kinds, List<Stretch> stretches) {
    this.text = text;
    this.language = language;
    this.kinds = kinds;
    this.stretches = stretches;
    for (int s = 0; s < text.sentences().size(); s++) {
      List<Token> tokens = text.sentences().get(s).tokens();
      for (int i = 0; i < tokens.size(); i++) {
        tags.put(tokens.get(i).start(), text.tags(s)[i]);
      }
    }
    for (Stretch s : stretches) {
      double[] highest = most.computeIfAbsent(key(s), k -> new double[TYPES.length]);
      double[] chances = chances(s);
      for (int t = 0; t < TYPES.length; t++) {
        highest[t] = Math.max(highest[t], chances[t]);
      }
      places.computeIfAbsent(key(s), k -> new HashSet<>()).add(s.start());
      anywhere.computeIfAbsent(key(s), k -> new LinkedHashSet<>()).addAll(s.sources());
    }
  }

  private String key(Stretch s) {
    return text.lower().substring(s.start(), s.end());
  }

  private static double[] chances(Stretch s) {
    double[] chances = new double[TYPES.length];
    s.piece().reading().ifPresent(
        r -> {
          for (int t = 0; t < TYPES.length; t++) {
            chances[t] = r.chance(s.from(), s.to(), TYPES[t]);
          }
        });
    return chances;
  }

  List<NameCandidate> candidates() {
    List<NameCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Set<String> facts = new LinkedHashSet<>();
      facts.add("");
      said(stretches.get(i), facts);
      beside(i, facts);
      words(stretches.get(i), facts);
      tags(stretches.get(i), facts);
      List<String> known = new ArrayList<>(facts);
      facts.forEach(f -> known.add(language + ":" + f));
      lexical(stretches.get(i), known);
      candidates.add(new NameCandidate(stretches.get(i).start(), stretches.get(i).end(), known));
    }
    return candidates;
  }

  private void said(Stretch s, Set<String> facts) {
    s.sources().forEach(source -> facts.add("s" + source));
    String sources = String.join("+", s.sources());
    facts.add("S" + sources);
    double[] chances = chances(s);
    double[] highest = most.get(key(s));
    int best = 0;
    for (int t = 0; t < TYPES.length; t++) {
      facts.add("p" + TYPES[t] + step(chances[t]));
      facts.add("P" + TYPES[t] + step(highest[t]));
      best = chances[t] > chances[best] ? t : best;
    }
    facts.add("S" + sources + TYPES[best] + step(chances[best]));
    facts.add("places" + Math.min(4, places.get(key(s)).size()));
    anywhere.get(key(s)).forEach(a -> facts.add("any" + a));
  }

  private static int step(double chance) {
    int step = 0;
    while (step < STEPS.length && chance > STEPS[step]) {
      step++;
    }
    return step;
  }

  /** What others say of words among these. */
  private void beside(int i, Set<String> facts) {
    Stretch s = stretches.get(i);
    int first = i;
    while (first > 0 && stretches.get(first - 1).piece() == s.piece()) {
      first--;
    }
    for (int k = first; k < stretches.size() && stretches.get(k).piece() == s.piece() && stretches.get(k).start() < s.end(); k++) {
      Stretch other = stretches.get(k);
      if (k != i && other.end() > s.start()) {
        boolean within = other.start() >= s.start() && other.end() <= s.end();
        boolean around = other.start() <= s.start() && other.end() >= s.end();
        String how = within ? "has" : around ? "in" : "x";
        other.sources().forEach(source -> facts.add(how + source));
        double[] chances = chances(other);
        for (int t = 0; t < TYPES.length; t++) {
          if (chances[t] > STEPS[2]) {
            facts.add(how + TYPES[t] + step(chances[t]));
          }
        }
      }
    }
  }

  private void words(Stretch s, Set<String> facts) {
    List<Token> tokens = s.piece().tokens();
    int n = s.to() - s.from();
    facts.add("n" + Math.min(5, n));
    String first = kinds(s.first().text());
    String last = kinds(s.last().text());
    each(n == 1 ? "1" : "f", first, facts);
    each(n == 1 ? "o" : "e", last, facts);
    facts.add((n == 1 ? "1=" : "f=") + first);
    facts.add((n == 1 ? "1s" : "fs") + NameFeatures.shape(s.first().text(), true));
    facts.add("es" + NameFeatures.shape(s.last().text(), true));
    if (n == 2) {
      facts.add("2" + first + "+" + last);
    } else if (n > 2) {
      facts.add("2f" + first + "+" + kinds(tokens.get(s.from() + 1).text()));
      facts.add("2e" + kinds(tokens.get(s.to() - 2).text()) + "+" + last);
      for (int i = s.from() + 1; i < s.to() - 1; i++) {
        each("m", kinds(tokens.get(i).text()), facts);
      }
    }
    String before = s.from() == 0 ? "^" : kinds(tokens.get(s.from() - 1).text());
    String after = s.to() == tokens.size() ? "^" : kinds(tokens.get(s.to()).text());
    each("b", before, facts);
    if (s.from() > 1) {
      each("B", kinds(tokens.get(s.from() - 2).text()), facts);
    }
    each("a", after, facts);
    facts.add("b=" + before + "+" + (n == 1 ? "1" : "") + first);
    if (s.from() > 0) {
      facts.add("bs" + NameFeatures.shape(tokens.get(s.from() - 1).text(), true));
    }
    if (s.to() < tokens.size()) {
      facts.add("as" + NameFeatures.shape(tokens.get(s.to()).text(), true));
    }
  }

  /** Parts of speech where the stretch begins and ends. */
  private void tags(Stretch s, Set<String> facts) {
    List<Token> tokens = s.piece().tokens();
    String before = s.from() == 0 ? "^" : tag(tokens.get(s.from() - 1));
    String after = s.to() == tokens.size() ? "^" : tag(tokens.get(s.to()));
    facts.add("tb" + before + "+" + tag(s.first()));
    facts.add("ta" + tag(s.last()) + "+" + after);
  }

  private String tag(Token token) {
    return tags.floorEntry(token.start()).getValue();
  }

  private static void each(String place, String letters, Set<String> facts) {
    for (int i = 0; i < letters.length(); i++) {
      facts.add(place + letters.charAt(i));
    }
  }

  /** Facts of words themselves, which hold for the language alone. */
  private void lexical(Stretch s, List<String> facts) {
    List<Token> tokens = s.piece().tokens();
    facts.add(language + "#b" + (s.from() == 0 ? "^" : lower(tokens.get(s.from() - 1))));
    facts.add(language + "#a" + (s.to() == tokens.size() ? "^" : lower(tokens.get(s.to()))));
    facts.add(language + "#f" + lower(s.first()));
    String last = lower(s.last());
    facts.add(language + "#e" + last.substring(Math.max(0, last.length() - 4)));
    String first = lower(s.first());
    facts.add(language + "#F" + (s.to() - s.from() == 1 ? "1" : "") + first.substring(Math.max(0, first.length() - 5)));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private String kinds(String word) {
    return kindsOf.computeIfAbsent(word, kinds::of);
  }
}
