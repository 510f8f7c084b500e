package org.depeche.extract.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part that numbers are built of.
 *
 * @param value of a number, multiplier, denominator or ordinal; else zero
 * @param room what may follow a number stays below this: 10 after {@code twenty}
 * @param scale what a multiplier must be above to take this with it
 * @param vague the power that a plural standing alone is vague about; of digits, their other reading
 */
record Morpheme(
    Kind kind,
    BigDecimal value,
    BigDecimal room,
    BigDecimal scale,
    @Nullable BigDecimal vague,
    Flag flag) {
  enum Kind {
    NUMBER,
    MULTIPLIER,
    ORDINAL,
    DENOMINATOR,
    ORDINAL_SUFFIX,
    DENOMINATOR_SUFFIX,
    PLUS_HALF,
    FRACTION,
    JOINER,
    LINK,
    POINT,
    MINUS,
    ARTICLE,
    SEVERAL,
    RATIO,
    PERCENT
  }

  enum Flag {
    NONE,
    /** A form of one that may be an article. */
    ONE,
    /** Mostly another word. */
    HOMOGRAPH,
    /** About so many. */
    ROUND,
    /** A part or a ratio word that needs no number before it. */
    ALONE,
    /** A ratio word that may have the greater number before it. */
    OVER,
    /** A word that mostly means something else. */
    WEAK,
    /** A ratio word that means it only between small numbers. */
    SMALL,
    /** Digits. */
    DIGITS,
    /** Digits with letters right behind them. */
    GLUED
  }

  static Morpheme of(Kind kind) {
    return of(kind, Flag.NONE);
  }

  static Morpheme of(Kind kind, Flag flag) {
    return new Morpheme(kind, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, null, flag);
  }

  static Morpheme of(Kind kind, BigDecimal value, Flag flag) {
    return new Morpheme(kind, value, BigDecimal.ONE, BigDecimal.ONE, null, flag);
  }

  /** A number word: what may follow it is less than the greatest power of ten that it is a multiple of. */
  static Morpheme number(BigDecimal value, boolean wide, Flag flag) {
    BigDecimal plain = new BigDecimal(value.toPlainString());
    BigDecimal power = power(plain);
    BigDecimal room = wide ? BigDecimal.valueOf(20) : power;
    BigDecimal scale = power.compareTo(BigDecimal.TEN) == 0 ? BigDecimal.ONE : power;
    return new Morpheme(Kind.NUMBER, plain, room, scale, null, flag);
  }

  static Morpheme multiplier(BigDecimal value, @Nullable BigDecimal vague, Flag flag) {
    BigDecimal plain = new BigDecimal(value.toPlainString());
    return new Morpheme(Kind.MULTIPLIER, plain, plain, plain, vague, flag);
  }

  boolean isUnit() {
    return kind == Kind.NUMBER && value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0;
  }

  private static BigDecimal power(BigDecimal value) {
    int zeros = value.compareTo(BigDecimal.valueOf(20)) < 0 ? 0 : -value.stripTrailingZeros().scale();
    int exponent = zeros < 1 ? 0 : zeros < 3 ? zeros : zeros / 3 * 3;
    return BigDecimal.TEN.pow(exponent);
  }
}
