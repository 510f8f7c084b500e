package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.WholeReader.Whole;

/** Reads decimals in words. */
final class DecimalReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Atoms atoms;
  private final WholeReader wholes;
  private final IntPredicate startsPart;

  /**
   * @param startsPart whether a part of one is read at an atom: "a half"
   */
  DecimalReader(Atoms atoms, WholeReader wholes, IntPredicate startsPart) {
    this.atoms = atoms;
    this.wholes = wholes;
    this.startsPart = startsPart;
  }

  /** Decimals in words: "point zero three", "virgule soixante-quinze". */
  int addTo(Whole whole, int k) {
    int stop = -whole.next - 1;
    if (whole.sum.isEmpty() || whole.sum.scale().compareTo(HUNDRED) > 0) {
      return stop;
    }
    if (k + 1 < atoms.size() && atoms.near(k) && startsPart.test(k + 1)) {
      return stop;
    }
    StringBuilder digits = new StringBuilder();
    int next = k + 1;
    while (next < atoms.size() && atoms.near(next - 1) && isDigit(atoms.get(next)) && digits.length() < 20) {
      digits.append(atoms.get(next++).morpheme().value().toPlainString());
    }
    int teen = teen(whole, k);
    if (teen > next) {
      return teen;
    }
    boolean zeros = digits.toString().chars().allMatch(c -> c == '0');
    if (zeros && next < atoms.size() && atoms.near(next - 1) && atoms.get(next).morpheme().flag() != Flag.DIGITS) {
      Whole rest = wholes.read(next, false);
      if (!rest.sum.isEmpty() && rest.sum.value().scale() <= 0 && !rest.ordinal) {
        digits.append(rest.sum.value().toPlainString());
        next = rest.next;
      }
    }
    boolean weak = atoms.get(k).morpheme().flag() == Flag.WEAK;
    if (digits.isEmpty() || (weak && !atoms.wordAfter(atoms.get(next - 1).end()).isEmpty())) {
      return stop;
    }
    whole.sum.addDecimals(digits.toString());
    return next;
  }

  /** Adds a teen of two words, as Arabic has them; gives the next atom, or -1. */
  private int teen(Whole whole, int k) {
    if (!atoms.lexicon().words().unitsBeforeTen() || k + 2 >= atoms.size() || !atoms.near(k)) {
      return -1;
    }
    Whole teen = wholes.read(k + 1, false);
    if (teen.next < k + 3 || teen.sum.value().scale() > 0 || teen.ordinal) {
      return -1;
    }
    whole.sum.addDecimals(teen.sum.value().toPlainString());
    return teen.next;
  }

  private static boolean isDigit(Atom atom) {
    return atom.isWord()
        && atom.morpheme().value().compareTo(BigDecimal.TEN) < 0
        && atom.morpheme().value().scale() <= 0;
  }
}
