package org.depeche.text;

/**
 * A string that features are put together from, with its hash, so that a feature can be looked up without being written
 * out.
 *
 * @param source holds the string from {@code start} to {@code end}
 * @param power the base to the power of the string's length
 */
public record FeaturePart(String source, int start, int end, long hash, long power) {
  /** Takes features, each in up to four parts. */
  @FunctionalInterface
  public interface Sink {
    void add(FeaturePart first, FeaturePart second, FeaturePart third, FeaturePart fourth);

    default void add(FeaturePart first, FeaturePart second, FeaturePart third) {
      add(first, second, third, NOTHING);
    }

    default void add(FeaturePart first, FeaturePart second) {
      add(first, second, NOTHING, NOTHING);
    }

    default void add(FeaturePart only) {
      add(only, NOTHING, NOTHING, NOTHING);
    }
  }

  /** No chars. */
  public static final FeaturePart NOTHING = of("");

  public static FeaturePart of(String text) {
    return of(text, 0, text.length());
  }

  /** {@code source.substring(start, end)}, not copied. */
  public static FeaturePart of(String source, int start, int end) {
    long hash = 0;
    long power = 1;
    for (int i = start; i < end; i++) {
      hash = StringHash.next(hash, source.charAt(i));
      power *= StringHash.BASE;
    }
    return new FeaturePart(source, start, end, hash, power);
  }

  public int length() {
    return end - start;
  }

  public String text() {
    return source.substring(start, end);
  }

  /** The key of the string, as {@link StringHash#keyOf} gives it. */
  public long key() {
    return StringHash.key(hash);
  }

  /** The key of this and another part in a row. */
  public long key(FeaturePart next) {
    return StringHash.key(hash * next.power + next.hash);
  }

  /** The key of this and other parts in a row. */
  public long key(FeaturePart second, FeaturePart third, FeaturePart fourth) {
    long two = hash * second.power + second.hash;
    long three = two * third.power + third.hash;
    return StringHash.key(three * fourth.power + fourth.hash);
  }
}
