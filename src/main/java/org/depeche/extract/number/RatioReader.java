package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.WholeReader.Whole;
import org.jspecify.annotations.Nullable;

/** Reads so many of so many: "two out of five", "un client sur cinq". */
final class RatioReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Atoms atoms;
  private final NumberLexicon lexicon;
  private final WholeReader wholes;

  RatioReader(Atoms atoms, WholeReader wholes) {
    this.atoms = atoms;
    this.lexicon = atoms.lexicon();
    this.wholes = wholes;
  }

  /** Reads on behind the number {@code n}, which begins at {@code first} and ends before {@code at}. */
  @Nullable Read read(int first, int at, Whole whole) {
    BigDecimal n = whole.sum.value();
    if (at >= atoms.size() || !atoms.get(at).is(RATIO) || n.signum() <= 0 || n.scale() > 0) {
      return null;
    }
    Atom word = atoms.get(at);
    boolean one = n.compareTo(BigDecimal.ONE) == 0;
    boolean beside = atoms.near(at - 1);
    boolean parted = !beside && (lexicon.words().ratioBeside().contains(atoms.wordAfter(word.start() - 1)) || !atoms.isOneWordApart(at - 1));
    if (parted || at + 1 >= atoms.size() || !atoms.near(at)) {
      return null;
    }
    if (!(atoms.get(at + 1).is(NUMBER) || atoms.get(at + 1).is(MULTIPLIER) || atoms.get(at + 1).is(ARTICLE))) {
      return null;
    }
    Whole of = wholes.read(at + 1, true);
    boolean article = of.next == at + 2 && atoms.get(at + 1).morpheme().flag() == Flag.ONE;
    if (of.sum.isEmpty() || of.ordinal || article) {
      return null;
    }
    BigDecimal m = of.sum.value();
    int end = atoms.get(of.next - 1).end();
    boolean range = !beside && of.next + 1 < atoms.size() && atoms.get(of.next).is(JOINER) && atoms.get(of.next + 1).is(NUMBER);
    boolean percent = atoms.isBeforeDegrees(end);
    if (range || percent || lexicon.isNoRatioBefore(atoms.wordAfter(end)) || isNight(first, n, m)) {
      return null;
    }
    if (word.morpheme().flag() == Flag.ALONE && whole.joined >= 0 && n.compareTo(m) > 0) {
      BigDecimal part = Fractions.divide(n.subtract(whole.beforeJoin), m);
      return new Read(Kind.FRACTION, first, of.next, whole.beforeJoin.add(part));
    }
    if (word.morpheme().flag() == Flag.ALONE || divides(word, of)) {
      return new Read(Kind.FRACTION, first, of.next, Fractions.divide(n, m));
    }
    boolean round = m.compareTo(BigDecimal.TEN) == 0 || m.compareTo(HUNDRED) == 0;
    boolean small = m.compareTo(HUNDRED) <= 0 || (one && m.stripTrailingZeros().precision() == 1);
    boolean apart = !beside && (m.compareTo(BigDecimal.TEN) > 0 || !atoms.isClosed(atoms.get(of.next - 1).end()));
    boolean weak = word.morpheme().flag() == Flag.WEAK || word.morpheme().flag() == Flag.SMALL || apart;
    boolean words = small && atoms.get(at - 1).isWord() && atoms.get(at + 1).isWord() && m.compareTo(BigDecimal.TEN) <= 0;
    boolean power = n.compareTo(BigDecimal.TEN) < 0 && atoms.get(at + 1).is(ARTICLE) && (m.compareTo(HUNDRED) == 0 || m.compareTo(THOUSAND) == 0);
    if (word.morpheme().flag() == Flag.SMALL && beside && (words || power) && n.compareTo(m) < 0) {
      return new Read(Kind.FRACTION, first, of.next, Fractions.divide(n, m));
    }
    if (n.compareTo(m) >= 0 || (weak && !(small && (one || round))) || m.scale() > 0) {
      return null;
    }
    return new Read(Kind.FRACTION, first, of.next, Fractions.divide(n, m));
  }

  /** Whether a night goes from one date to the next: "in de nacht van 3 op 4 maart". */
  private boolean isNight(int first, BigDecimal n, BigDecimal m) {
    boolean next = m.subtract(n).compareTo(BigDecimal.ONE) == 0 && n.compareTo(BigDecimal.ONE) > 0;
    return next && lexicon.words().nightFrom().contains(atoms.wordBefore(atoms.get(first).start()));
  }

  private boolean divides(Atom word, Whole of) {
    return word.morpheme().flag() == Flag.OVER
        && of.sum.value().signum() > 0
        && atoms.wordAfter(atoms.get(of.next - 1).end()).isEmpty();
  }

  /** A part told by what it is of: "جزء من مئة", a hundredth. */
  @Nullable Read partOf(int i) {
    boolean more = atoms.get(i).morpheme().flag() == Flag.ALONE && i + 1 < atoms.size() && atoms.near(i);
    if (!more || !(atoms.get(i + 1).isWord() || atoms.get(i + 1).is(MULTIPLIER))) {
      return null;
    }
    Whole of = wholes.read(i + 1, true);
    boolean many = !of.ordinal && of.sum.value().compareTo(BigDecimal.TEN) > 0;
    return many ? new Read(Kind.FRACTION, i, of.next, Fractions.divide(BigDecimal.ONE, of.sum.value())) : null;
  }
}
