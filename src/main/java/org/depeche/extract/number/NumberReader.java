package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.extract.number.WholeReader.Whole;
import org.jspecify.annotations.Nullable;

/** Puts the atoms of a text together to numbers, from left to right. */
final class NumberReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int MOST_DIGITS = 30;

  private final Atoms atoms;
  private final NumberLexicon lexicon;
  private final PartReader parts;
  private final WholeReader wholes;
  private final RatioReader ratios;

  NumberReader(Atoms atoms) {
    this.atoms = atoms;
    this.lexicon = atoms.lexicon();
    this.parts = new PartReader(atoms);
    this.wholes = parts.wholes();
    this.ratios = new RatioReader(atoms, wholes);
  }

  List<NumberMention> mentions() {
    List<NumberMention> mentions = new ArrayList<>();
    for (int i = 0; i < atoms.size(); ) {
      Read read = read(i);
      if (read == null) {
        i++;
        continue;
      }
      mentions.add(mention(read));
      i = read.next();
    }
    return mentions;
  }

  private NumberMention mention(Read read) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    BigDecimal other = null;
    for (int i = read.first(); i < read.next(); i++) {
      Morpheme m = atoms.get(i).morpheme();
      if (m.flag() == Flag.DIGITS || m.flag() == Flag.GLUED) {
        traits.add(Trait.DIGITS);
        other = read.kind() == Kind.CARDINAL && m.kind() == NUMBER ? m.vague() : null;
      }
      if (m.flag() == Flag.GLUED) {
        traits.add(Trait.GLUED);
      }
      if (m.flag() == Flag.ROUND) {
        traits.add(Trait.ROUND);
      }
      if (m.kind() == RATIO) {
        traits.add(Trait.RATIO);
      }
    }
    if (read.value() == null || isMillions(atoms.get(read.next() - 1).morpheme())) {
      traits.add(Trait.POWER);
    }
    Atom first = atoms.get(read.first());
    if (read.next() == read.first() + 1 && first.morpheme().flag() == Flag.ONE) {
      traits.add(Trait.ARTICLE);
    }
    other = read.next() == read.first() + 1 ? other : null;
    int end = atoms.get(read.next() - 1).end();
    BigDecimal value = read.value() == null ? null : whole(read.value());
    return new NumberMention(first.start(), end, read.kind(), value, read.low(), read.high(), other, traits);
  }

  private static boolean isMillions(Morpheme last) {
    return last.kind() == MULTIPLIER && last.value().compareTo(MILLION) >= 0;
  }

  /** A whole number without decimals or an exponent; others as they are. */
  private static BigDecimal whole(BigDecimal value) {
    return value.scale() != 0 && value.stripTrailingZeros().scale() <= 0 ? Read.plain(value) : value;
  }

  private @Nullable Read read(int i) {
    Atom atom = atoms.get(i);
    Read read =
        switch (atom.kind()) {
          case SEVERAL -> i + 1 < atoms.size() && atoms.near(i) ? vague(i, i + 1) : null;
          case MINUS -> atom.morpheme().flag() != Flag.WEAK || isCold(i) ? negative(i) : null;
          case RATIO -> ratios.partOf(i);
          case NUMBER, MULTIPLIER, ARTICLE, ORDINAL, DENOMINATOR, FRACTION -> positive(i);
          default -> null;
        };
    return read == null || isOtherWord(read) ? null : read;
  }

  /** Whether a word such as "moins" is a sign: degrees follow, and no "au" makes "at least" of it. */
  private boolean isCold(int i) {
    if (i + 1 == atoms.size() || lexicon.isNoMinusAfter(atoms.wordBefore(atoms.get(i).start()))) {
      return false;
    }
    Read read = positive(i + 1);
    return read != null && atoms.isBeforeDegrees(atoms.get(read.next() - 1).end());
  }

  private @Nullable Read negative(int i) {
    if (i + 1 == atoms.size() || !atoms.near(i)) {
      return null;
    }
    Read read = positive(i + 1);
    return read == null || read.value() == null || read.kind() == Kind.ORDINAL
        ? null
        : new Read(read.kind(), i, read.next(), read.value().negate());
  }

  private @Nullable Read positive(int i) {
    Atom atom = atoms.get(i);
    if (atom.is(MULTIPLIER) && atom.morpheme().vague() != null) {
      return vague(i, i);
    }
    if (atom.is(FRACTION)) {
      Read mixed = parts.wholeBehind(i);
      return mixed != null ? mixed : parts.times(Kind.FRACTION, i, i + 1, atom.morpheme().value());
    }
    if (atom.is(DENOMINATOR)) {
      return parts.half(i);
    }
    if (atoms.get(atoms.lastOfWord(i)).is(DENOMINATOR_SUFFIX)) {
      return null;
    }
    return cardinal(i);
  }

  private boolean isOtherWord(Read read) {
    if (read.next() != read.first() + 1) {
      return false;
    }
    Atom atom = atoms.get(read.first());
    return switch (atom.morpheme().flag()) {
      case ONE -> lexicon.isPronounAfter(atoms.wordBefore(atom.start()));
      case HOMOGRAPH -> {
        String next = atoms.wordAfter(atom.end());
        String before = atoms.wordBefore(atom.start());
        boolean ends = next.isEmpty() ? !before.isEmpty() && !atoms.isHyphened(atom.end()) : lexicon.isFunctionWord(next);
        yield ends && !lexicon.isNumberAfter(before);
      }
      default -> false;
    };
  }

  /** Whether about so many are no power that several may be counted in. */
  private static boolean isRound(Morpheme power) {
    return power.flag() == Flag.ROUND && power.vague() == null && !isPower(power.value());
  }

  private static boolean isPower(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  /** The power of ten that several of a value are told in: "a few dozen" are some tens. */
  private static BigDecimal power(BigDecimal value) {
    return isPower(value) ? value : BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
  }

  /** A plural such as "tens of thousands"; with a word for "several" before it, also "several million". */
  private @Nullable Read vague(int first, int i) {
    Atom atom = atoms.get(i);
    if (!atom.is(MULTIPLIER) || isRound(atom.morpheme())) {
      return null;
    }
    BigDecimal base = atom.morpheme().vague() != null ? atom.morpheme().vague() : power(atom.morpheme().value());
    int next = i + 1;
    while (next < atoms.size() && atoms.near(next - 1) && base.precision() - base.scale() <= MOST_DIGITS) {
      int power = atoms.get(next).is(LINK) && next + 1 < atoms.size() && atoms.near(next) ? next + 1 : next;
      Atom by = atoms.get(power);
      if (!by.is(MULTIPLIER) || by.morpheme().value().compareTo(THOUSAND) < 0) {
        break;
      }
      base = base.multiply(by.morpheme().value());
      next = power + 1;
    }
    if (base.precision() - base.scale() > MOST_DIGITS) {
      return null;
    }
    BigDecimal low = base.multiply(BigDecimal.TWO);
    BigDecimal high = base.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
    return new Read(Kind.CARDINAL, first, next, null, Read.plain(low), Read.plain(high));
  }

  /** About so many of a power: "une dizaine de milliers". */
  private @Nullable Read roundOfPowers(int first, int next, BigDecimal value) {
    boolean beside = next + 1 < atoms.size() && atoms.near(next - 1) && atoms.near(next);
    if (!beside || atoms.get(next - 1).morpheme().flag() != Flag.ROUND || !atoms.get(next).is(LINK) || !atoms.get(next + 1).is(MULTIPLIER)) {
      return null;
    }
    BigDecimal power = atoms.get(next + 1).morpheme().value();
    BigDecimal product = Read.plain(value.multiply(power));
    return power.compareTo(THOUSAND) < 0 ? null : new Read(Kind.CARDINAL, first, next + 2, product);
  }

  private @Nullable Read cardinal(int i) {
    Whole whole = wholes.read(i, true);
    if (whole.sum.isEmpty()) {
      return parts.part(i, i, BigDecimal.ONE, whole);
    }
    BigDecimal value = whole.sum.value();
    if (whole.ordinal) {
      return new Read(Kind.ORDINAL, i, whole.next, value);
    }
    Read part = parts.part(i, whole.next, value, whole);
    if (part != null) {
      return part;
    }
    Read mixed = parts.mixed(i, whole.next, value, whole.sum);
    if (mixed != null) {
      return mixed;
    }
    Read ratio = ratios.read(i, whole.next, whole);
    Read round = ratio == null ? roundOfPowers(i, whole.next, value) : null;
    if (round != null) {
      return round;
    }
    boolean article = whole.next == i + 1 && atoms.get(i).is(ARTICLE);
    return ratio != null ? ratio : article ? null : new Read(Kind.CARDINAL, i, whole.next, value);
  }
}
