package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.jspecify.annotations.Nullable;

/** Tells money from hundredths of anything, as in the Italian "40 centesimi". */
final class Cents {
  private final String lower;
  private final Lexicon lexicon;
  private final WordScanner words;

  Cents(String lower, Lexicon lexicon) {
    this.lower = lower;
    this.lexicon = lexicon;
    this.words = new WordScanner(lower);
  }

  /** The numbers, with those of cents that were read as parts counted instead, but for one. */
  List<NumberMention> counted(List<NumberMention> numbers) {
    return numbers.stream().map(this::counted).filter(Objects::nonNull).toList();
  }

  private @Nullable NumberMention counted(NumberMention number) {
    int word = lower.lastIndexOf(' ', number.end() - 1);
    boolean part = number.kind() == Kind.FRACTION && word > number.start() && lexicon.isCent(lower.substring(word + 1, number.end()));
    int next = words.spaces(number.end());
    if (!part || number.value() == null || words.skip(next, lexicon.words().links()) > next) {
      return number;
    }
    BigDecimal cents = number.value().movePointRight(2);
    return cents.compareTo(BigDecimal.ONE) == 0 ? null : new NumberMention(number.start(), word, Kind.CARDINAL, plain(cents), null, null, null, number.traits());
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
