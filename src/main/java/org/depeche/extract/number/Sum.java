package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number being put together from left to right. Its parts shrink: each must fit into the room that the one before it
 * leaves; a multiplier takes with it the smaller parts before it.
 */
final class Sum {
  private static final BigDecimal GREATEST = BigDecimal.ONE.scaleByPowerOfTen(30);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Part> parts = new ArrayList<>(4);

  /**
   * A part.
   *
   * @param joined whether a joiner ties it to hundreds or more
   * @param atom the atom it begins with
   * @param before the atom after the last that belonged to the number before this part was added
   */
  private record Part(
      BigDecimal value, BigDecimal room, BigDecimal scale, boolean unit, boolean joined, int atom, int before) {}

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** How many parts there are. */
  int size() {
    return parts.size();
  }

  BigDecimal value() {
    BigDecimal value = parts.isEmpty() ? BigDecimal.ZERO : parts.get(0).value();
    for (int i = 1; i < parts.size(); i++) {
      value = value.add(parts.get(i).value());
    }
    return value;
  }

  /** The last part, which a sum that isn't empty has. */
  BigDecimal last() {
    return parts.getLast().value();
  }

  /** The atom that the last part begins with. */
  int lastAtom() {
    return parts.getLast().atom();
  }

  boolean endsWithTen() {
    return !parts.isEmpty() && parts.getLast().room().compareTo(BigDecimal.TEN) == 0;
  }

  /** The power that the last part counts in: 10^6 after "two million". */
  BigDecimal scale() {
    return parts.isEmpty() ? BigDecimal.ONE : parts.getLast().scale();
  }

  boolean takes(BigDecimal value) {
    return parts.isEmpty() || (value.signum() > 0 && value.compareTo(parts.getLast().room()) < 0);
  }

  boolean endsWithUnit() {
    return !parts.isEmpty() && parts.getLast().unit();
  }

  void add(Morpheme number, boolean joined, int atom, int before) {
    boolean loose = joined && scale().compareTo(HUNDRED) >= 0;
    parts.add(
        new Part(number.value(), number.room(), number.scale(), number.isUnit(), loose, atom, before));
  }

  /** Makes one of the last unit and a ten that stands behind it; says whether the result fits. */
  boolean addToUnit(BigDecimal ten) {
    Part unit = parts.removeLast();
    BigDecimal value = unit.value().add(ten);
    boolean fits = takes(value);
    Part whole = new Part(value, BigDecimal.ONE, BigDecimal.ONE, false, unit.joined(), unit.atom(), unit.before());
    parts.add(fits ? whole : unit);
    return fits;
  }

  /** Puts decimals behind the last part. */
  void addDecimals(String digits) {
    Part last = parts.removeLast();
    BigDecimal value = last.value().add(new BigDecimal("0." + digits));
    parts.add(new Part(value, BigDecimal.ONE, last.scale(), false, last.joined(), last.atom(), last.before()));
  }

  /** Adds something to the last part, which then takes no more. */
  void addToLast(BigDecimal value) {
    Part last = parts.removeLast();
    parts.add(new Part(last.value().add(value), BigDecimal.ONE, BigDecimal.ONE, false, last.joined(), last.atom(), last.before()));
  }

  /**
   * Multiplies the smaller parts at the end, or one where there are none.
   *
   * @param joins whether the language has a joiner after hundreds: "two hundred and three thousand"
   * @return -1, or where the multiplier does not fit, the atom after the last that belongs to the number
   */
  int multiply(BigDecimal by, boolean joins, int atom, int before) {
    int from = parts.size();
    BigDecimal taken = BigDecimal.ZERO;
    while (from > 0 && parts.get(from - 1).scale().compareTo(by) < 0) {
      Part part = parts.get(--from);
      if (part.joined() && !joins && by.compareTo(HUNDRED) > 0) {
        parts.subList(from, parts.size()).clear();
        return part.before();
      }
      taken = taken.add(part.value());
    }
    boolean bare = from == parts.size();
    BigDecimal value = by.multiply(bare ? BigDecimal.ONE : taken);
    boolean fits = from == 0 || value.compareTo(parts.get(from - 1).room()) < 0;
    if (!fits || value.compareTo(GREATEST) > 0) {
      int end = bare ? before : parts.get(from).before();
      parts.subList(from, parts.size()).clear();
      return end;
    }
    int first = bare ? atom : parts.get(from).atom();
    int earlier = bare ? before : parts.get(from).before();
    parts.subList(from, parts.size()).clear();
    parts.add(new Part(value, by, by, false, false, first, earlier));
    return -1;
  }
}
