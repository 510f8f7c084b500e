package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words that are number and noun in one: "twice", "zweimal", "metro y medio", the dual of Arabic. */
final class Fused {
  private static final Unit TIME = new Unit(Unit.Kind.COUNT, "time");
  private static final int LONGEST_DUAL = 2; // letters of the ending
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> COMPLETING = Set.of("NOUN", "PROPN", "ADJ");
  private static final char MINE = 'ي'; // what a noun in the dual may end with that another completes, but more often "my"
  private static final char DUAL = 'ن'; // what a noun in the dual ends with that nothing completes
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Identifiers identifiers;
  private final Complements complements;
  private final WordTags tags;
  private final WordScanner words;
  private final List<String> clitics;
  private final List<NumberMention> numbers;
  private final BitSet numbered = new BitSet(); // where a number stands
  private final BitSet ones = new BitSet(); // where a word for one ends

  Fused(AnalysedText text, Lexicon lexicon, Identifiers identifiers, Complements complements, List<NumberMention> numbers) {
    this.complements = complements;
    this.tags = new WordTags(text);
    this.words = new WordScanner(text.lower());
    this.numbers = numbers;
    numbers.forEach(n -> numbered.set(n.start(), n.end()));
    numbers.stream().filter(n -> n.has(Trait.ARTICLE)).forEach(n -> ones.set(n.end()));
    this.text = text;
    this.lexicon = lexicon;
    this.identifiers = identifiers;
    this.clitics = lexicon.words().clitics();
  }

  /** The amounts, in order, with what they count. */
  Map<Amount, Counted> find() {
    Map<Amount, Counted> found = new HashMap<>();
    if (!lexicon.hasFused()) {
      return found;
    }
    new Postposed(text, lexicon, identifiers).find(numbers).forEach(found::put);
    new Singles(text.lower(), text.normal(), lexicon).find(numbers).forEach(found::put);
    BitSet paired = new BitSet();
    for (NumberMention number : numbers) {
      Counted pair = lexicon.words().duals().isEmpty() || number.has(Trait.DIGITS) || !TWO.equals(number.value()) ? null : pair(number);
      if (pair != null) {
        found.put(amount(pair), pair);
        paired.set(pair.start(), pair.end());
      }
    }
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (paired.get(tokens.get(i).end() - 1) || i > 0 && isOneOf(tokens.get(i - 1), tokens.get(i))) {
          continue;
        }
        Counted counted = read(tokens.get(i).start(), tokens.get(i).end());
        if (counted != null && !(i > 0 && counted.start() == tokens.get(i).start() && isAdjective(tokens.get(i - 1), tokens.get(i))) && !(i + 1 < tokens.size() && isAttribute(counted, tokens.get(i + 1))) && !identifiers.isTaken(counted.start(), counted.end())) {
          found.put(amount(counted), counted);
        }
      }
    }
    return found;
  }

  /** A noun in the dual with the number two behind it, which it goes with in its ending: "موظفين اثنين". */
  private @Nullable Counted pair(NumberMention number) {
    String lower = text.lower();
    int end = number.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(lower.charAt(start - 1))) {
      start--;
    }
    boolean alike = end - start > LONGEST_DUAL && lower.charAt(end) == ' ' && lower.regionMatches(end - LONGEST_DUAL, lower, number.end() - LONGEST_DUAL, LONGEST_DUAL);
    if (!alike) {
      return null;
    }
    Unit unit = lexicon.noun(lower.substring(start, end));
    boolean joined = unit == null && clitics.contains(lower.substring(start, start + 1));
    start += joined ? 1 : 0;
    unit = joined ? lexicon.noun(lower.substring(start, end)) : unit;
    return unit == null ? null : new Counted(start, number.end(), unit, text.normal().substring(start, end));
  }

  /** All amounts in order of their place, without those inside of a fused one. */
  static List<Amount> merged(List<Amount> amounts, Set<Amount> fused) {
    List<Amount> all = new ArrayList<>(fused);
    amounts.stream().filter(a -> fused.stream().noneMatch(f -> f.start() <= a.start() && a.end() <= f.end())).forEach(all::add);
    all.sort(Comparator.comparingInt(Amount::start).thenComparing(Amount::end, Comparator.reverseOrder()));
    return all;
  }

  /** Whether a word in the dual follows another, which it describes: "قرصين احتياطيين", two spare disks. */
  private boolean isAdjective(Token noun, Token word) {
    String lower = text.lower();
    int from = word.end() - LONGEST_DUAL;
    if (lexicon.hasBoundArticle(lower.substring(word.start(), word.end())) && lexicon.hasBoundArticle(lower.substring(noun.start(), noun.end())) && isNoun(noun)) {
      return true; // "غرفتا العمليات الرئيسيتان"
    }
    boolean dual = noun.end() - noun.start() > LONGEST_DUAL && from > word.start() && lower.regionMatches(noun.end() - LONGEST_DUAL, lower, from, LONGEST_DUAL);
    return dual && lexicon.isDual(lower.substring(from, word.end())) && isNoun(noun);
  }

  /** Behind what completes a noun in the dual, a bare noun or a definite one that is no name: "شبكتا الخلوي". */
  private int completed(int end) {
    int next = complements.construct(end);
    int to = words.nextWordEnd(end);
    boolean definite = next == end && to > 0 && tags.tag(end + 1).equals("NOUN") && lexicon.hasBoundArticle(text.lower().substring(end + 1, to));
    return definite && !identifiers.isTaken(end + 1, to) ? to : next;
  }

  /** Whether the word behind a noun is an adjective in the same dual: "خطين ناقلين". */
  private boolean isDescribedAsDual(int end) {
    String lower = text.lower();
    int from = end - LONGEST_DUAL;
    int next = words.nextWordEnd(end);
    boolean alike = from > 0 && next - end > LONGEST_DUAL + 2 && lower.regionMatches(from, lower, next - LONGEST_DUAL, LONGEST_DUAL);
    return alike && lexicon.isDual(lower.substring(from, end)) && COMPLETING.contains(tags.tag(end + 1));
  }

  /** Whether "one" stands before a definite noun, which then is a plural: "أحد النحالين", one of the beekeepers. */
  private boolean isOneOf(Token one, Token noun) {
    return ones.get(one.end()) && lexicon.hasBoundArticle(text.lower().substring(noun.start(), noun.end()));
  }

  private boolean isNoun(Token token) {
    int sentence = text.sentenceAt(token.start());
    return sentence >= 0 && !text.sentences().get(sentence).isNoise() && text.tags(sentence)[WordTags.tokenAt(text.sentences().get(sentence).tokens(), token.start())].equals("NOUN");
  }

  /** Whether a word like "double" says of a noun behind it what it is like: "the double lock". */
  private boolean isAttribute(Counted counted, Token next) {
    int before = text.lower().lastIndexOf(' ', Math.max(0, counted.start() - 2)) + 1;
    boolean article = before < counted.start() && lexicon.isArticle(text.lower().substring(before, counted.start()).strip());
    String word = text.lower().substring(next.start(), next.end()).replaceFirst("'$", ""); // "il doppio dell'anno scorso"
    return article && TIME.equals(counted.unit()) && Character.isLetter(word.charAt(0)) && !lexicon.isStop(word);
  }

  private Amount amount(Counted counted) {
    BigDecimal value = lexicon.multiple(text.lower(), counted.start(), counted.end()).orElse(TWO);
    return Amount.of(
        new NumberMention(
            counted.start(), counted.end(), NumberMention.Kind.CARDINAL, value, null, null, null, Set.of()));
  }

  private @Nullable Counted read(int start, int end) {
    if (lexicon.multiple(text.lower(), start, end).isPresent()) {
      return new Counted(start, end, TIME, text.normal().substring(start, end));
    }
    String word = text.lower().substring(start, end);
    Unit unit = lexicon.dual(word);
    int from = start;
    for (String clitic : clitics) {
      if (unit == null && word.startsWith(clitic)) {
        unit = lexicon.dual(word.substring(clitic.length()));
        from = start + clitic.length();
      }
    }
    if (unit == null && isDescribedAsDual(end)) {
      unit = lexicon.describedDual(word);
      from = start;
    }
    if (unit == null && NOUNS.contains(tags.tag(start)) && !numbered.get(end - 1) && !identifiers.isNamed(end)) {
      unit = lexicon.unknownDual(word);
      from = start;
    }
    Unit owned = unit == null ? lexicon.ownedDual(word) : null;
    if (owned != null) {
      return new Counted(start, end, owned, text.normal().substring(start, end));
    }
    boolean construct = unit != null && text.lower().charAt(end - 1) != DUAL;
    if (unit == null || construct && !COMPLETING.contains(tags.tag(end + 1))) {
      return null;
    }
    int next = construct ? completed(end) : end;
    if (next == end && word.charAt(word.length() - 1) == MINE) {
      return null;
    }
    Unit whole = next == end ? unit : lexicon.dual(text.lower().substring(from, end), text.lower().substring(end + 1, next));
    int last = next == end ? end : complements.construct(next);
    return new Counted(from, last, whole, text.normal().substring(from, last));
  }
}
