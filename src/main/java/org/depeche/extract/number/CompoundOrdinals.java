package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import org.depeche.extract.number.Morpheme.Flag;

/** Reads what makes an ordinal of several words: "vigésimo primero", "décimo quinto", "الثالث والعشرون", "الحادي عشر". */
final class CompoundOrdinals {
  private final Atoms atoms;

  CompoundOrdinals(Atoms atoms) {
    this.atoms = atoms;
  }

  /** Adds to an ordinal what belongs to it from the atom {@code k} on; gives the atom after that. */
  int behind(Sum sum, int k) {
    if (!isBeside(k)) {
      return k;
    }
    Atom next = atoms.get(k);
    NumberWords words = atoms.lexicon().words();
    BigDecimal value = next.morpheme().value();
    if (next.is(ORDINAL) && next.morpheme().flag() != Flag.DIGITS && sum.takes(value)) {
      sum.add(Morpheme.number(value, false, Flag.NONE), false, k, k);
      return behind(sum, k + 1);
    }
    if (next.is(ORDINAL) && sum.last().compareTo(BigDecimal.TEN) == 0 && value.compareTo(BigDecimal.TEN) < 0) {
      sum.addToLast(value); // "décimo quinto"
      return k + 1;
    }
    if (words.unitsBeforeTen() && next.is(NUMBER) && next.morpheme().value().compareTo(BigDecimal.TEN) == 0) {
      return sum.endsWithUnit() && sum.addToUnit(next.morpheme().value()) ? k + 1 : k;
    }
    if (!words.unitsFirst() || !next.is(JOINER) || !isBeside(k + 1)) {
      return k;
    }
    boolean ten = atoms.get(k + 1).morpheme().room().compareTo(BigDecimal.TEN) == 0;
    return ten && sum.endsWithUnit() && sum.addToUnit(atoms.get(k + 1).morpheme().value()) ? k + 2 : k;
  }

  private boolean isBeside(int k) {
    return k < atoms.size() && atoms.near(k - 1);
  }
}
