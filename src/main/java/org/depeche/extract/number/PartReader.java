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

  /** "three quarters", "un tiers", "one hundred and three fifths". */
  @Nullable Read part(int first, int at, BigDecimal numerator, Whole whole) {
    int i = at;
    if (whole.sum.isEmpty() && i < atoms.size() && atoms.get(i).is(ARTICLE)) {
      i++;
    }
    if (i >= atoms.size() || (i > first && !atoms.near(i - 1))) {
      return null;
    }
    Read compound = compoundPart(first, i, numerator, whole);
    if (compound != null) {
      return compound;
    }
    Atom atom = atoms.get(i);
    BigDecimal denominator = atom.morpheme().value();
    if (atom.is(FRACTION) && i > first && numerator.scale() <= 0) {
      return new Read(Kind.FRACTION, first, i + 1, numerator.add(denominator));
    }
    boolean ordinal = atom.is(ORDINAL) && denominator.compareTo(BigDecimal.TWO) > 0 && atom.morpheme().flag() != Flag.DIGITS;
    if ((!atom.is(DENOMINATOR) && !ordinal) || i == first || numerator.scale() > 0) {
      return null;
    }
    boolean digits = i == first + 1 && atoms.get(first).morpheme().flag() == Flag.DIGITS;
    if (ordinal && (!atoms.isFollowedByLink(atom.end()) || digits)) {
      return null;
    }
    if (whole.joined >= 0 && !isOneNumber(whole, denominator)) {
      BigDecimal over = numerator.subtract(whole.beforeJoin);
      BigDecimal part = Fractions.divide(over, denominator);
      BigDecimal scale = whole.scaleBeforeJoin.compareTo(THOUSAND) < 0 ? BigDecimal.ONE : whole.scaleBeforeJoin;
      return plus(first, i + 1, whole.beforeJoin, scale, part);
    }
    return times(Kind.FRACTION, first, i + 1, Fractions.divide(numerator, denominator));
  }

  /** A denominator of several parts: "un vingt-cinquième", "tre ventunesimi", "dois onze avos". */
  private @Nullable Read compoundPart(int first, int at, BigDecimal numerator, Whole whole) {
    if (numerator.scale() > 0) {
      return null;
    }
    int word = atoms.get(at).word();
    int start = at;
    while (start > first && atoms.get(start - 1).word() == word) {
      start--;
    }
    boolean ending = atoms.get(at).is(DENOMINATOR_SUFFIX) || atoms.get(at).is(DENOMINATOR);
    if (ending && start > first && start < at) {
      BigDecimal over = reread(first, start);
      BigDecimal under = reread(start, at);
      if (over == null || under == null) {
        return null;
      }
      if (atoms.get(at).is(DENOMINATOR)) {
        return plus(first, at + 1, over, BigDecimal.ONE, Fractions.divide(under, atoms.get(at).morpheme().value()));
      }
      return times(Kind.FRACTION, first, at + 1, Fractions.divide(over, under));
    }
    if (whole.sum.isEmpty() || !(atoms.get(at).is(NUMBER) || atoms.get(at).is(MULTIPLIER)) || !isWordy(at)) {
      return null;
    }
    Whole under = wholes.read(at, true);
    BigDecimal denominator = under.sum.isEmpty() ? BigDecimal.ONE : under.sum.value();
    int next = under.next;
    boolean beside = next < atoms.size() && next > at && atoms.near(next - 1);
    boolean suffix = beside && atoms.get(next).is(DENOMINATOR_SUFFIX);
    boolean power = beside && atoms.get(next).is(DENOMINATOR) && atoms.get(next).morpheme().value().compareTo(THOUSAND) >= 0;
    if (suffix || power) {
      denominator = power ? denominator.multiply(atoms.get(next).morpheme().value()) : denominator;
      return times(Kind.FRACTION, first, next + 1, Fractions.divide(numerator, denominator));
    }
    boolean ordinal = under.ordinal && denominator.compareTo(BigDecimal.TWO) > 0 && atoms.isFollowedByLink(atoms.get(next - 1).end());
    return ordinal ? times(Kind.FRACTION, first, next, Fractions.divide(numerator, denominator)) : null;
  }

  private boolean isWordy(int i) {
    return atoms.get(i).isWord() || atoms.get(i).is(MULTIPLIER);
  }

  /** The number that exactly these atoms make. */
  private @Nullable BigDecimal reread(int from, int to) {
    Whole part = new PartReader(atoms.until(to)).wholes.read(from, true);
    return part.next == to && !part.sum.isEmpty() ? part.sum.value() : null;
  }

  /** Whether the joiner in a numerator is one that numbers have anyway: "cuarenta y dos quintos" is 42/5. */
  private boolean isOneNumber(Whole whole, BigDecimal denominator) {
    if (denominator.compareTo(BigDecimal.valueOf(4)) <= 0 || whole.scaleBeforeJoin.compareTo(THOUSAND) >= 0) {
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
    boolean alone = atom.morpheme().flag() == Flag.ALONE && !lexicon.isNoPartAfter(atoms.wordBefore(atom.start()));
    return alone || read.next() > i + 1 ? read : null;
  }

  /** "two and a half", "three million and a half", "five and a half million". */
  @Nullable Read mixed(int first, int at, BigDecimal whole, Sum sum) {
    int i = at;
    if (i >= atoms.size() || !atoms.near(i - 1) || whole.scale() > 0) {
      return null;
    }
    boolean joined = atoms.get(i).is(JOINER) || atoms.get(i).is(POINT);
    boolean digits = atoms.get(i - 1).morpheme().flag() == Flag.DIGITS;
    if (!joined && !(atoms.get(i).is(FRACTION) && digits)) {
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

  /** A part with or without a numerator: "a half", "trois quarts", "¼". */
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
    BigDecimal value = atom.morpheme().value();
    if (atom.is(FRACTION)) {
      return i == at ? new Read(Kind.FRACTION, at, i + 1, value) : null;
    }
    boolean ordinal = atom.is(ORDINAL) && atom.morpheme().flag() != Flag.DIGITS && value.compareTo(BigDecimal.TWO) > 0 && i > at;
    if (!atom.is(DENOMINATOR) && !(ordinal && atoms.isFollowedByLink(atom.end()))) {
      return null;
    }
    return new Read(Kind.FRACTION, at, i + 1, Fractions.divide(numerator, value));
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
