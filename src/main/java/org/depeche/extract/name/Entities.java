package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** What an article's mentions say together: one type a string, more mentions of the same, the fullest form of each. */
final class Entities {
  private final AnalysedText text;
  private final String normal;

  Entities(AnalysedText text) {
    this.text = text;
    this.normal = text.normal();
  }

  /** The mentions that win where several overlap, in order: the higher weight, then the longer. */
  static List<Mention> withoutOverlaps(List<Mention> mentions) {
    List<Mention> ranked = new ArrayList<>(mentions);
    ranked.sort(
        Comparator.comparingInt((Mention m) -> m.weight() == Mention.SURE ? 0 : 1)
            .thenComparingInt(m -> m.start() - m.end())
            .thenComparingInt(m -> -m.weight())
            .thenComparingInt(Mention::start));
    java.util.TreeMap<Integer, Mention> taken = new java.util.TreeMap<>();
    for (Mention mention : ranked) {
      var before = taken.floorEntry(mention.start());
      var after = taken.higherEntry(mention.start());
      boolean free =
          (before == null || !before.getValue().overlaps(mention))
              && (after == null || !after.getValue().overlaps(mention));
      if (free) {
        taken.put(mention.start(), mention);
      }
    }
    return new ArrayList<>(taken.values());
  }

  /** The same string the same type: that of most weight. */
  List<Mention> agreed(List<Mention> mentions) {
    Map<String, Map<Name.Type, Integer>> votes = new HashMap<>();
    for (Mention m : mentions) {
      votes
          .computeIfAbsent(key(m), t -> new EnumMap<>(Name.Type.class))
          .merge(m.type(), 1 + 2 * m.weight() * m.weight(), Integer::sum);
    }
    List<Mention> agreed = new ArrayList<>();
    for (Mention m : mentions) {
      Name.Type type =
          votes.get(key(m)).entrySet().stream()
              .max(Comparator.comparingInt(Map.Entry::getValue))
              .orElseThrow()
              .getKey();
      agreed.add(m.as(type));
    }
    return agreed;
  }

  /** The name in one case, so that a headline's capitals agree with the text; short ones as they are. */
  private String key(Mention m) {
    String name = m.text(normal);
    return name.length() > 4 ? name.toUpperCase(Locale.ROOT) : name;
  }

  /**
   * Adds what reads like a mention found, where nothing was found: the same words, a person's last name alone, or the one word of
   * an organization's name that is {@code distinct}.
   */
  List<Mention> repeated(List<Mention> mentions, Set<String> notNames, Predicate<String> distinct) {
    Map<String, Name.Type> known = new HashMap<>();
    for (Mention m : mentions) {
      String name = m.text(normal);
      known.put(name, m.type());
      int space = name.lastIndexOf(' ');
      String last = name.substring(space + 1);
      if (m.type() == Name.Type.PER && space > 0 && last.length() > 2) {
        known.putIfAbsent(last, Name.Type.PER);
      }
      if (m.type() == Name.Type.ORG && space > 0) {
        Arrays.stream(name.split(" "))
            .filter(word -> CuedNames.isCapital(word) && distinct.test(word))
            .forEach(word -> known.putIfAbsent(word, Name.Type.ORG));
      }
    }
    Map<String, List<String>> byFirstWord = new HashMap<>();
    for (String name : known.keySet()) {
      if (name.length() > 1 && !notNames.contains(name.toLowerCase(Locale.ROOT))) {
        byFirstWord.computeIfAbsent(firstWord(name), k -> new ArrayList<>()).add(name);
      }
    }
    List<Mention> all = new ArrayList<>(mentions);
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        for (String name : byFirstWord.getOrDefault(firstWord(token.text()), List.of())) {
          int end = token.start() + name.length();
          if (normal.startsWith(name, token.start()) && end <= sentence.end() && isWordEnd(end)) {
            all.add(new Mention(token.start(), end, known.get(name), 0));
          }
        }
      }
    }
    return all;
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private boolean isWordEnd(int at) {
    return at >= normal.length() || !Character.isLetterOrDigit(normal.charAt(at)) && normal.charAt(at) != '-';
  }

  /** The fullest form of each mention's entity, by its string. */
  Map<String, String> fullest(List<Mention> mentions) {
    Map<String, String> forms = new LinkedHashMap<>();
    List<String> people = new ArrayList<>();
    for (Mention m : mentions) {
      String name = m.text(normal);
      forms.putIfAbsent(name, name);
      if (m.type() == Name.Type.PER) {
        people.add(name);
      }
    }
    for (String name : new HashSet<>(people)) {
      people.stream()
          .filter(p -> p.length() > name.length() && (p.endsWith(" " + name) || p.startsWith(name + " ")))
          .max(Comparator.comparingInt(String::length))
          .ifPresent(p -> forms.put(name, p));
    }
    acronyms(mentions, forms);
    countries(mentions, forms);
    return forms;
  }

  /** {@code Office national (ON)}: the short form in brackets after the long one. */
  private void acronyms(List<Mention> mentions, Map<String, String> forms) {
    for (int i = 1; i < mentions.size(); i++) {
      Mention full = mentions.get(i - 1);
      Mention brief = mentions.get(i);
      boolean bracketed =
          brief.start() - full.end() <= 2
              && normal.substring(full.end(), brief.start()).strip().equals("(")
              && brief.end() < normal.length()
              && normal.charAt(brief.end()) == ')';
      String acronym = brief.text(normal);
      if (bracketed && full.type() == brief.type() && acronym.length() < full.end() - full.start() && acronym.indexOf(' ') < 0) {
        forms.put(acronym, full.text(normal));
      }
    }
  }

  private void countries(List<Mention> mentions, Map<String, String> forms) {
    Map<String, String> longest = new HashMap<>();
    Countries countries = Countries.of(text.pack());
    for (Mention m : mentions) {
      String name = m.text(normal);
      countries.code(name).ifPresent(c -> longest.merge(c, name, (a, b) -> a.length() >= b.length() ? a : b));
    }
    for (String name : Set.copyOf(forms.keySet())) {
      Optional<String> code = countries.code(name);
      code.map(longest::get).ifPresent(full -> forms.put(name, full));
    }
  }
}
