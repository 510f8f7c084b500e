package org.depeche.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.language.LanguagePack;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.model.Name;
import org.depeche.text.Concepts;

/**
 * Any number of articles, made from the records of some: their incidents at other services and places, with other people, on other
 * days, with other numbers, most telling words others of the same language: what means the same is replaced by what means the same,
 * in all its languages. Every fifth incident is a later one of a service that
 * had one weeks before. Records are varied, not texts read anew; spans don't fit.
 */
final class VariedArticles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");
  private static final Pattern DAY = Pattern.compile("^20\\d\\d-\\d\\d-\\d\\d");
  private static final double LEAST_TELLING = 2;
  private static final double WORDS_LEFT = 0.1;
  private static final double AGAIN = 0.2;
  private static final int NAMES = 40_000;
  private static final int DAYS = 1000;
  private static final int LATER = 50;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final List<List<IncidentRecord>> incidents;
  private final Map<String, List<String>> vocabulary = new TreeMap<>();
  private final Map<String, Concepts.Reader> readers = new HashMap<>();

  /** The words of a language that have a meaning. */
  private final Map<String, Map<String, List<String>>> expressions = new TreeMap<>();

  private final List<String> meanings;
  private final Map<Integer, Variation> last = new HashMap<>();
  private final Random random = new Random(11);

  /** An article and the incident that it is of. */
  record Varied(IncidentRecord record, String incident) {}

  /** What is put in the place of what, in all articles of an incident. */
  private record Variation(Map<String, String> places, Map<String, String> words, long days) {
    Variation later(int days) {
      return new Variation(places, new HashMap<>(), this.days + days);
    }
  }

  /** Varies what {@code incidents} hold, each the articles of one. */
  VariedArticles(List<List<IncidentRecord>> incidents) {
    this.incidents = incidents;
    Map<String, Set<String>> words = new TreeMap<>();
    for (List<IncidentRecord> incident : incidents) {
      for (IncidentRecord record : incident) {
        Matcher word = WORD.matcher(record.text());
        while (word.find()) {
          if (isTelling(record, word.group())) {
            words.computeIfAbsent(String.valueOf(record.language()), k -> new TreeSet<>()).add(word.group());
          }
        }
      }
    }
    Set<String> all = new TreeSet<>();
    words.forEach((language, some) -> {
      vocabulary.put(language, List.copyOf(some));
      Map<String, List<String>> expressed = expressions.computeIfAbsent(language, k -> new TreeMap<>());
      some.forEach(w -> meaning(language, w).ifPresent(m -> expressed.computeIfAbsent(m, k -> new ArrayList<>()).add(w)));
      all.addAll(expressed.keySet());
    });
    meanings = List.copyOf(all);
  }

  private Optional<String> meaning(String language, String word) {
    return readers
        .computeIfAbsent(language, l -> Concepts.of(LanguagePack.of(l).orElseThrow()).reader())
        .of(word.toLowerCase(Locale.ROOT))
        .stream()
        .findFirst();
  }

  private static boolean isTelling(IncidentRecord record, String word) {
    String stem = word.toLowerCase(Locale.ROOT).substring(0, Math.min(7, word.length()));
    String language = String.valueOf(record.language());
    return word.length() > 3 && Rarity.learnt().of(Sign.WORD, language, Sign.WORD.key(language, stem)) >= LEAST_TELLING;
  }

  /** The articles of one more incident. */
  List<Varied> next(int number) {
    int base = number % incidents.size();
    Variation before = last.get(base);
    Variation variation =
        before != null && random.nextDouble() < AGAIN
            ? before.later(14 + random.nextInt(LATER))
            : new Variation(new HashMap<>(), new HashMap<>(), random.nextInt(DAYS));
    last.put(base, variation);
    List<Varied> varied = new ArrayList<>();
    for (IncidentRecord record : incidents.get(base)) {
      varied.add(new Varied(vary(record, variation, number + "-" + varied.size()), String.valueOf(number)));
    }
    return varied;
  }

  private IncidentRecord vary(IncidentRecord record, Variation variation, String id) {
    ObjectNode json = Json.MAPPER.valueToTree(record);
    Set<String> places = words(record, Set.of(Name.Type.ORG, Name.Type.LOC));
    Set<String> people = words(record, Set.of(Name.Type.PER));
    UnaryOperator<String> other =
        text -> WORD.matcher(text).replaceAll(m -> Matcher.quoteReplacement(word(m.group(), record, variation, places, people)));
    json.put("id", id);
    json.put("text", other.apply(record.text()));
    if (record.title() != null) {
      json.put("title", other.apply(record.title()));
    }
    json.path("figures").forEach(f -> number((ObjectNode) f, variation));
    if (json.path("subject") instanceof ObjectNode subject) {
      subject.put("name", other.apply(subject.path("name").asText()));
    }
    json.path("times").forEach(t -> shift((ObjectNode) t, "value", variation.days));
    shift(json, "published", variation.days);
    if (json.path("started") instanceof ObjectNode started) {
      shift(started, "value", variation.days);
    }
    try {
      return Json.MAPPER.treeToValue(json, IncidentRecord.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> words(IncidentRecord record, Set<Name.Type> types) {
    Set<String> words = new HashSet<>();
    for (Name name : record.names()) {
      if (types.contains(name.type())) {
        WORD.matcher(name.span().text()).results().forEach(m -> words.add(m.group()));
      }
    }
    return words;
  }

  private String word(String word, IncidentRecord record, Variation variation, Set<String> places, Set<String> people) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() == 1 || word.equals("000") ? word : variation.words.computeIfAbsent(word, w -> digits(w.length()));
    }
    if (places.contains(word) || people.contains(word)) {
      Map<String, String> names = places.contains(word) ? variation.places : variation.words;
      boolean isLatin = SoundKey.folded(word).length() == word.length();
      String name = names.computeIfAbsent(SoundKey.consonants(SoundKey.folded(word)), k -> name());
      return isLatin ? name : arabic(name);
    }
    if (!isTelling(record, word)) {
      return word;
    }
    String language = String.valueOf(record.language());
    String other = variation.words.get(language + word);
    if (other == null) {
      other = random.nextDouble() < WORDS_LEFT ? word : other(word, language, variation);
      variation.words.put(language + word, other);
    }
    return other;
  }

  private String other(String word, String language, Variation variation) {
    List<String> all =
        meaning(language, word)
            .map(m -> variation.words.computeIfAbsent("#" + m, k -> meanings.get(random.nextInt(meanings.size()))))
            .map(expressions.getOrDefault(language, Map.of())::get)
            .orElse(vocabulary.getOrDefault(language, List.of(word)));
    return all.get(random.nextInt(all.size()));
  }

  private String digits(int length) {
    StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
    while (digits.length() < length) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** Some names are in many incidents, most in few. */
  private String name() {
    double draw = random.nextDouble();
    Random letters = new Random((long) (NAMES * draw * draw));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3 + letters.nextInt(2); i++) {
      name.append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length()))).append(VOWELS.charAt(letters.nextInt(VOWELS.length())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String arabic(String name) {
    StringBuilder arabic = new StringBuilder();
    name.toLowerCase(Locale.ROOT).chars().map("bdfgklmnprstvzaeiou"::indexOf).forEach(i -> arabic.append("بدفغكلمنبرستفزايييو".charAt(i)));
    return arabic.toString();
  }

  private void number(ObjectNode figure, Variation variation) {
    JsonNode value = figure.path("value");
    if (value.isNumber()) {
      String plain = value.decimalValue().toPlainString();
      String other = variation.words.computeIfAbsent("=" + plain, v -> String.valueOf(value.asDouble() * (0.4 + random.nextDouble())));
      figure.put("value", Math.round(Double.parseDouble(other)));
    }
  }

  private static void shift(ObjectNode node, String field, long days) {
    String value = node.path(field).asText();
    Matcher day = DAY.matcher(value);
    if (day.find()) {
      node.put(field, LocalDate.parse(day.group()).plusDays(days) + value.substring(day.end()));
    }
  }
}
