package org.depeche.extract.time;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** A language's phrases for times, as a trie over tokens. */
final class Lexicon {
  private static final Pattern OPTIONAL = Pattern.compile("\\(([^()]*)\\)");

  /** What tells cities of one name apart: "Tripoli (Libye)". */
  private static final Pattern BEHIND_NAME = Pattern.compile(" ?[,(\\[]");

  /** Words that are all of a language's: without their accents too many would be others. */
  private static final Set<String> NEVER_PLAIN = Set.of("pastcue", "presentcue", "futurecue", "schedule", "aim", "uncounted", "ctxunit");

  private static final Set<String> CUES = Set.of("pastcue", "presentcue", "futurecue");

  /**
   * What a phrase is and means.
   *
   * @param capital whether the phrase is only that when written with a capital, which may have lost its accent ("A 16 h 45")
   */
  record Sense(String category, String value, boolean capital) {
    Sense(String category, String value) {
      this(category, value, false);
    }

    /** One string a category, which the grammar's maps find by identity. */
    Sense {
      category = category.intern();
    }
  }

  private record Ending(String letters, Sense sense) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Sense> senses = new ArrayList<>();
  }

  private final Node root = new Node();
  private final List<String> clitics;
  private final Map<Character, List<Ending>> endings = new HashMap<>(); // by their last letter

  private Lexicon(List<String> clitics) {
    this.clitics = clitics.stream().map(Tokens::fold).toList();
  }

  static Lexicon of(TimeWords words, String language) {
    Lexicon lexicon = new Lexicon(words.clitics());
    words.words().forEach((category, phrases) ->
        phrases.forEach((written, value) ->
            spellings(written).forEach(phrase -> lexicon.add(phrase, new Sense(category, value)))));
    words.endings().forEach((category, all) -> all.forEach(e -> lexicon.addEnding(e, new Sense(category, ""))));
    lexicon.addCities(words.cityTimes(), language);
    for (String compound : words.compounds()) {
      lexicon.compound(words, compound.split(" "));
    }
    if (words.plain()) {
      lexicon.addPlain(words);
    }
    return lexicon;
  }

  /** What the clock shows in the cities that CLDR names zones after. */
  private void addCities(List<String> cityTimes, String language) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
    for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = BEHIND_NAME.split(names.getExemplarLocationName(zone).toLowerCase(Locale.ROOT))[0];
      cityTimes.forEach(time -> add(time.replace("{0}", city), new Sense("zone", zone)));
    }
    ULocale locale = ULocale.forLanguageTag(language);
    LocalZone.countries().forEach((country, zone) -> {
      String name = new ULocale("", country).getDisplayCountry(locale).toLowerCase(Locale.ROOT);
      cityTimes.forEach(time -> add(time.replace("{0}", name), new Sense("zone", zone)));
    });
  }

  private void addEnding(String letters, Sense sense) {
    endings.computeIfAbsent(letters.charAt(letters.length() - 1), c -> new ArrayList<>()).add(new Ending(letters, sense));
  }

  /** The phrases as they are written without accents, unless that is another phrase. */
  private void addPlain(TimeWords words) {
    Map<String, List<Sense>> plain = new LinkedHashMap<>();
    words.words().forEach((category, phrases) ->
        phrases.forEach((written, value) ->
            spellings(written).forEach(phrase -> {
              String folded = AnalysedText.withoutMarks(phrase);
              if (!folded.equals(phrase) && !NEVER_PLAIN.contains(category)) {
                plain.computeIfAbsent(folded, f -> new ArrayList<>()).add(new Sense(category, value, losesCapitalOnly(phrase)));
              }
            })));
    Set<String> known = words.words().values().stream()
        .flatMap(phrases -> phrases.keySet().stream())
        .flatMap(written -> spellings(written).stream())
        .collect(Collectors.toSet());
    plain.forEach((phrase, senses) -> {
      if (!known.contains(phrase) || senses.stream().allMatch(Sense::capital)) {
        senses.forEach(sense -> add(phrase, sense));
      }
    });
  }

  /** Whether the only accent is that of a first word too short to be told without it. */
  private static boolean losesCapitalOnly(String phrase) {
    String rest = phrase.substring(1);
    return phrase.split("[ '-]", 2)[0].length() < 3 && AnalysedText.withoutMarks(rest).equals(rest);
  }

  /** The phrases that {@code a|b(c)} stands for. */
  private static Set<String> spellings(String written) {
    Set<String> all = new LinkedHashSet<>();
    for (String alternative : written.toLowerCase(Locale.ROOT).split("\\|")) {
      expand(alternative, all);
    }
    return all;
  }

  private static void expand(String written, Set<String> into) {
    Matcher optional = OPTIONAL.matcher(written);
    if (!optional.find()) {
      into.add(written.strip());
      return;
    }
    String before = written.substring(0, optional.start());
    String after = written.substring(optional.end());
    expand(before + optional.group(1) + after, into);
    expand(before + after, into);
  }

  private void compound(TimeWords words, String[] categories) {
    List<String> joints = new ArrayList<>(words.joints());
    joints.add("");
    words.words().getOrDefault(categories[0], Map.of()).forEach((first, firstValue) ->
        words.words().getOrDefault(categories[1], Map.of()).forEach((second, secondValue) -> {
          Sense sense = new Sense(categories[0] + "+" + categories[1], firstValue + " " + secondValue);
          for (String a : spellings(first)) {
            for (String b : spellings(second)) {
              joints.forEach(joint -> add(a + joint + b, sense));
            }
          }
        }));
  }

  private void add(String phrase, Sense sense) {
    Node node = root;
    Tokens tokens = Tokens.of(Tokens.fold(phrase.replace('\'', ' ')));
    for (int i = 0; i < tokens.count(); i++) {
      node = node.next.computeIfAbsent(tokens.word(i), w -> new Node());
    }
    if (node != root && !node.senses.contains(sense)) {
      node.senses.add(sense);
    }
  }

  /** Hands over every unit that starts at a token. */
  void at(Tokens tokens, int from, BiConsumer<Sense, int[]> found) {
    String word = tokens.word(from);
    Node whole = root.next.get(word);
    walk(whole, tokens, from, tokens.start(from), found);
    for (Ending ending : endings.getOrDefault(word.charAt(word.length() - 1), List.of())) {
      if (word.endsWith(ending.letters()) && !(CUES.contains(ending.sense().category()) && isCue(whole))) {
        found.accept(ending.sense(), new int[] {from, from + 1, tokens.start(from)});
      }
    }
    for (String clitic : clitics) {
      if (word.length() > clitic.length() + 1 && word.startsWith(clitic)) {
        Node node = root.next.get(word.substring(clitic.length()));
        walk(node, tokens, from, tokens.start(from) + clitic.length(), found);
      }
    }
  }

  /** Whether a word is listed as one that tells the tense, which its ending can't know better. */
  private static boolean isCue(@Nullable Node node) {
    if (node != null) {
      for (Sense sense : node.senses) {
        if (CUES.contains(sense.category())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void walk(
      Node node, Tokens tokens, int from, int start, BiConsumer<Sense, int[]> found) {
    int token = from;
    while (node != null) {
      for (Sense sense : node.senses) {
        found.accept(sense, new int[] {from, token + 1, start});
      }
      token++;
      if (token >= tokens.count() || tokens.breaksBefore(token) || node.next.isEmpty()) {
        return;
      }
      node = node.next.get(tokens.word(token));
    }
  }
}
