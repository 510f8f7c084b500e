package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.Morpheme.Kind;

/** Reads whole numbers, ordinals, and decimals in words. */
final class WholeReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What ends a word that is a part itself: "tre ventunesimi", "honderd driekwart". */
  private static final Set<Kind> PARTS = EnumSet.of(DENOMINATOR_SUFFIX, DENOMINATOR);

  /** The same, with what may also end an ordinal: "drie eenentwintigste". */
  private static final Set<Kind> UNDER = EnumSet.of(ORDINAL_SUFFIX, DENOMINATOR_SUFFIX, DENOMINATOR);

  private final Atoms atoms;
  private final NumberLexicon lexicon;
  private final CompoundOrdinals ordinals;
  private final DecimalReader decimals;

  /**
   * @param startsPart whether a part of one is read at an atom: "a half"
   */
  WholeReader(Atoms atoms, IntPredicate startsPart) {
    this.atoms = atoms;
    this.lexicon = atoms.lexicon();
    this.ordinals = new CompoundOrdinals(atoms);
    this.decimals = new DecimalReader(atoms, this, startsPart);
  }

  /** What has been read. */
  static final class Whole {
    final Sum sum = new Sum();
    int next; // the atom after the last
    boolean ordinal;
    int joined = -1; // the last joiner that the number went on after
    BigDecimal beforeJoin = BigDecimal.ZERO;
    BigDecimal scaleBeforeJoin = BigDecimal.ONE;
  }

  /**
   * Reads number words, digits and powers as far as they make one number.
   *
   * @param powers whether powers above a thousand belong to it, and decimals
   */
  Whole read(int i, boolean powers) {
    return read(i, powers, powers);
  }

  /**
   * @param more whether decimals belong to it, and powers behind a comma
   */
  Whole read(int i, boolean powers, boolean more) {
    Whole whole = new Whole();
    whole.next = i;
    int join = -1;
    int k = i;
    while (k < atoms.size() && (k == i || atoms.near(k - 1) || (more && goesOn(whole.sum, k)))) {
      Atom atom = atoms.get(k);
      if (k > i && atoms.beginsWordWith(k, whole.sum.scale().compareTo(THOUSAND) < 0 ? UNDER : PARTS)) {
        break;
      }
      if (atom.is(JOINER)) {
        if (join >= 0 || whole.sum.isEmpty()) {
          break;
        }
        join = k++;
        continue;
      }
      BigDecimal before = join < 0 ? BigDecimal.ZERO : whole.sum.value();
      BigDecimal scale = whole.sum.scale();
      int parts = whole.sum.size();
      int end = atom.is(POINT) && !more ? -whole.next - 1 : extend(whole, k, join, powers);
      if (end < 0) {
        whole.next = Math.min(whole.next, -end - 1);
        break;
      }
      if (join >= 0 && whole.sum.size() > parts) {
        whole.joined = join;
        whole.beforeJoin = before;
        whole.scaleBeforeJoin = scale;
      }
      join = -1;
      k = end;
      whole.next = end;
      if (whole.ordinal) {
        whole.next = ordinals.behind(whole.sum, k);
        break;
      }
    }
    return whole;
  }

  /** Whether a comma only parts the powers of one number: "two million, three hundred thousand". */
  private boolean goesOn(Sum sum, int k) {
    boolean words =
        sum.scale().compareTo(THOUSAND) >= 0
            && atoms.get(k).isWord()
            && k + 1 < atoms.size()
            && atoms.near(k)
            && (atoms.get(k + 1).isWord() || atoms.get(k + 1).is(MULTIPLIER))
            && atoms.isBehindComma(k);
    if (!words) {
      return false;
    }
    BigDecimal rest = read(k, true, false).sum.value();
    BigDecimal least = sum.scale().divide(THOUSAND).max(HUNDRED);
    return rest.compareTo(sum.scale()) < 0 && rest.compareTo(least) >= 0;
  }

  /** Takes one atom into the number; gives the next one, or -1 less what the number is cut to. */
  private int extend(Whole whole, int k, int join, boolean powers) {
    Atom atom = atoms.get(k);
    Sum sum = whole.sum;
    int stop = -whole.next - 1;
    switch (atom.kind()) {
      case NUMBER -> {
        return number(whole, k, join) ? k + 1 : stop;
      }
      case MULTIPLIER -> {
        BigDecimal value = atom.morpheme().value();
        boolean year = k > 0 && atoms.get(k - 1).morpheme().flag() == Flag.DIGITS && sum.value().compareTo(THOUSAND) >= 0;
        boolean tens = year && value.compareTo(THOUSAND) < 0; // "2022 عشرات"
        boolean vague = (sum.isEmpty() || tens) && atom.morpheme().vague() != null;
        if (vague || isOtherEnd(sum, join, k, value) || (!powers && value.compareTo(THOUSAND) > 0)) {
          return stop;
        }
        int cut = sum.multiply(value, lexicon.words().joinedHundreds(), k, whole.next);
        return cut < 0 ? k + 1 : -cut - 1;
      }
      case ARTICLE -> {
        boolean power = k + 1 < atoms.size() && atoms.near(k) && atoms.get(k + 1).is(MULTIPLIER);
        return power && (sum.isEmpty() || join >= 0) ? k + 1 : stop;
      }
      case ORDINAL -> {
        boolean digits = atom.morpheme().flag() == Flag.DIGITS;
        return digits ? (sum.isEmpty() ? ordinal(whole, atom, k) : stop) : ordinal(whole, atom, k);
      }
      case ORDINAL_SUFFIX -> {
        boolean attached = !sum.isEmpty() && atom.start() == atoms.get(k - 1).end();
        whole.ordinal = attached;
        return attached ? k + 1 : stop;
      }
      case POINT -> {
        return decimals.addTo(whole, k);
      }
      case PLUS_HALF -> {
        if (sum.isEmpty()) {
          return stop;
        }
        sum.addToLast(new BigDecimal("0.5"));
        return k + 1;
      }
      default -> {
        return stop;
      }
    }
  }

  /** Whether a power behind "and" begins a number of its own: "entre 900 y mil 100", "بين 800 ألف ومليون". */
  private boolean isOtherEnd(Sum sum, int join, int k, BigDecimal power) {
    return join > 0 && power.compareTo(sum.scale()) > 0 && (join == k - 1 || atoms.get(join - 1).morpheme().flag() == Flag.DIGITS);
  }

  private boolean number(Whole whole, int k, int join) {
    Morpheme number = atoms.get(k).morpheme();
    Sum sum = whole.sum;
    boolean literal = number.flag() == Flag.DIGITS || number.flag() == Flag.GLUED;
    if (sum.isEmpty()) {
      sum.add(number, false, k, whole.next);
      return true;
    }
    boolean far = join >= 0 ? sum.scale().compareTo(HUNDRED) != 0 : sum.scale().compareTo(HUNDRED) < 0;
    boolean tied = join >= 0 && atoms.get(join).end() == atoms.get(k).start() && sum.scale().compareTo(THOUSAND) >= 0;
    if (number.value().scale() > 0 || (literal && far && !tied && !isCountOfPower(sum, k))) {
      return false;
    }
    boolean ten = number.room().compareTo(BigDecimal.TEN) == 0;
    if (ten && sum.endsWithUnit()) {
      return lexicon.words().unitsFirst() && join >= 0 && atoms.isAttached(join) && sum.addToUnit(number.value());
    }
    if (number.value().compareTo(BigDecimal.TEN) == 0 && sum.endsWithUnit()) {
      boolean several = sum.last().compareTo(BigDecimal.ONE) > 0; // eleven is known whole: in "الواحدة عشرة" each one is ten
      return lexicon.words().unitsBeforeTen() && join < 0 && several && sum.addToUnit(number.value());
    }
    if (!sum.takes(number.value())) {
      return false;
    }
    sum.add(number, join >= 0 && !literal, k, whole.next);
    return true;
  }

  /** Whether digits count a power below the one before them: "4 milioni e 200 mila". */
  private boolean isCountOfPower(Sum sum, int k) {
    BigDecimal power = k + 1 < atoms.size() && atoms.near(k) ? atoms.get(k + 1).morpheme().value() : BigDecimal.ZERO;
    return power.compareTo(THOUSAND) >= 0 && atoms.get(k + 1).is(MULTIPLIER) && power.compareTo(sum.scale()) < 0;
  }

  private int ordinal(Whole whole, Atom atom, int k) {
    Morpheme ordinal = atom.morpheme();
    boolean small = !whole.sum.isEmpty() && whole.sum.scale().compareTo(THOUSAND) < 0;
    if (small && lexicon.words().wholeWords() && atoms.get(k - 1).word() != atom.word()) {
      return -whole.next - 1;
    }
    boolean power = ordinal.value().compareTo(HUNDRED) >= 0 && !isOne(whole, k);
    if (whole.sum.isEmpty() || whole.sum.takes(ordinal.value())) {
      whole.sum.add(Morpheme.number(ordinal.value(), false, Flag.NONE), false, k, whole.next);
    } else if (!power || ordinal.value().compareTo(THOUSAND) > 0 || whole.sum.multiply(ordinal.value(), true, k, whole.next) >= 0) {
      return -whole.next - 1;
    }
    whole.ordinal = true;
    return k + 1;
  }

  /** Whether the number so far is an article or a form of one. */
  private boolean isOne(Whole whole, int k) {
    return whole.next == k && whole.sum.value().compareTo(BigDecimal.ONE) == 0;
  }
}
