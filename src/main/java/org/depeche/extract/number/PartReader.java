package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.WholeReader.Whole;
import org.jspecify.annotations.Nullable;

/** Reads parts: fractions in words and signs, alone, behind a whole number, and before a power. */
final class PartReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Atoms atoms;
  private final NumberLexicon lexicon;
  private final WholeReader wholes;

  PartReader(Atoms atoms) {
    this.atoms = atoms;
    this.lexicon = atoms.lexicon();
    this.wholes = new WholeReader(atoms, at -> partAt(at) != null);
  }

  /** Reads the whole numbers that parts go with. */
  WholeReader wholes() {
    return wholes;
  }

  /**
   * What a numerator stands over.
   *
   * @param next the atom behind it
   * @param ordinal whether it would be an ordinal elsewhere
   */
  private record Under(BigDecimal value, int next, boolean ordinal) {}

  /** "three quarters", "un tiers", "one hundred and three fifths", "vijf / achtste". */
  @Nullable Read part(int first, int at, BigDecimal numerator, Whole whole) {
    int i = at;
    if (whole.sum.isEmpty() && i < atoms.size() && atoms.get(i).is(ARTICLE)) {
      i++;
    }
    if (i >= atoms.size() || i == first || (!atoms.near(i - 1) && !atoms.isSlashed(i - 1)) || numerator.scale() > 0) {
      return null;
    }
    if (atoms.get(i).is(FRACTION)) {
      return atoms.near(i - 1) ? new Read(Kind.FRACTION, first, i + 1, numerator.add(atoms.get(i).morpheme().value())) : null;
    }
    Under under = under(i);
    boolean digits = i == first + 1 && atoms.get(first).morpheme().flag() == Flag.DIGITS;
    if (under == null || (under.ordinal() && digits)) {
      return null;
    }
    if (lexicon.words().tensBeforeOrdinals() && whole.joined < 0 && whole.sum.size() > 1 && isTenOf(whole.sum, i)) {
      BigDecimal ten = whole.sum.last();
      BigDecimal over = numerator.subtract(ten);
      return times(Kind.FRACTION, first, under.next(), Fractions.divide(over, under.value().add(ten)));
    }
    BigDecimal base = base(whole, i, under.value());
    if (base.signum() == 0) {
      return times(Kind.FRACTION, first, under.next(), Fractions.divide(numerator, under.value()));
    }
    BigDecimal scale = whole.joined < 0 || whole.scaleBeforeJoin.compareTo(THOUSAND) < 0 ? BigDecimal.ONE : whole.scaleBeforeJoin;
    return plus(first, under.next(), base, scale, Fractions.divide(numerator.subtract(base), under.value()));
  }

  /** A denominator of one word or several: "quarters", "twenty-fifth", "ventunesimi", "onze avos", "thousand billionths". */
  private @Nullable Under under(int at) {
    Atom atom = atoms.get(at);
    if (atom.is(DENOMINATOR)) {
      return new Under(atom.morpheme().value(), at + 1, false);
    }
    boolean wordy = atom.isWord() || atom.is(MULTIPLIER) || (atom.is(ORDINAL) && atom.morpheme().flag() != Flag.DIGITS);
    Whole read = wordy ? wholes.read(at, true) : new Whole();
    if (read.sum.isEmpty()) {
      return null;
    }
    BigDecimal value = read.sum.value();
    int next = read.next;
    if (read.ordinal) {
      boolean part = value.compareTo(BigDecimal.TWO) > 0 && atoms.isFollowedByLink(atoms.get(next - 1).end());
      return part ? new Under(value, next, true) : null;
    }
    if (next == atoms.size() || !atoms.near(next - 1)) {
      return null;
    }
    BigDecimal more = atoms.get(next).morpheme().value();
    if (atoms.get(next).is(DENOMINATOR_SUFFIX)) {
      return new Under(value, next + 1, false);
    }
    if (isTenOf(read.sum, next)) {
      return new Under(value.add(more), next + 1, false);
    }
    boolean power = atoms.get(next).is(DENOMINATOR) && more.compareTo(THOUSAND) >= 0;
    return power ? new Under(value.multiply(more), next + 1, false) : null;
  }

  /** Whether a sum ends with the ten of the denominator whose unit stands at {@code at}: "thirty" before "fifths". */
  private boolean isTenOf(Sum sum, int at) {
    BigDecimal unit = atoms.get(at).morpheme().value();
    return atoms.get(at).is(DENOMINATOR)
        && atoms.get(at).morpheme().flag() == Flag.NONE
        && sum.endsWithTen()
        && unit.compareTo(BigDecimal.TWO) > 0
        && unit.compareTo(BigDecimal.TEN) < 0;
  }

  /** The whole number in what stands before a denominator, zero where that is all numerator. */
  private BigDecimal base(Whole whole, int at, BigDecimal denominator) {
    BigDecimal value = whole.sum.value();
    if (whole.joined >= 0 && !isOneNumber(whole, denominator)) {
      boolean proper = value.subtract(whole.beforeJoin).compareTo(denominator) < 0;
      return proper ? whole.beforeJoin : BigDecimal.ZERO;
    }
    int last = whole.sum.isEmpty() ? at : whole.sum.lastAtom();
    boolean ownWord = whole.sum.size() > 1 && atoms.get(last).word() != atoms.get(last - 1).word();
    boolean parted = lexicon.words().wholeWords() && ownWord && whole.sum.last().compareTo(denominator) < 0;
    return parted ? value.subtract(whole.sum.last()) : BigDecimal.ZERO;
  }

  /** Whether the joiner in a numerator is one that numbers have anyway: "cuarenta y dos quintos" is 42/5. */
  private boolean isOneNumber(Whole whole, BigDecimal denominator) {
    boolean small = denominator.compareTo(BigDecimal.valueOf(4)) <= 0 || denominator.compareTo(HUNDRED) >= 0;
    if (small || whole.scaleBeforeJoin.compareTo(THOUSAND) >= 0) {
      return false;
    }
    BigDecimal before = whole.beforeJoin.remainder(HUNDRED);
    NumberWords words = lexicon.words();
    return before.signum() == 0 ? words.joinedHundreds() : words.joinedTens();
  }

  /** A part without a numerator: "half", "half a million", "demi-million". */
  @Nullable Read half(int i) {
    Atom atom = atoms.get(i);
    BigDecimal value = Fractions.divide(BigDecimal.ONE, atom.morpheme().value());
    Read read = times(Kind.FRACTION, i, i + 1, value);
    boolean counted = i + 1 < atoms.size() && atoms.near(i) && atoms.get(i + 1).is(ORDINAL); // "الربع الأول", a quarter of a year
    boolean alone = atom.morpheme().flag() == Flag.ALONE && !counted && !lexicon.isNoPartAfter(atoms.wordBefore(atom.start()));
    return alone || read.next() > i + 1 ? read : null;
  }

  /** A whole number behind its fraction in digits, where the language has it there. */
  @Nullable Read wholeBehind(int i) {
    boolean more = lexicon.words().fractionFirst() && i + 1 < atoms.size() && atoms.near(i);
    if (!more || atoms.get(i + 1).morpheme().flag() != Flag.DIGITS || !atoms.get(i + 1).is(NUMBER)) {
      return null;
    }
    BigDecimal whole = atoms.get(i + 1).morpheme().value();
    boolean small = whole.scale() <= 0 && whole.compareTo(HUNDRED) < 0;
    return small ? new Read(Kind.FRACTION, i, i + 2, whole.add(atoms.get(i).morpheme().value())) : null;
  }

  /** "two and a half", "three million and a half", "five and a half million", "drie een vijfde". */
  @Nullable Read mixed(int first, int at, BigDecimal whole, Sum sum) {
    int i = at;
    if (i >= atoms.size() || !atoms.near(i - 1) || whole.scale() > 0) {
      return null;
    }
    boolean joined = atoms.get(i).is(JOINER) || atoms.get(i).is(POINT);
    boolean digits = atoms.get(i - 1).morpheme().flag() == Flag.DIGITS;
    boolean beside = lexicon.words().wholeWords() && atoms.get(i).isWord() && !digits;
    if (!joined && !beside && !(atoms.get(i).is(FRACTION) && digits)) {
      return null;
    }
    i += joined ? 1 : 0;
    Read part = i < atoms.size() && atoms.near(i - 1) ? partAt(i) : null;
    if (part == null) {
      return null;
    }
    BigDecimal scale = sum.scale().compareTo(THOUSAND) < 0 ? BigDecimal.ONE : sum.scale();
    return plus(first, part.next(), whole, scale, part.value());
  }

  /** A part with or without a numerator: "a half", "trois quarts", "tres veintiunavos", "¼". */
  private @Nullable Read partAt(int at) {
    int i = at;
    BigDecimal numerator = BigDecimal.ONE;
    if (atoms.get(i).is(ARTICLE)) {
      i++;
    } else if (atoms.get(i).is(NUMBER) && atoms.get(i).isWord()) {
      Whole over = wholes.read(i, false);
      numerator = over.sum.isEmpty() ? BigDecimal.ONE : over.sum.value();
      i = over.next;
    }
    if (i >= atoms.size() || (i > at && !atoms.near(i - 1))) {
      return null;
    }
    Atom atom = atoms.get(i);
    if (atom.is(FRACTION)) {
      return i == at ? new Read(Kind.FRACTION, at, i + 1, atom.morpheme().value()) : null;
    }
    Under under = i > at || atom.is(DENOMINATOR) ? under(i) : null;
    return under == null ? null : new Read(Kind.FRACTION, at, under.next(), Fractions.divide(numerator, under.value()));
  }

  /** The sum of a whole and a part of its power, or of a smaller power that follows. */
  private Read plus(int first, int next, BigDecimal whole, BigDecimal scale, BigDecimal part) {
    Read power = times(Kind.FRACTION, next - 1, next, part);
    if (power.next() == next) {
      Kind kind = scale.compareTo(BigDecimal.ONE) == 0 ? Kind.FRACTION : Kind.CARDINAL;
      return new Read(kind, first, next, Read.plain(whole.add(part.multiply(scale))));
    }
    BigDecimal by = atoms.get(power.next() - 1).morpheme().value();
    BigDecimal value =
        scale.compareTo(by) > 0 ? whole.add(part.multiply(by)) : whole.add(part).multiply(by);
    return new Read(Kind.CARDINAL, first, power.next(), Read.plain(value));
  }

  /** A part and the power that it is of: "half a million", "two thirds of a million". */
  Read times(Kind kind, int first, int next, BigDecimal part) {
    int i = next;
    if (i < atoms.size() && atoms.near(i - 1) && atoms.get(i).is(LINK)) {
      i++;
    }
    if (i < atoms.size() && atoms.near(i - 1) && (atoms.get(i).is(ARTICLE) || atoms.get(i).morpheme().flag() == Flag.ONE)) {
      i++;
    }
    boolean power = i < atoms.size() && atoms.near(i - 1) && atoms.get(i).is(MULTIPLIER);
    if (!power || atoms.get(i).morpheme().vague() != null && i > next) {
      return new Read(kind, first, next, part);
    }
    return new Read(Kind.CARDINAL, first, i + 1, Read.plain(part.multiply(atoms.get(i).morpheme().value())));
  }
}
