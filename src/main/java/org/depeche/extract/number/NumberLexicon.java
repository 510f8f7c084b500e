package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.Morpheme.Kind;
import org.jspecify.annotations.Nullable;

/** A language's number words, ready to be looked up. */
final class NumberLexicon {
  private final NumberWords words;
  private final Trie<Morpheme> free = new Trie<>();
  private final Trie<Morpheme> inside = new Trie<>();
  private final Map<String, Morpheme> abbreviations = new HashMap<>();
  private final Map<String, Morpheme> homonymParts = new HashMap<>();
  private final Map<String, Morpheme> powersBehind = new HashMap<>();
  private final Set<String> ordinalEndings;
  private final Set<String> proclitics;
  private final Set<String> functionWords;
  private final Set<String> pronounAfter;
  private final Set<String> links;
  private final Set<String> noPartAfter;
  private final Set<String> numberAfter;
  private final Set<String> noMinusAfter;
  private final Set<String> noRatioBefore;
  private final Set<String> definites;

  NumberLexicon(NumberWords words) {
    this.words = words;
    this.ordinalEndings = Set.copyOf(words.ordinalEndings());
    this.proclitics = Set.copyOf(words.proclitics());
    this.functionWords = new HashSet<>(words.functionWords());
    this.pronounAfter = Set.copyOf(words.pronounAfter());
    this.noPartAfter = Set.copyOf(words.noPartAfter());
    this.numberAfter = Set.copyOf(words.numberAfter());
    this.noMinusAfter = Set.copyOf(words.noMinusAfter());
    this.noRatioBefore = Set.copyOf(words.noRatioBefore());
    this.definites = Set.copyOf(words.definites());
    this.links = Set.copyOf(words.links());
    addNumbers();
    addFractions();
    addSmallWords();
  }

  private void addNumbers() {
    words.numbers().forEach(this::addNumber);
    words.multipliers().forEach(
        (value, forms) -> {
          for (String form : forms) {
            add(form, Morpheme.multiplier(value, vague(form), Flag.NONE), true);
          }
        });
    words.rounds().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.multiplier(value, null, Flag.ROUND), false)));
    words.groups().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.multiplier(value, vague(f), Flag.NONE), false)));
    words.vague().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.multiplier(value, value, Flag.ROUND), false)));
    words.abbreviations().forEach(
        (value, forms) ->
            forms.forEach(f -> abbreviations.put(f, Morpheme.multiplier(value, null, Flag.NONE))));
    words.bound().forEach(
        (value, forms) -> {
          for (String form : forms) {
            boolean hundred = words.multipliers().containsKey(value);
            inside.add(
                form,
                hundred ? Morpheme.multiplier(value, null, Flag.NONE) : Morpheme.number(value, false, Flag.NONE));
          }
        });
  }

  private void addNumber(BigDecimal value, List<String> forms) {
    boolean wide = words.wide().stream().anyMatch(w -> w.compareTo(value) == 0);
    for (String form : forms) {
      boolean one = words.ones().contains(form);
      Flag flag = one ? Flag.ONE : words.homographs().contains(form) ? Flag.HOMOGRAPH : Flag.NONE;
      add(form, Morpheme.number(value, wide, flag), true);
    }
  }

  private void addFractions() {
    words.ordinals().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.of(Kind.ORDINAL, value, Flag.NONE), true)));
    words.halves().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.of(Kind.DENOMINATOR, value, Flag.ALONE), true)));
    words.denominators().forEach(
        (value, forms) -> forms.forEach(f -> add(f, Morpheme.of(Kind.DENOMINATOR, value, Flag.NONE), true)));
    words.numberOrPart().forEach(
        (value, forms) ->
            forms.forEach(f -> homonymParts.put(f, Morpheme.of(Kind.DENOMINATOR, value, Flag.ALONE))));
    words.powerBehindNumber().forEach(
        (value, forms) -> forms.forEach(f -> powersBehind.put(f, Morpheme.multiplier(value, null, Flag.NONE))));
    words.plusHalf().forEach(f -> add(f, Morpheme.of(Kind.PLUS_HALF), true));
    words.ordinalSuffixes().forEach(f -> inside.add(f, Morpheme.of(Kind.ORDINAL_SUFFIX)));
    Trie<Morpheme> suffixed = words.compounds() ? inside : free;
    words.denominatorSuffixes().forEach(f -> suffixed.add(f, Morpheme.of(Kind.DENOMINATOR_SUFFIX)));
  }

  private void addSmallWords() {
    addAll(words.joiners(), Kind.JOINER, Flag.NONE);
    addAll(words.partOf(), Kind.RATIO, Flag.ALONE);
    addAll(words.over(), Kind.RATIO, Flag.OVER);
    addAll(words.ratio(), Kind.RATIO, Flag.NONE);
    addAll(words.smallRatio(), Kind.RATIO, Flag.SMALL);
    addAll(words.weakRatio(), Kind.RATIO, Flag.WEAK);
    addAll(words.percent(), Kind.PERCENT, Flag.NONE);
    addAll(words.points(), Kind.POINT, Flag.NONE);
    addAll(words.weakPoints(), Kind.POINT, Flag.WEAK);
    addAll(words.minus(), Kind.MINUS, Flag.NONE);
    addAll(words.weakMinus(), Kind.MINUS, Flag.WEAK);
    addAll(words.articles(), Kind.ARTICLE, Flag.NONE);
    addAll(words.several(), Kind.SEVERAL, Flag.NONE);
    addAll(words.links(), Kind.LINK, Flag.NONE);
    words.boundJoiners().forEach(f -> inside.add(f, Morpheme.of(Kind.JOINER)));
  }

  private void addAll(List<String> forms, Kind kind, Flag flag) {
    forms.forEach(f -> free.add(f, Morpheme.of(kind, flag)));
  }

  private void add(String form, Morpheme morpheme, boolean compound) {
    free.add(form, morpheme);
    if (compound && words.compounds() && form.indexOf(' ') < 0) {
      inside.add(form, morpheme);
    }
  }

  /** The power that a plural is vague about where nothing multiplies it. */
  private @Nullable BigDecimal vague(String form) {
    return words.vague().entrySet().stream()
        .filter(e -> e.getValue().contains(form))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  NumberWords words() {
    return words;
  }

  /** Words and phrases that stand by themselves. */
  Trie<Morpheme> free() {
    return free;
  }

  /** Parts of words; empty where number words are not written as one. */
  Trie<Morpheme> inside() {
    return inside;
  }

  /** The part that a word may mean which is a number elsewhere. */
  @Nullable Morpheme homonymPart(String word) {
    return homonymParts.isEmpty() ? null : homonymParts.get(word);
  }

  /** The power that a word is behind a number, which elsewhere is two of it. */
  @Nullable Morpheme powerBehind(String word) {
    return powersBehind.isEmpty() ? null : powersBehind.get(word);
  }

  /** Whether a word is a number or a power. */
  boolean isNumber(String word) {
    Trie<Morpheme> node = free;
    for (int i = 0; i < word.length() && node != null; i++) {
      node = node.next(word.charAt(i));
    }
    Morpheme found = node == null ? null : node.value();
    return found != null && (found.kind() == Kind.NUMBER || found.kind() == Kind.MULTIPLIER);
  }

  /** What letters right after digits multiply them by. */
  @Nullable Morpheme abbreviation(String letters) {
    return abbreviations.get(letters);
  }

  boolean isOrdinalEnding(String letters) {
    return ordinalEndings.contains(letters);
  }

  boolean isProclitic(String letters) {
    return proclitics.contains(letters);
  }

  boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  boolean isPronounAfter(String word) {
    return pronounAfter.contains(word);
  }

  boolean isNoPartAfter(String word) {
    return noPartAfter.contains(word);
  }

  boolean isNumberAfter(String word) {
    return numberAfter.contains(word);
  }

  boolean isNoMinusAfter(String word) {
    return noMinusAfter.contains(word);
  }

  boolean isNoRatioBefore(String word) {
    return noRatioBefore.contains(word);
  }

  boolean isDefinite(String word) {
    return definites.contains(word);
  }

  boolean isLink(String word) {
    return links.contains(word);
  }
}
