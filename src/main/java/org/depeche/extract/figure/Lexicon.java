package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language's words for what is counted. */
final class Lexicon {
  private static final char DUAL = 'ن'; // what ends a noun in the dual, or in a plural, that nothing completes
  private static final Unit CENT = new Unit(Unit.Kind.MEASURE, "cent");
  private static final int SHORTEST_HEAD = 4;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_TIME = 6;
  private static final int SHORTEST_DUAL = 6;

  private final FigureWords words;
  private final Map<String, Unit> nouns = new HashMap<>();
  private final Map<String, Unit> phrases = new HashMap<>();
  private final Set<String> singulars = new HashSet<>();
  private final Set<Unit> phrasal = new HashSet<>();
  private final List<String[]> endings;
  private final Set<String> neverCounted;
  private final Set<String> complements;
  private final Set<String> adjectives;
  private final Set<String> stops;
  private final Set<String> labels;
  private final Set<String> articles;
  private final Set<String> accounts;
  private final Set<String> definites;
  private final Set<String> pronouns;
  private final Set<String> others;
  private final Set<String> relatives;
  private final Set<String> singularArticles;
  private final Set<String> everies;
  private final Set<String> rounds;
  private final Duals duals;
  private final Map<String, List<Map.Entry<String, BigDecimal>>> multiples = new HashMap<>();
  private final Pattern plural;
  private final Pattern participles;
  private final Pattern describing;
  private final Set<String> invariables;

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
    words.senses().forEach((other, sense) -> add(sense.nouns(), Senses.open(other, sense)));
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
    this.accounts = new HashSet<>(words.accounts());
    this.definites = new HashSet<>(words.definites());
    this.pronouns = new HashSet<>(words.pronouns());
    this.singularArticles = new HashSet<>(words.singularArticles());
    this.everies = new HashSet<>(words.everies());
    this.rounds = new HashSet<>(words.rounds());
    this.relatives = Set.copyOf(words.relatives());
    this.others = new HashSet<>(words.others());
    this.participles = Pattern.compile(words.participles());
    this.describing = Pattern.compile(words.describing());
    this.plural = Pattern.compile(words.plural());
    this.invariables = Set.copyOf(words.invariables());
    this.duals = new Duals(words.duals(), nouns);
    words.multiples().forEach((value, forms) -> forms.forEach(form -> addMultiple(form, new BigDecimal(value))));
  }

  private void add(List<String> forms, Unit unit) {
    if (!forms.isEmpty()) {
      singulars.add(forms.get(0));
      if (forms.get(0).indexOf(' ') >= 0) {
        phrasal.add(unit);
      }
    }
    for (String form : forms) {
      (form.indexOf(' ') < 0 ? nouns : phrases).putIfAbsent(form, unit);
    }
  }

  private void addMultiple(String form, BigDecimal value) {
    int space = form.lastIndexOf(' ');
    multiples
        .computeIfAbsent(form.substring(space + 1), k -> new ArrayList<>())
        .add(Map.entry(form.substring(0, space + 1), value));
  }

  FigureWords words() {
    return words;
  }

  /** What a noun of one word counts in, in whichever number and case. */
  @Nullable Unit noun(String word) {
    Unit unit = isCent(word) ? CENT : simple(word);
    return unit == null ? compound(word) : unit;
  }

  /** What a noun tied to a number before another noun counts in, where that is a measure or says how many it holds: "300-bed". */
  @Nullable Unit attribute(String word) {
    Unit unit = words.strong().contains(word) ? new Unit(Unit.Kind.COUNT, "person") : noun(word);
    boolean size = unit != null && unit.kind() == Unit.Kind.COUNT && Signs.all().isSize(unit.name()) && (words.strong().contains(word) || singulars.contains(word));
    return unit != null && (unit.kind() == Unit.Kind.MEASURE || size) ? unit : null;
  }

  /** The same, of a noun that is no compound of a known one. */
  @Nullable Unit simple(String word) {
    Unit unit = inflected(word);
    for (String prefix : words.prefixes()) {
      unit = unit == null && word.startsWith(prefix) ? inflected(word.substring(prefix.length())) : unit;
    }
    return unit;
  }

  /** What the last part of a compound counts in. */
  @Nullable Unit compound(String word) {
    if (!words.compounds() || isAdjective(word)) {
      return null;
    }
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_HEAD; i++) {
      Unit head = inflected(word.substring(i));
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  /** Whether there are words that hold number and noun. */
  boolean hasFused() {
    return !duals.isEmpty() || !multiples.isEmpty();
  }

  /** How many times a word like "twice" says, with what must stand before it. */
  Optional<BigDecimal> multiple(String lower, int start, int end) {
    return multiples.getOrDefault(lower.substring(start, end), List.of()).stream()
        .filter(m -> lower.startsWith(m.getKey(), start - m.getKey().length()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What two of a noun count in, for a word in the dual. */
  @Nullable Unit dual(String word) {
    Unit unit = duals.unit(word);
    for (String prefix : words.prefixes()) {
      unit = unit == null && word.startsWith(prefix) ? duals.unit(word.substring(prefix.length())) : unit;
    }
    return unit;
  }

  /** What two of a noun that isn't in the table count in, where its ending can be nothing but that of the dual: "كاميرتين". */
  @Nullable Unit unknownDual(String word) {
    boolean sure = word.length() >= SHORTEST_DUAL && !nouns.containsKey(word) && words.sureDuals().stream().anyMatch(word::endsWith);
    return sure ? duals.singulars(word).findFirst().filter(singular -> !isNeverCounted(singular)).map(singular -> new Unit(Unit.Kind.COUNT, singular)).orElse(null) : null;
  }

  /** What two of a noun with a bare one behind it count in: "شركتا طيران", two airlines. */
  @Nullable Unit dual(String word, String complement) {
    return duals.singulars(word).map(singular -> phrase(singular + " " + complement)).filter(Objects::nonNull).findFirst().orElse(dual(word));
  }

  /** What two of a noun count in that an adjective in the dual describes. */
  @Nullable Unit describedDual(String word) {
    return duals.described(word);
  }

  /** What two of a noun count in where a pronoun is written onto it: "ابنتيها", her two daughters. */
  @Nullable Unit ownedDual(String word) {
    return words.boundPronouns().stream()
        .filter(word::endsWith)
        .map(pronoun -> word.substring(0, word.length() - pronoun.length()) + DUAL)
        .filter(noun -> words.sureDuals().stream().anyMatch(noun::endsWith) || duals.singulars(noun).anyMatch(this::isSingular))
        .map(this::dual)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether words in the dual end so. */
  boolean isDual(String ending) {
    return words.duals().stream().anyMatch(d -> d.startsWith(ending + ">"));
  }

  /** Whether a word before a number says that it counts more of the same: "another 400". */
  boolean isOther(String word) {
    return others.contains(word);
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

  /** Whether a verb's form may describe the noun behind it, as a participle does: "verletzte", but "bekamen". */
  boolean mayDescribe(String word) {
    return describing.pattern().isEmpty() || describing.matcher(word).matches();
  }

  /** Whether a word of the table is known as a singular. */
  boolean isSingular(String word) {
    return singulars.contains(word);
  }

  /** Whether a noun stands in a form that looks like a plural and is not the one the table lists it by. */
  boolean isPlural(String word) {
    Unit unit = noun(word);
    return unit != null && !singulars.contains(word) && (capitalisesNouns() || mayBeSeveral(word));
  }

  /** Whether nouns begin with a capital letter. */
  boolean capitalisesNouns() {
    return plural.matcher("X").matches() && !plural.matcher("x").matches();
  }

  boolean isParticiple(String word) {
    return participles.matcher(word).matches();
  }

  /** Whether a noun in the letter case written may count more than one. */
  boolean mayBeSeveral(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return plural.pattern().isEmpty()
        || plural.matcher(written).matches()
        || invariables.contains(word);
  }

  /** What a noun of several words counts in, where its first word or its last is in the plural. */
  @Nullable Unit phrase(String phrase) {
    int space = phrase.indexOf(' ');
    if (space < 0 || phrases.isEmpty()) {
      return null;
    }
    Unit unit = endingOtherwise(phrase);
    for (String[] ending : endings) {
      String first = phrase.substring(0, space);
      if (unit == null && first.endsWith(ending[0])) {
        unit = endingOtherwise(first.substring(0, first.length() - ending[0].length()) + ending[1] + phrase.substring(space));
      }
    }
    return unit;
  }

  /** Whether what is counted goes by a name of several words first of all. */
  boolean isPhrasal(Unit unit) {
    return phrasal.contains(unit);
  }

  private @Nullable Unit endingOtherwise(String phrase) {
    Unit unit = phrases.get(phrase);
    for (String[] ending : endings) {
      if (unit == null && phrase.endsWith(ending[0])) {
        unit = phrases.get(phrase.substring(0, phrase.length() - ending[0].length()) + ending[1]);
      }
    }
    return unit;
  }

  /** Whether a word or phrase for percent stands behind {@code end} and a space. */
  boolean isPercent(String lower, int end) {
    return words.percent().stream().anyMatch(p -> lower.startsWith(p, end + 1) && lower.charAt(end) == ' ');
  }

  private boolean isTimeCompound(String word) {
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_TIME; i++) {
      if (neverCounted.contains(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isSingularArticle(String word) {
    return singularArticles.contains(word);
  }

  boolean isEvery(String word) {
    return everies.contains(word);
  }

  /** Whether a round amount is one whose article is left out: "ein Dutzend". */
  boolean isRound(String word) {
    return rounds.contains(word);
  }

  /** Whether plurals are written with "'s". */
  boolean hasApostrophePlural() {
    return words.endings().stream().anyMatch(e -> e.startsWith("'s>"));
  }

  boolean isNeverCounted(String word) {
    return neverCounted.contains(word) || words.compounds() && noun(word) == null && isTimeCompound(word);
  }

  boolean isComplement(String word) {
    return complements.contains(word);
  }

  boolean isAdjective(String word) {
    return adjectives.contains(word);
  }

  /** Whether no noun phrase goes on with a word, as with one that a preposition is written onto: "بالمركز", "للمحل", "لسوق". */
  boolean isStop(String word) {
    return stops.contains(word) || hasPreposition(word);
  }

  private boolean hasPreposition(String word) {
    if (nouns.containsKey(word)) {
      return false;
    }
    boolean fused = words.prefixes().stream().anyMatch(p -> word.startsWith(p) && !words.boundArticles().contains(p) && (!hasArticleEnd(p) || noun(word) != null));
    return fused || words.clitics().stream().anyMatch(c -> word.startsWith(c) && isDefiniteOrKnown(word.substring(c.length())));
  }

  private boolean hasArticleEnd(String prefix) {
    return words.boundArticles().stream().anyMatch(prefix::endsWith);
  }

  private boolean isDefiniteOrKnown(String word) {
    return hasBoundArticle(word) || nouns.containsKey(word);
  }

  /** Where an article starts that is written onto the word at a position; -1 where there is none. */
  int articleBefore(String lower, int start) {
    for (String article : words.boundArticles()) {
      int from = start - article.length();
      if (from >= 0 && lower.startsWith(article, from) && startsWord(lower, from)) {
        return from;
      }
    }
    return -1;
  }

  /** What a noun with a pronoun written onto it counts in. */
  @Nullable Unit possessed(String word) {
    return words.boundPronouns().stream()
        .filter(word::endsWith)
        .map(pronoun -> word.substring(0, word.length() - pronoun.length()))
        .flatMap(noun -> Stream.of(noun, noun + DUAL, noun.replaceFirst("[ئؤ]$", "ء"))) // "مهندسينا" of "مهندسين", "أبنائهم" of "أبناء"
        .map(this::noun)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether a word looks as if a pronoun were written onto it. */
  boolean isPossessed(String word) {
    return words.boundPronouns().stream().anyMatch(p -> p.length() > 1 && word.endsWith(p) && word.length() > p.length() + 2);
  }

  /** Whether an article is written onto a word. */
  boolean hasBoundArticle(String word) {
    return words.boundArticles().stream().anyMatch(a -> word.startsWith(a) && word.length() > a.length() + 1);
  }

  boolean isLabel(String word) {
    boolean joined = word.length() > 1 && words.clitics().contains(word.substring(0, 1)) && labels.contains(word.substring(1)); // "والرحلة 412"
    return joined || labels.contains(word);
  }

  /** Whether a word stands for what was named, so that no noun of its own follows: "of whom", "dei quali". */
  boolean isRelative(String word) {
    return relatives.contains(word);
  }

  /** Whether a word says what kind of account a source gives: "the latest data". */
  boolean isAccount(String word) {
    return accounts.contains(word);
  }

  boolean isDefinite(String word) {
    return definites.contains(word);
  }

  boolean isPronoun(String word) {
    return pronouns.contains(word);
  }

  /** Whether there is nothing but articles in a place. */
  boolean isArticles(String lower, int start, int end) {
    return start <= end && Stream.of(lower.substring(start, end).strip().split(" ")).allMatch(w -> w.isEmpty() || isArticle(w));
  }

  /** Whether a number is a word of an idiom: "a due passi", two steps away. */
  boolean isIdiom(String lower, int start, int end) {
    String number = lower.substring(start, end);
    for (String idiom : words.idioms()) {
      for (int at = idiom.indexOf(number); at >= 0; at = idiom.indexOf(number, at + 1)) {
        if (isPhrase(lower, start - at, idiom)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word starts at a position, or behind a conjunction or preposition written onto it. */
  boolean startsWord(String lower, int at) {
    boolean joined = at > 0 && words.clitics().contains(lower.substring(at - 1, at));
    int start = joined ? at - 1 : at;
    return at == 0 || start == 0 || !Character.isLetter(lower.charAt(start - 1)) || !Character.isLetter(lower.charAt(at - 1));
  }

  /** Whether a phrase stands at a position, a conjunction or preposition perhaps written onto it. */
  private boolean isPhrase(String lower, int from, String phrase) {
    int to = from + phrase.length();
    if (from < 0 || !lower.startsWith(phrase, from) || to < lower.length() && Character.isLetter(lower.charAt(to))) {
      return false;
    }
    return startsWord(lower, from);
  }

  /** Whether a word is one for a small part of any money. */
  boolean isCent(String word) {
    return words.cents().contains(word) || words.fils().contains(word);
  }

  /** How much of its money a country calls by a word, as Dutch does a hundred thousand by "ton"; null for other words. */
  @Nullable BigDecimal moneyPower(String word) {
    return words.moneyPowers().entrySet().stream().filter(e -> e.getValue().contains(word)).map(e -> new BigDecimal(e.getKey())).findFirst().orElse(null);
  }

  /** How much of some money a word for a part of it is: a hundredth for cents, for fils what its smallest coin counts; null for other words. */
  @Nullable BigDecimal ofMoney(String word, Unit money) {
    int digits = words.fils().contains(word) ? Currencies.decimals(money) : words.cents().contains(word) ? 2 : 0;
    return digits == 0 ? null : BigDecimal.ONE.movePointLeft(digits);
  }

  boolean isArticle(String word) {
    return articles.contains(word);
  }
}
