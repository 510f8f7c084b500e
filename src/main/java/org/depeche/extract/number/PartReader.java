package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.DenominatorReader.Under;
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
  private final DenominatorReader denominators;

  PartReader(Atoms atoms) {
    this.atoms = atoms;
    this.lexicon = atoms.lexicon();
    this.wholes = new WholeReader(atoms, at -> partAt(at) != null);
    this.denominators = new DenominatorReader(atoms, wholes);
  }

  /** Reads the whole numbers that parts go with. */
  WholeReader wholes() {
    return wholes;
  }

  /** "three quarters", "un tiers", "one hundred and three fifths", "vijf / achtste". */
  @Nullable Read part(int first, int at, BigDecimal numerator, Whole whole) {
    int i = at;
    if (whole.sum.isEmpty() && i < atoms.size() && atoms.get(i).is(ARTICLE)) {
      i++;
    }
    if (i >= atoms.size() || i == first || (!atoms.near(i - 1) && !atoms.isSlashed(i - 1)) || numerator.scale() > 0) {
      return null;
    }
    Atom atom = atoms.get(i);
    if (atom.is(FRACTION)) {
      return atoms.near(i - 1) ? new Read(Kind.FRACTION, first, i + 1, numerator.add(atom.morpheme().value())) : null;
    }
    Under under = denominators.read(i, isOfThose(first));
    boolean digits = i == first + 1 && atoms.get(first).morpheme().flag() == Flag.DIGITS;
    if (under == null || (under.ordinal() && (digits || isOrdinal(numerator, under.next() - 1) && !isOfThose(first)))) {
      return null;
    }
    if (lexicon.words().tensBeforeOrdinals() && whole.joined < 0 && whole.sum.size() > 1 && denominators.isTenOf(whole.sum, i)) {
      BigDecimal ten = whole.sum.last();
      BigDecimal over = numerator.subtract(ten);
      return times(Kind.FRACTION, first, under.next(), Fractions.divide(over, under.value().add(ten)));
    }
    BigDecimal base = base(whole, i, under.value());
    if (base.signum() == 0) {
      return times(Kind.FRACTION, first, under.next(), Fractions.divide(numerator, under.value()));
    }
    boolean small = whole.joined < 0 || whole.scaleBeforeJoin.compareTo(THOUSAND) < 0;
    BigDecimal scale = small ? BigDecimal.ONE : whole.scaleBeforeJoin;
    return plus(first, under.next(), base, scale, Fractions.divide(numerator.subtract(base), under.value()));
  }

  /** Whether one before an ordinal is an article: "een vijfde storing", unlike "drie vijfde seconde". */
  private boolean isOrdinal(BigDecimal numerator, int last) {
    return numerator.compareTo(BigDecimal.ONE) <= 0 && !atoms.mayEndPart(atoms.get(last).end());
  }

  /** Whether a word for what there was before stands before a part: "di cui un quarto coperto". */
  private boolean isOfThose(int first) {
    return lexicon.words().relatives().contains(atoms.wordBefore(atoms.get(first).start()));
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
    boolean counted = i + 1 < atoms.size() && atoms.near(i) && atoms.get(i + 1).is(ORDINAL); // "الربع الأول" of a year
    boolean needless = atom.morpheme().flag() == Flag.ALONE || isDefinite(atom);
    boolean alone = needless && !counted && !lexicon.isNoPartAfter(atoms.wordBefore(atom.start()));
    return alone || read.next() > i + 1 ? read : null;
  }

  /** Whether a definite article stands before a part and what it is of behind it: "le tiers des clients". */
  private boolean isDefinite(Atom part) {
    String next = atoms.wordAfter(part.end());
    return lexicon.isDefinite(atoms.wordBefore(part.start())) && !next.isEmpty() && lexicon.isLink(next);
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
    boolean article = i == first + 1 && atoms.get(first).morpheme().flag() == Flag.ONE;
    boolean beside = lexicon.words().wholeWords() && atoms.get(i).isWord() && !digits && !article;
    if (!joined && !beside && !(atoms.get(i).is(FRACTION) && digits)) {
      return null;
    }
    i += joined ? 1 : 0;
    Read part = i < atoms.size() && atoms.near(i - 1) ? partAt(i) : null;
    if (part == null) {
      return null;
    }
    BigDecimal scale = sum.scale().compareTo(THOUSAND) < 0 ? BigDecimal.ONE : sum.scale();
    boolean other = part.kind() == Kind.CARDINAL || isGreaterPower(part.next(), scale, whole);
    return other ? null : plus(first, part.next(), whole, scale, part.value());
  }

  /** Whether a part is of a power that a number as great isn't: "a hundred million and a quarter of a billion". */
  private boolean isGreaterPower(int next, BigDecimal scale, BigDecimal whole) {
    Read power = times(Kind.FRACTION, next - 1, next, BigDecimal.ONE);
    return power.next() > next && whole.compareTo(THOUSAND) >= 0 && power.value().compareTo(scale) > 0;
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
    Under under = i > at || atom.is(DENOMINATOR) ? denominators.read(i, false) : null;
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
        scale.compareTo(by) >= 0 ? whole.add(part.multiply(by)) : whole.add(part).multiply(by);
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
