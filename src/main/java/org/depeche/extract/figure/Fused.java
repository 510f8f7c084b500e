package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words that are number and noun in one: "twice", "zweimal", "metro y medio", the dual of Arabic. */
final class Fused {
  private static final Unit TIME = new Unit(Unit.Kind.COUNT, "time");
  private static final int LONGEST_DUAL = 2; // letters of the ending
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Identifiers identifiers;
  private final List<String> clitics;
  private final List<NumberMention> numbers;

  Fused(AnalysedText text, Lexicon lexicon, Identifiers identifiers, List<NumberMention> numbers) {
    this.numbers = numbers;
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
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Counted counted = read(tokens.get(i).start(), tokens.get(i).end());
        if (counted != null && !(i > 0 && isAdjective(tokens.get(i - 1), tokens.get(i))) && !(i + 1 < tokens.size() && isAttribute(counted, tokens.get(i + 1))) && !identifiers.isTaken(counted.start(), counted.end())) {
          found.put(amount(counted), counted);
        }
      }
    }
    return found;
  }

  /** All amounts in order of their place, without those inside of a fused one. */
  static List<Amount> merged(List<Amount> amounts, Set<Amount> fused) {
    List<Amount> all = new ArrayList<>(fused);
    amounts.stream().filter(a -> fused.stream().noneMatch(f -> f.start() <= a.start() && a.end() <= f.end())).forEach(all::add);
    all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return all;
  }

  /** Whether a word in the dual follows another, which it describes: "قرصين احتياطيين", two spare disks. */
  private boolean isAdjective(Token noun, Token word) {
    String lower = text.lower();
    int from = word.end() - LONGEST_DUAL;
    boolean dual = noun.end() - noun.start() > LONGEST_DUAL && from > word.start() && lower.regionMatches(noun.end() - LONGEST_DUAL, lower, from, LONGEST_DUAL);
    return dual && lexicon.isDual(lower.substring(from, word.end())) && isNoun(noun);
  }

  private boolean isNoun(Token token) {
    int sentence = text.sentenceAt(token.start());
    return sentence >= 0 && !text.sentences().get(sentence).isNoise() && text.tags(sentence)[NounReader.tokenAt(text.sentences().get(sentence).tokens(), token.start())].equals("NOUN");
  }

  /** Whether a word like "double" says of a noun behind it what it is like: "the double lock". */
  private boolean isAttribute(Counted counted, Token next) {
    int before = text.lower().lastIndexOf(' ', Math.max(0, counted.start() - 2)) + 1;
    boolean article = before < counted.start() && lexicon.isArticle(text.lower().substring(before, counted.start()).strip());
    String word = text.lower().substring(next.start(), next.end());
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
    return unit == null ? null : new Counted(from, end, unit, text.normal().substring(from, end));
  }
}
