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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /**
   * One word that is no person's name for once, but the last name of somebody named in full elsewhere, is that one's; one that is
   * a person's, but begins an organization's full name and no person's, is the organization's.
   */
  List<Mention> parts(List<Mention> mentions) {
    Set<String> last = new HashSet<>();
    Set<String> first = new HashSet<>();
    for (Mention m : mentions) {
      String name = m.text(normal);
      int space = name.indexOf(' ');
      if (m.type() == Name.Type.PER && space > 0) {
        last.add(name.substring(name.lastIndexOf(' ') + 1));
      } else if (m.type() == Name.Type.ORG && space > 0) {
        first.add(name.substring(0, space));
      }
    }
    return mentions.stream().map(m -> m.as(part(m, last, first))).toList();
  }

  private Name.Type part(Mention m, Set<String> last, Set<String> first) {
    String name = m.text(normal);
    boolean isOrganization = m.type() == Name.Type.PER && first.contains(name);
    return last.contains(name) ? Name.Type.PER : isOrganization ? Name.Type.ORG : m.type();
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
    Map<Name.Type, Set<String>> names = new EnumMap<>(Name.Type.class);
    for (Mention m : mentions) {
      String name = m.text(normal);
      forms.putIfAbsent(name, name);
      names.computeIfAbsent(m.type(), t -> new TreeSet<>()).add(name);
    }
    names.forEach((type, some) -> some.forEach(name -> inSmall(name, some).ifPresent(small -> forms.put(name, small))));
    Set<String> people = names.getOrDefault(Name.Type.PER, Set.of());
    for (String name : people) {
      longer(name, people).max(Comparator.comparingInt(String::length)).ifPresent(p -> forms.put(name, p));
    }
    Set<String> organizations = names.getOrDefault(Name.Type.ORG, Set.of());
    for (String name : organizations) {
      List<String> longer = longer(name, organizations).toList();
      if (longer.size() == 1 && name.indexOf(' ') < 0) {
        forms.put(name, longer.getFirst());
      }
    }
    acronyms(mentions, forms);
    countries(mentions, forms);
    return forms;
  }

  /** The same name where it is not all in capitals, as datelines are. */
  private static Optional<String> inSmall(String name, Set<String> names) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? names.stream().filter(n -> !n.equals(name) && n.equalsIgnoreCase(name)).findFirst()
        : Optional.empty();
  }

  /** Names that begin or end with this one. */
  private static Stream<String> longer(String name, Set<String> names) {
    int length = name.length() + 1;
    return names.stream()
        .filter(n -> n.length() > length)
        .filter(n -> n.regionMatches(true, n.length() - length, " " + name, 0, length) || n.startsWith(name + " "));
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
      if (bracketed && full.type() == Name.Type.ORG && brief.type() == Name.Type.ORG && acronym.length() < full.end() - full.start() && acronym.indexOf(' ') < 0) {
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
