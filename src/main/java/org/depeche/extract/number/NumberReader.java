package org.depeche.extract.number;

import static org.depeche.extract.number.Morpheme.Kind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.jspecify.annotations.Nullable;

/** Puts the atoms of a text together to numbers, from left to right. */
final class NumberReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NumberLexicon lexicon;
  private final String lower;
  private final List<Atom> atoms;

  NumberReader(NumberLexicon lexicon, String lower, List<Atom> atoms) {
    this.lexicon = lexicon;
    this.lower = lower;
    this.atoms = atoms;
  }

  /** A number read, up to and without the atom {@code next}. */
  private record Read(
      Kind kind, int first, int next, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    Read(Kind kind, int first, int next, BigDecimal value) {
      this(kind, first, next, value, null, null);
    }
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
    Atom first = atoms.get(read.first());
    if (read.next() == read.first() + 1 && first.morpheme().flag() == Flag.ONE) {
      traits.add(Trait.ARTICLE);
    }
    other = read.next() == read.first() + 1 ? other : null;
    int end = atoms.get(read.next() - 1).end();
    BigDecimal value = read.value() == null ? null : whole(read.value());
    return new NumberMention(first.start(), end, read.kind(), value, read.low(), read.high(), other, traits);
  }

  /** A whole number without decimals or an exponent; others as they are. */
  private static BigDecimal whole(BigDecimal value) {
    return value.scale() != 0 && value.stripTrailingZeros().scale() <= 0 ? plain(value) : value;
  }

  // ---- one mention

  private @Nullable Read read(int i) {
    Atom atom = atoms.get(i);
    Read read =
        switch (atom.kind()) {
          case SEVERAL -> i + 1 < atoms.size() && near(i) ? vague(i, i + 1) : null;
          case MINUS -> negative(i);
          case NUMBER, MULTIPLIER, ARTICLE, ORDINAL, DENOMINATOR, FRACTION -> positive(i);
          default -> null;
        };
    return read == null || isOtherWord(read) ? null : read;
  }

  private @Nullable Read negative(int i) {
    if (i + 1 == atoms.size() || !near(i)) {
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
      return times(Kind.FRACTION, i, i + 1, atom.morpheme().value());
    }
    if (atom.is(DENOMINATOR)) {
      return half(i);
    }
    if (atom.is(ARTICLE) && !startsAmount(i + 1)) {
      return null;
    }
    return cardinal(i);
  }

  /** Whether a power or a part stands behind an article. */
  private boolean startsAmount(int i) {
    return i < atoms.size()
        && near(i - 1)
        && (atoms.get(i).is(MULTIPLIER) || atoms.get(i).is(DENOMINATOR) || atoms.get(i).is(ORDINAL));
  }

  private boolean isOtherWord(Read read) {
    if (read.next() != read.first() + 1) {
      return false;
    }
    Atom atom = atoms.get(read.first());
    return switch (atom.morpheme().flag()) {
      case ONE -> lexicon.isPronounAfter(wordBefore(atom.start()));
      case HOMOGRAPH -> {
        String next = wordAfter(atom.end());
        yield next.isEmpty() ? !wordBefore(atom.start()).isEmpty() : lexicon.isFunctionWord(next);
      }
      default -> false;
    };
  }

  // ---- vague amounts

  /** A plural such as "tens of thousands"; with a word for "several" before it, also "several million". */
  private @Nullable Read vague(int first, int i) {
    Atom atom = atoms.get(i);
    if (!atom.is(MULTIPLIER) || atom.morpheme().flag() == Flag.ROUND && atom.morpheme().vague() == null) {
      return null;
    }
    BigDecimal base = atom.morpheme().vague() != null ? atom.morpheme().vague() : atom.morpheme().value();
    int next = i + 1;
    while (next < atoms.size() && near(next - 1)) {
      int power = atoms.get(next).is(LINK) && next + 1 < atoms.size() && near(next) ? next + 1 : next;
      Atom by = atoms.get(power);
      if (!by.is(MULTIPLIER) || by.morpheme().value().compareTo(THOUSAND) < 0) {
        break;
      }
      base = base.multiply(by.morpheme().value());
      next = power + 1;
    }
    if (base.precision() - base.scale() > 30) {
      return null;
    }
    BigDecimal low = base.multiply(BigDecimal.TWO);
    BigDecimal high = base.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
    return new Read(Kind.CARDINAL, first, next, null, plain(low), plain(high));
  }

  // ---- cardinals and what follows from them

  /** What {@link #whole} has read. */
  private final class Whole {
    final Sum sum = new Sum();
    int next;
    boolean ordinal;
    int joined = -1; // the last joiner that the number went on after
    BigDecimal beforeJoin = BigDecimal.ZERO;
    BigDecimal scaleBeforeJoin = BigDecimal.ONE;
  }

  private @Nullable Read cardinal(int i) {
    Whole whole = whole(i, true);
    if (whole.sum.isEmpty()) {
      return part(i, i, BigDecimal.ONE, whole);
    }
    BigDecimal value = whole.sum.value();
    if (whole.ordinal) {
      return new Read(Kind.ORDINAL, i, whole.next, value);
    }
    Read part = part(i, whole.next, value, whole);
    if (part != null) {
      return part;
    }
    Read mixed = mixed(i, whole.next, value, whole.sum);
    if (mixed != null) {
      return mixed;
    }
    Read ratio = ratio(i, whole.next, value);
    boolean article = whole.next == i + 1 && atoms.get(i).is(ARTICLE);
    return ratio != null ? ratio : article ? null : new Read(Kind.CARDINAL, i, whole.next, value);
  }

  /** Reads number words, digits and powers as far as they make one number. */
  private Whole whole(int i, boolean powers) {
    Whole whole = new Whole();
    whole.next = i;
    int join = -1;
    int k = i;
    while (k < atoms.size() && (k == i || near(k - 1) || goesOn(whole.sum, k))) {
      Atom atom = atoms.get(k);
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
      int end = extend(whole, k, join, powers);
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
        break;
      }
    }
    return whole;
  }

  /** Whether a comma only parts the powers of one number: "two million, three hundred thousand". */
  private boolean goesOn(Sum sum, int k) {
    Atom atom = atoms.get(k);
    return sum.scale().compareTo(THOUSAND) >= 0
        && isWord(atom)
        && k + 1 < atoms.size()
        && near(k)
        && (isWord(atoms.get(k + 1)) || atoms.get(k + 1).is(MULTIPLIER))
        && lower.substring(atoms.get(k - 1).end(), Math.min(atom.start(), atoms.get(k - 1).end() + 4)).strip().equals(",");
  }

  private static boolean isWord(Atom atom) {
    return atom.is(NUMBER) && atom.morpheme().flag() != Flag.DIGITS && atom.morpheme().flag() != Flag.GLUED;
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
        boolean vague = sum.isEmpty() && atom.morpheme().vague() != null;
        if (vague || (!powers && value.compareTo(THOUSAND) > 0)) {
          return stop;
        }
        int cut = sum.multiply(value, lexicon.words().joinedHundreds(), k, whole.next);
        return cut < 0 ? k + 1 : -cut - 1;
      }
      case ARTICLE -> {
        boolean power = k + 1 < atoms.size() && near(k) && atoms.get(k + 1).is(MULTIPLIER);
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
        return decimals(whole, k);
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

  private boolean number(Whole whole, int k, int join) {
    Morpheme number = atoms.get(k).morpheme();
    Sum sum = whole.sum;
    boolean literal = number.flag() == Flag.DIGITS || number.flag() == Flag.GLUED;
    if (sum.isEmpty()) {
      sum.add(number, false, k, whole.next);
      return true;
    }
    boolean far = join >= 0 ? sum.scale().compareTo(HUNDRED) != 0 : sum.scale().compareTo(HUNDRED) < 0;
    if (number.value().scale() > 0 || (literal && far)) {
      return false;
    }
    boolean ten = number.room().compareTo(BigDecimal.TEN) == 0;
    if (ten && sum.endsWithUnit()) {
      boolean attached = join >= 0 && atoms.get(join).end() == atoms.get(k).start();
      return lexicon.words().unitsFirst() && attached && sum.addToUnit(number.value());
    }
    if (number.value().compareTo(BigDecimal.TEN) == 0 && sum.endsWithUnit()) {
      return lexicon.words().unitsBeforeTen() && join < 0 && sum.addToUnit(number.value());
    }
    if (!sum.takes(number.value())) {
      return false;
    }
    sum.add(number, join >= 0, k, whole.next);
    return true;
  }

  private int ordinal(Whole whole, Atom atom, int k) {
    Morpheme ordinal = atom.morpheme();
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

  /** Decimals in words: "point zero three", "virgule soixante-quinze". */
  private int decimals(Whole whole, int k) {
    int stop = -whole.next - 1;
    if (whole.sum.isEmpty() || whole.sum.scale().compareTo(HUNDRED) > 0) {
      return stop;
    }
    if (k + 1 < atoms.size() && near(k) && partAt(k + 1) != null) {
      return stop;
    }
    StringBuilder digits = new StringBuilder();
    int next = k + 1;
    while (next < atoms.size() && near(next - 1) && isDigit(atoms.get(next)) && digits.length() < 20) {
      digits.append(atoms.get(next++).morpheme().value().toPlainString());
    }
    boolean zeros = digits.toString().chars().allMatch(c -> c == '0');
    if (zeros && next < atoms.size() && near(next - 1) && atoms.get(next).morpheme().flag() != Flag.DIGITS) {
      Whole rest = whole(next, false);
      if (!rest.sum.isEmpty() && rest.sum.value().scale() <= 0 && !rest.ordinal) {
        digits.append(rest.sum.value().toPlainString());
        next = rest.next;
      }
    }
    boolean weak = atoms.get(k).morpheme().flag() == Flag.WEAK;
    if (digits.isEmpty() || (weak && !wordAfter(atoms.get(next - 1).end()).isEmpty())) {
      return stop;
    }
    whole.sum.addDecimals(digits.toString());
    return next;
  }

  private static boolean isDigit(Atom atom) {
    return isWord(atom)
        && atom.morpheme().value().compareTo(BigDecimal.TEN) < 0
        && atom.morpheme().value().scale() <= 0;
  }

  // ---- parts

  /** "three quarters", "un tiers", "one hundred and three fifths". */
  private @Nullable Read part(int first, int at, BigDecimal numerator, Whole whole) {
    int i = at;
    if (whole.sum.isEmpty() && i < atoms.size() && atoms.get(i).is(ARTICLE)) {
      i++;
    }
    if (i >= atoms.size() || (i > first && !near(i - 1))) {
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
    if (ordinal && (!isFollowedByLink(atom.end()) || digits)) {
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
    Whole under = whole(at, true);
    BigDecimal denominator = under.sum.isEmpty() ? BigDecimal.ONE : under.sum.value();
    int next = under.next;
    boolean near = next < atoms.size() && next > at && near(next - 1);
    boolean suffix = near && atoms.get(next).is(DENOMINATOR_SUFFIX);
    boolean power = near && atoms.get(next).is(DENOMINATOR) && atoms.get(next).morpheme().value().compareTo(THOUSAND) >= 0;
    if (suffix || power) {
      denominator = power ? denominator.multiply(atoms.get(next).morpheme().value()) : denominator;
      return times(Kind.FRACTION, first, next + 1, Fractions.divide(numerator, denominator));
    }
    boolean ordinal = under.ordinal && denominator.compareTo(BigDecimal.TWO) > 0 && isFollowedByLink(atoms.get(next - 1).end());
    return ordinal ? times(Kind.FRACTION, first, next, Fractions.divide(numerator, denominator)) : null;
  }

  private boolean isWordy(int i) {
    return isWord(atoms.get(i)) || atoms.get(i).is(MULTIPLIER);
  }

  /** The number that exactly these atoms make. */
  private @Nullable BigDecimal reread(int from, int to) {
    Whole part = new NumberReader(lexicon, lower, atoms.subList(0, to)).whole(from, true);
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

  private boolean isFollowedByLink(int end) {
    String word = wordAfter(end);
    return word.isEmpty() || lexicon.isLink(word);
  }

  /** A part without a numerator: "half", "half a million", "demi-million". */
  private @Nullable Read half(int i) {
    Atom atom = atoms.get(i);
    BigDecimal value = Fractions.divide(BigDecimal.ONE, atom.morpheme().value());
    Read read = times(Kind.FRACTION, i, i + 1, value);
    boolean alone = atom.morpheme().flag() == Flag.ALONE && !lexicon.isNoPartAfter(wordBefore(atom.start()));
    return alone || read.next() > i + 1 ? read : null;
  }

  /** A part and the power that it is of: "half a million", "two thirds of a million". */
  private Read times(Kind kind, int first, int next, BigDecimal part) {
    int i = next;
    if (i < atoms.size() && near(i - 1) && atoms.get(i).is(LINK)) {
      i++;
    }
    if (i < atoms.size() && near(i - 1) && (atoms.get(i).is(ARTICLE) || atoms.get(i).morpheme().flag() == Flag.ONE)) {
      i++;
    }
    boolean power = i < atoms.size() && near(i - 1) && atoms.get(i).is(MULTIPLIER);
    if (!power || atoms.get(i).morpheme().vague() != null && i > next) {
      return new Read(kind, first, next, part);
    }
    return new Read(Kind.CARDINAL, first, i + 1, plain(part.multiply(atoms.get(i).morpheme().value())));
  }

  /** "two and a half", "three million and a half", "five and a half million". */
  private @Nullable Read mixed(int first, int at, BigDecimal whole, Sum sum) {
    int i = at;
    if (i >= atoms.size() || !near(i - 1) || whole.scale() > 0) {
      return null;
    }
    boolean joined = atoms.get(i).is(JOINER) || atoms.get(i).is(POINT);
    boolean digits = atoms.get(i - 1).morpheme().flag() == Flag.DIGITS;
    if (!joined && !(atoms.get(i).is(FRACTION) && digits)) {
      return null;
    }
    i += joined ? 1 : 0;
    Read part = i < atoms.size() && near(i - 1) ? partAt(i) : null;
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
    } else if (atoms.get(i).is(NUMBER) && isWord(atoms.get(i))) {
      Whole over = whole(i, false);
      numerator = over.sum.isEmpty() ? BigDecimal.ONE : over.sum.value();
      i = over.next;
    }
    if (i >= atoms.size() || (i > at && !near(i - 1))) {
      return null;
    }
    Atom atom = atoms.get(i);
    BigDecimal value = atom.morpheme().value();
    if (atom.is(FRACTION)) {
      return i == at ? new Read(Kind.FRACTION, at, i + 1, value) : null;
    }
    boolean ordinal = atom.is(ORDINAL) && atom.morpheme().flag() != Flag.DIGITS && value.compareTo(BigDecimal.TWO) > 0 && i > at;
    if (!atom.is(DENOMINATOR) && !(ordinal && isFollowedByLink(atom.end()))) {
      return null;
    }
    return new Read(Kind.FRACTION, at, i + 1, Fractions.divide(numerator, value));
  }

  /** The sum of a whole and a part of its power, or of a smaller power that follows. */
  private Read plus(int first, int next, BigDecimal whole, BigDecimal scale, BigDecimal part) {
    Read power = times(Kind.FRACTION, next - 1, next, part);
    if (power.next() == next) {
      Kind kind = scale.compareTo(BigDecimal.ONE) == 0 ? Kind.FRACTION : Kind.CARDINAL;
      return new Read(kind, first, next, plain(whole.add(part.multiply(scale))));
    }
    BigDecimal by = atoms.get(power.next() - 1).morpheme().value();
    BigDecimal value =
        scale.compareTo(by) > 0 ? whole.add(part.multiply(by)) : whole.add(part).multiply(by);
    return new Read(Kind.CARDINAL, first, power.next(), plain(value));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  // ---- so many of so many

  /** "two out of five", "un client sur cinq". */
  private @Nullable Read ratio(int first, int at, BigDecimal n) {
    if (at >= atoms.size() || !atoms.get(at).is(RATIO) || n.signum() <= 0 || n.scale() > 0) {
      return null;
    }
    Atom word = atoms.get(at);
    boolean one = n.compareTo(BigDecimal.ONE) == 0;
    boolean beside = near(at - 1);
    if ((!beside && !isOneWord(atoms.get(at - 1).end(), word.start())) || at + 1 >= atoms.size() || !near(at)) {
      return null;
    }
    if (!(atoms.get(at + 1).is(NUMBER) || atoms.get(at + 1).is(MULTIPLIER) || atoms.get(at + 1).is(ARTICLE))) {
      return null;
    }
    Whole of = whole(at + 1, true);
    boolean article = of.next == at + 2 && atoms.get(at + 1).morpheme().flag() == Flag.ONE;
    if (of.sum.isEmpty() || of.ordinal || article) {
      return null;
    }
    BigDecimal m = of.sum.value();
    boolean round = m.compareTo(BigDecimal.TEN) == 0 || m.compareTo(HUNDRED) == 0;
    boolean small = m.compareTo(HUNDRED) <= 0 || (one && m.stripTrailingZeros().precision() == 1);
    boolean apart = !beside && (m.compareTo(BigDecimal.TEN) > 0 || !isClosed(atoms.get(of.next - 1).end()));
    boolean weak = word.morpheme().flag() == Flag.WEAK || apart;
    if (n.compareTo(m) >= 0 || (weak && !(small && (one || round))) || m.scale() > 0) {
      return null;
    }
    return new Read(Kind.FRACTION, first, of.next, Fractions.divide(n, m));
  }

  private boolean isClosed(int end) {
    String next = wordAfter(end);
    return next.isEmpty() || lexicon.isFunctionWord(next);
  }

  private boolean isOneWord(int from, int to) {
    if (to - from < 4 || to - from > 24 || lower.charAt(from) != ' ' || lower.charAt(to - 1) != ' ') {
      return false;
    }
    return lower.substring(from + 1, to - 1).chars().allMatch(Character::isLetter);
  }

  // ---- the text around

  /** Whether nothing but spaces or a hyphen stands between an atom and the next. */
  private boolean near(int i) {
    int from = atoms.get(i).end();
    int to = atoms.get(i + 1).start();
    if (to - from > 4) {
      return false;
    }
    if (to > from + 1 && !lexicon.words().proclitics().isEmpty() && lexicon.isProclitic(lower.substring(from + 1, to))) {
      return lower.charAt(from) == ' ' && atoms.get(i + 1).is(MULTIPLIER);
    }
    int hyphens = 0;
    for (int p = from; p < to; p++) {
      char c = lower.charAt(p);
      if (c == '-') {
        hyphens++;
      } else if (c != ' ') {
        return false;
      }
    }
    return hyphens == 0 || (hyphens == 1 && !atoms.get(i + 1).is(MINUS));
  }

  private String wordBefore(int start) {
    int end = start;
    while (end > 0 && lower.charAt(end - 1) == ' ' && start - end < 3) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && end - from < 20) {
      from--;
    }
    return lower.substring(from, end);
  }

  /** The word behind a space, or an empty string. */
  private String wordAfter(int end) {
    int from = end;
    while (from < lower.length() && lower.charAt(from) == ' ' && from < end + 3) {
      from++;
    }
    int to = from;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to - from < 30) {
      to++;
    }
    return lower.substring(from, to);
  }
}
