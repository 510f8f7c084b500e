package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads shares whose noun, with what describes it, stands before the ratio: "un train régional sur deux". */
final class Shares {
  private static final Set<String> NOUN_PHRASE = Set.of("NOUN", "ADJ");
  private static final int LONGEST_NOUN = 4;
  private static final BigDecimal GREATEST_BASE = BigDecimal.valueOf(100);

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final CountedReader reader;
  private final Identifiers identifiers;

  Shares(AnalysedText text, Lexicon lexicon, CountedReader reader, Identifiers identifiers) {
    this.identifiers = identifiers;
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.reader = reader;
  }

  /** The amounts, with one in place of each pair that makes a share. */
  List<Amount> join(List<Amount> amounts) {
    if (lexicon.words().shareWords().isEmpty() && lexicon.words().shareOf().isEmpty()) {
      return amounts;
    }
    List<Amount> joined = new ArrayList<>();
    for (Amount amount : amounts) {
      Amount part = joined.isEmpty() ? null : joined.getLast();
      Amount share = share(part, amount);
      if (share == null) {
        joined.add(amount);
        continue;
      }
      if (part != null && part.start() >= share.start()) {
        joined.removeLast();
      }
      joined.add(share);
    }
    return joined;
  }

  private @Nullable Amount share(@Nullable Amount part, Amount base) {
    if (part != null && isOutOf(part, base)) {
      return of(part.start(), part.value(), base);
    }
    int ratio = ratioBefore(base.start());
    boolean plain = isPlain(base);
    int sentence = ratio < 0 || !plain ? -1 : text.sentenceAt(ratio);
    boolean counted = part != null && part.value() != null && !reader.read(part).isBare();
    if (sentence < 0 || (counted ? identifiers.isYear(base.first()) : base.value().compareTo(GREATEST_BASE) > 0)) {
      return null;
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int last = -1;
    while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= ratio) {
      last++;
    }
    for (int i = last; i >= 0 && i > last - LONGEST_NOUN; i--) {
      Token token = tokens.get(i);
      if (part != null && part.end() < token.end() && part.end() + 2 > token.start()) {
        return made(part.start(), part.value(), base);
      }
      Optional<BigDecimal> whole = lexicon.words().shareOnes().isEmpty() ? number(token, i == last) : Optional.empty();
      if (whole.isPresent()) {
        return made(token.start(), whole.get(), base);
      }
      boolean one = i > 0 && i < last + 1 && lexicon.words().shareOnes().contains(word(tokens.get(i - 1)));
      if (!isOfNoun(token, text.tags(sentence)[i])) {
        return null;
      }
      if (one) {
        return made(tokens.get(i - 1).start(), BigDecimal.ONE, base);
      }
    }
    return null;
  }

  /** Whether a word may belong to a noun or to what describes it: "un ospedale sardo", "trois bouches d'incendie". */
  private boolean isOfNoun(Token token, String tag) {
    String word = word(token);
    boolean open = Character.isLetter(word.charAt(0)) && !lexicon.isStop(word) && !lexicon.isParticiple(word);
    return NOUN_PHRASE.contains(tag) || open || lexicon.isComplement(word);
  }

  /** How many a noun without a number stands for: one, or two in the dual. */
  private Optional<BigDecimal> number(Token token, boolean last) {
    String word = word(token);
    if (!last) {
      return Optional.empty();
    }
    if (lexicon.dual(word) != null) {
      return Optional.of(BigDecimal.TWO);
    }
    return lexicon.noun(word) == null ? Optional.empty() : Optional.of(BigDecimal.ONE);
  }

  /** Whether only a preposition stands between two numbers of things: "tres de 120 muestras". */
  private boolean isOutOf(Amount part, Amount base) {
    boolean plain = isPlain(part) && isPlain(base) && part.end() < base.start();
    boolean joined = plain && lexicon.words().shareOf().contains(lower.substring(part.end(), base.start()).strip());
    Counted counted = joined ? reader.read(base) : null;
    return counted != null && (counted.isBare() || counted.is(Lexicon.Unit.Kind.COUNT));
  }

  private static boolean isPlain(Amount amount) {
    return amount.first().kind() == Kind.CARDINAL && amount.value() != null && !amount.isRange();
  }

  private @Nullable Amount made(int start, @Nullable BigDecimal part, Amount base) {
    boolean counts = !reader.read(base).isBare() && !lexicon.words().shareNouns();
    return counts ? null : of(start, part, base);
  }

  private @Nullable Amount of(int start, @Nullable BigDecimal part, Amount base) {
    if (part == null || part.signum() <= 0 || part.compareTo(base.value()) >= 0) {
      return null;
    }
    BigDecimal value = part.divide(base.value(), MathContext.DECIMAL64);
    return Amount.of(
        new NumberMention(start, base.end(), Kind.FRACTION, value, null, null, null, lexicon.words().shareNouns() ? Set.of(Trait.RATIO) : Set.of()));
  }

  /** Where the word of a ratio starts that stands right before a number, or -1. */
  private int ratioBefore(int start) {
    for (String word : lexicon.words().shareWords()) {
      int from = start - word.length() - 1;
      if (from > 0 && lower.startsWith(word + " ", from) && lower.charAt(from - 1) == ' ') {
        return from;
      }
    }
    return -1;
  }

  private String word(Token token) {
    return lower.substring(token.start(), token.end());
  }
}
