package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.WholeReader.Whole;
import org.jspecify.annotations.Nullable;

/** Reads denominators. */
final class DenominatorReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Atoms atoms;
  private final WholeReader wholes;

  DenominatorReader(Atoms atoms, WholeReader wholes) {
    this.atoms = atoms;
    this.wholes = wholes;
  }

  /**
   * What a numerator stands over.
   *
   * @param next the atom behind it
   * @param ordinal whether it would be an ordinal elsewhere
   */
  record Under(BigDecimal value, int next, boolean ordinal) {}

  /**
   * A denominator of one word or several: "quarters", "twenty-fifth", "ventunesimi", "onze avos", "thousand billionths".
   *
   * @param part whether it is known that a part of something is told
   */
  @Nullable Under read(int at, boolean part) {
    Atom atom = atoms.get(at);
    if (atom.is(DENOMINATOR)) {
      return new Under(atom.morpheme().value(), at + 1, false);
    }
    boolean wordy = atom.isWord() || atom.is(MULTIPLIER) || (atom.is(ORDINAL) && atom.morpheme().flag() != Flag.DIGITS);
    Whole read = wordy ? wholes.read(at, true, false) : new Whole();
    if (read.sum.isEmpty()) {
      return null;
    }
    BigDecimal value = read.sum.value();
    int next = read.next;
    if (read.ordinal) {
      boolean closed = part || atoms.lexicon().words().ordinalsAreParts() || atoms.mayEndPart(atoms.get(next - 1).end());
      return closed && value.compareTo(BigDecimal.TWO) > 0 ? new Under(value, next, true) : null;
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
  boolean isTenOf(Sum sum, int at) {
    BigDecimal unit = atoms.get(at).morpheme().value();
    return atoms.get(at).is(DENOMINATOR)
        && atoms.get(at).morpheme().flag() == Flag.NONE
        && sum.endsWithTen()
        && unit.compareTo(BigDecimal.TWO) > 0
        && unit.compareTo(BigDecimal.TEN) < 0;
  }
}
